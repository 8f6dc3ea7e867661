import { useLocale } from '@/app/my/_app/person';
import { PainChip } from '@/components/pain/pain-chip';
import { Card, CardHeader } from '@/components/ui/card';
import type { Progress } from '@/contracts/plan';
import { daysBetween } from '@/domain/schedule/dates';
import { formatDayShort } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';

/** How many flares the list shows. */
const SHOWN = 5;

/** Flares that are over, with what helped. */
export function FlaresCard({ flares }: Pick<Progress, 'flares'>) {
  const locale = useLocale();
  if (flares.length === 0) return null;
  return (
    <Card aria-labelledby="flares" className="pb-1!">
      <CardHeader id="flares" title="Flares" lead="What helped, for the next time." />
      <ul>
        {flares.slice(0, SHOWN).map(({ from, until, peak, whatHelped }) => (
          <li key={`${from} ${until}`} className="border-line border-t py-3">
            <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <span className="font-semibold text-item">
                {formatDayShort(from, locale)} to {formatDayShort(until, locale)}
                <span className="font-normal text-ink-quiet">
                  {' '}
                  · {formatCount(daysBetween(from, until) + 1, 'day', 'days', locale)}
                </span>
              </span>
              <PainChip pain={peak} label="Highest" />
            </div>
            <p className="mt-1 text-ink-2">
              {whatHelped ? (
                <>
                  <span className="font-semibold">What helped:</span> {whatHelped}
                </>
              ) : (
                'What helped was not noted.'
              )}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
