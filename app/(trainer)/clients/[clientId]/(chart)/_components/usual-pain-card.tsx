import { Card, CardHeader } from '@/components/ui/card';
import type { UsualPain, UsualPainCause } from '@/contracts/usual-pain';
import { formatInstant } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { UsualPainButton } from './usual-pain-button';

type UsualPainCardProps = { clientId: string; timeZone: string; usualPain: UsualPain; locale: string };

const causes: Record<UsualPainCause, string> = {
  intake: 'Told at intake',
  'first-week': 'Median of the first week',
  'four-weeks-lower': 'Four weeks ran lower',
  trainer: 'Set',
};

/** Usual pain, what it comes from, and how it changed. */
export function UsualPainCard({ clientId, timeZone, usualPain, locale }: UsualPainCardProps) {
  const { usual, history, may, latestId } = usualPain;
  return (
    <Card className="min-w-0" aria-labelledby="usual-pain">
      <CardHeader
        id="usual-pain"
        title="Usual pain"
        lead="What the rules compare with. It lowers by itself when four weeks run lower; only a trainer raises it."
        end={may && <UsualPainButton clientId={clientId} usual={usual} latestId={latestId} locale={locale} />}
      />
      <p className="font-strong text-heading">
        {usual === null ? 'Not known yet' : formatNumber(usual, locale, 1)}
        {usual !== null && <span className="font-normal text-ink-quiet text-small"> of 10</span>}
      </p>
      {history.length === 0 ? (
        <p className="mt-1 text-ink-quiet text-small">
          {usual === null
            ? 'Known after the first reports.'
            : 'The intake’s own answer, until a week of reports is in.'}
        </p>
      ) : (
        <ol className="mt-2 grid text-small">
          {history.map((change) => (
            <li key={change.id} className="border-line border-t py-2">
              <span className="font-semibold">{formatNumber(change.usual, locale, 1)}</span>{' '}
              <span className="text-ink-2">
                {causes[change.cause]}
                {change.byName && ` by ${change.byName}`}
              </span>
              <span className="block text-ink-quiet text-tiny">{formatInstant(change.at, { timeZone, locale })}</span>
              {change.reason && <span className="block text-ink-2">“{change.reason}”</span>}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
