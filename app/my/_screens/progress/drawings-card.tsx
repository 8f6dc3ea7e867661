import { useLocale } from '@/app/my/_app/person';
import { BodyMapFigure } from '@/components/body-map/body-map-figure';
import { markWords } from '@/components/body-map/words';
import { Card, CardHeader } from '@/components/ui/card';
import type { Progress } from '@/contracts/plan';
import { formatDate } from '@/lib/format/dates';

/** Where it hurt at first and where it hurt last, each drawing with its words. */
export default function DrawingsCard({ drawings }: Pick<Progress, 'drawings'>) {
  const locale = useLocale();
  return (
    <Card aria-labelledby="drawings">
      <CardHeader
        id="drawings"
        title="Where it hurts"
        lead={drawings.length > 1 ? 'What you drew first, and last.' : 'What you drew last.'}
      />
      <ul className="flex flex-wrap gap-x-4 gap-y-5">
        {drawings.map(({ date, marks }) => (
          <li key={date} className="min-w-[min(9rem,100%)] flex-1 basis-36">
            <p className="font-semibold text-small">{formatDate(date, locale)}</p>
            <BodyMapFigure marks={marks} size={148} title={null} className="mt-1.5 max-w-full" />
            <ul className="mt-1.5 grid gap-0.5 text-ink-2 text-small">
              {marks.map((mark) => (
                <li key={mark.region}>{markWords(mark)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  );
}
