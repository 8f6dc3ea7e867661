import { Card } from '@/components/ui/card';
import { Icon } from '@/components/ui/icon';
import { SectionTitle } from '@/components/ui/text';
import type { MeasureResult, MeasureSeries, Measures } from '@/contracts/measures';
import { formatDate } from '@/lib/format/dates';
import { EnterButton } from './enter-button';
import { formOf, scoreWords } from './form-of';
import { TakeBackButton } from './take-back-button';

type ListsProps = { measures: Measures; clientId: string; locale: string };

/** Every result, newest first: by whom, what was answered, what was corrected and what was taken back. */
export function ResultsLists({ measures, clientId, locale }: ListsProps) {
  const taken = measures.series.filter(({ results, takenBack }) => results.length + takenBack.length > 0);
  if (taken.length === 0) return null;
  return (
    <Card aria-labelledby="results" className="print:hidden">
      <SectionTitle id="results">All results</SectionTitle>
      {taken.map((series) => (
        <details key={series.instrument} className="group/results border-line not-first-of-type:border-t">
          <summary className="flex min-h-12 list-none items-center justify-between gap-2 font-semibold [&::-webkit-details-marker]:hidden">
            {series.name}
            <Icon name="chevron-down" size={16} className="group-open/results:rotate-180" />
          </summary>
          <ul className="grid gap-1 pb-3">
            {series.results.map((result) => (
              <Result key={result.id} {...{ series, result, measures, clientId, locale }} />
            ))}
            {series.takenBack.map(({ takenOn, score }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only read
              <li key={index} className="py-1.5 text-ink-quiet text-small line-through">
                {scoreWords(score, series.unit, measures.units, locale)}, {formatDate(takenOn, locale)}, taken back
              </li>
            ))}
          </ul>
        </details>
      ))}
    </Card>
  );
}

function Result(props: ListsProps & { series: MeasureSeries; result: MeasureResult }) {
  const { series, result, measures, clientId, locale } = props;
  const { id, takenOn, score, details, note, enteredBy, enteredByName, earlier } = result;
  const by = enteredBy === 'client' ? 'by the client' : `by ${enteredByName ?? 'the clinic'}`;
  const name = `${series.name}, ${formatDate(takenOn, locale)}`;
  const written = (value: number) => scoreWords(value, series.unit, measures.units, locale);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-1.5 text-small">
      <div className="min-w-0">
        <p>
          <span className="font-semibold">{written(score)}</span>{' '}
          <span className="text-ink-2">
            {formatDate(takenOn, locale)} · {by}
            {earlier.length > 0 && ` · corrected, was ${earlier.map((each) => written(each.score)).join(', ')}`}
          </span>
        </p>
        {note && <p>{note}</p>}
        {details.length > 0 && <p className="text-ink-2">{details.join(' · ')}</p>}
      </div>
      {measures.mayEnter && enteredBy === 'clinic' && (
        <div className="flex gap-1">
          <EnterButton form={formOf(measures, series.instrument, { clientId, locale, corrects: result })} />
          <TakeBackButton clientId={clientId} measurementId={id} name={name} />
        </div>
      )}
    </li>
  );
}
