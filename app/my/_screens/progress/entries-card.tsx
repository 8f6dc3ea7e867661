import { useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Icon } from '@/components/ui/icon';
import { SectionTitle } from '@/components/ui/text';
import type { MeasureResult, MeasureSeries, Measures } from '@/contracts/measures';
import { formatDate } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { newId } from '@/lib/id';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { formatLoad } from '@/lib/units';

type Leaving = { readonly series: MeasureSeries; readonly result: MeasureResult };

/** Everything that was entered, newest first, with what was corrected; one's own can be taken back. */
export function EntriesCard({ measures }: { measures: Measures }) {
  const { enqueue, waiting } = useOutbox();
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const taken = measures.series.filter(({ results }) => results.length > 0);
  const leavingIds = waiting.flatMap((entry) =>
    entry.procedure === 'measures.correct' ? [entry.input.correctsId] : [],
  );
  if (taken.length === 0) return null;
  return (
    <Card aria-labelledby="entries">
      <SectionTitle id="entries">What was entered</SectionTitle>
      {taken.map((series) => (
        <details key={series.instrument} className="group/entries border-line not-first-of-type:border-t">
          <summary className="-mx-2 flex min-h-12 list-none items-center justify-between gap-2 rounded-field px-2 font-semibold [&::-webkit-details-marker]:hidden">
            {series.name}
            <Icon name="chevron-down" size={16} className="group-open/entries:rotate-180" />
          </summary>
          <ul className="pb-2">
            {series.results
              .filter(({ id }) => !leavingIds.includes(id))
              .map((result) => (
                <Entry
                  key={result.id}
                  series={series}
                  result={result}
                  measures={measures}
                  onTakeBack={() => setLeaving({ series, result })}
                />
              ))}
          </ul>
        </details>
      ))}
      <ConfirmDialog
        open={leaving !== null}
        onClose={() => setLeaving(null)}
        title="Take this entry back?"
        confirmLabel="Take back"
        danger
        onConfirm={() => {
          if (leaving) void enqueue('measures.correct', { id: newId(), correctsId: leaving.result.id, to: null });
          setLeaving(null);
        }}
      >
        It no longer counts. Your clinic still sees that it was there. You can fill it in again.
      </ConfirmDialog>
    </Card>
  );
}

type EntryProps = Leaving & { measures: Measures; onTakeBack: () => void };

function Entry({ series, result, measures, onTakeBack }: EntryProps) {
  const locale = useLocale();
  const { takenOn, score, earlier, enteredBy, note } = result;
  const write = (value: number) =>
    series.unit === 'kg'
      ? formatLoad(value, measures.units, locale)
      : `${formatNumber(value, locale, 1)} ${series.unit}`;
  const name = `${series.name}, ${formatDate(takenOn, locale)}`;
  return (
    <li className="flex min-h-12 items-center justify-between gap-3 text-small">
      <span className="min-w-0">
        <span className="font-semibold">{write(score)}</span>{' '}
        <span className="text-ink-2">
          {formatDate(takenOn, locale)}
          {enteredBy === 'clinic' && ' · by your clinic'}
          {earlier.length > 0 && ` · corrected, was ${earlier.map((each) => write(each.score)).join(', ')}`}
          {note && ` · ${note}`}
        </span>
      </span>
      {enteredBy === 'client' && (
        <Button variant="quiet" aria-label={`Take back: ${name}`} onClick={onTakeBack}>
          Take back
        </Button>
      )}
    </li>
  );
}
