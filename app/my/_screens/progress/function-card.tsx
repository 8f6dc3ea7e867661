import { useLocale } from '@/app/my/_app/person';
import { BandChip } from '@/components/benefits/band-chip';
import { BigNumber } from '@/components/ui/big-number';
import { ButtonLink } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import type { MeasuredId, MeasureSeries } from '@/contracts/measures';
import { type Instrument, instruments } from '@/domain/instruments/instruments';
import { daysBetween } from '@/domain/schedule/dates';
import { formatDate, formatDayShort } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { ChartFrame, Dot } from './chart-frame';
import { Key, Legend } from './legend';
import { Numbers } from './numbers';

/** What a day is like, as the client says. The tests that a trainer takes stand on the board. */
const asked = ['psfs', 'rmdq24'] as const satisfies readonly MeasuredId[];

/** What can be done again: own activities and everyday life, with the change that counts. */
export function FunctionCard({ series }: { series: readonly MeasureSeries[] }) {
  return asked.map((id) => {
    const found = series.find(({ instrument }) => instrument === id);
    return <One key={id} id={id} series={found && found.results.length > 0 ? found : null} />;
  });
}

const titles: Readonly<Record<(typeof asked)[number], { title: string; lead: string }>> = {
  psfs: { title: 'Your own activities', lead: 'Rated 0 to 10 by you: higher is easier.' },
  rmdq24: { title: 'Everyday life', lead: 'Roland-Morris, 0 to 24: lower is less in the way.' },
};

function One({ id, series }: { id: (typeof asked)[number]; series: MeasureSeries | null }) {
  const locale = useLocale();
  const { title, lead } = titles[id];
  const { unit, range }: Instrument = instruments[id];
  if (!series) {
    return (
      <Card aria-labelledby={`function-${id}`}>
        <CardHeader id={`function-${id}`} title={title} lead={lead} />
        <p>Not measured yet. You can fill it in yourself, in a few minutes.</p>
        <div className="mt-3">
          <ButtonLink href={`/my/measures/${id}`} variant="ghost" icon="plus">
            Fill it in
          </ButtonLink>
        </div>
      </Card>
    );
  }
  const { latest, baseline, band, bandWords } = series;
  const results = series.results.toReversed();
  const write = (score: number) => formatNumber(score, locale, range.decimals);
  return (
    <Card aria-labelledby={`function-${id}`}>
      <CardHeader
        id={`function-${id}`}
        title={title}
        lead={lead}
        end={latest && <BigNumber value={write(latest.score)} unit={`of ${range.max}`} size="l" />}
      />
      {results.length > 1 && baseline && <Course id={id} results={results} write={write} title={title} />}
      <p className="mt-2">
        <BandChip band={band} words={bandWords} />
      </p>
      {baseline && (
        <p className="mt-1.5 text-ink-2 text-small">
          First {write(baseline.score)} {unit}, {formatDate(baseline.takenOn, locale)}.
        </p>
      )}
      {id === 'psfs' && latest && latest.details.length > 0 && (
        <ul className="mt-2 divide-y divide-line border-line border-t text-small">
          {latest.details.map((words) => (
            <li key={words} className="py-2">
              {words}
            </li>
          ))}
        </ul>
      )}
      <Numbers
        caption={`${title}, all results`}
        headers={['Day', 'Points']}
        rows={series.results.map(({ takenOn, score }) => [formatDate(takenOn, locale), write(score)])}
      />
    </Card>
  );
}

type CourseProps = {
  id: (typeof asked)[number];
  /** Oldest first, at least two. */
  results: MeasureSeries['results'];
  write: (score: number) => string;
  title: string;
};

/** The results over time; shaded is what lies within the error of measurement around the first one. */
function Course({ id, results, write, title }: CourseProps) {
  const locale = useLocale();
  const { range, minimalChange }: Instrument = instruments[id];
  const [first, last] = [results[0], results.at(-1)];
  if (!first || !last) return null;
  const days = Math.max(1, daysBetween(first.takenOn, last.takenOn));
  const x = (date: string) => (daysBetween(first.takenOn, date) / days) * 100;
  const y = (score: number) => 100 - ((score - range.min) / (range.max - range.min)) * 100;
  const top = Math.max(0, y(first.score + (minimalChange?.points ?? 0)));
  const foot = Math.min(100, y(first.score - (minimalChange?.points ?? 0)));
  return (
    <>
      <ChartFrame
        name={title}
        summary={`${title}: from ${write(first.score)} to ${write(last.score)} of ${range.max}.`}
        marks={[range.min, range.max / 2, range.max].map((value, index) => ({ at: index / 2, label: String(value) }))}
        from={first.takenOn}
        until={last.takenOn}
        readings={results.map(({ takenOn, score }) => ({
          x: x(takenOn),
          words: `${formatDayShort(takenOn, locale)}: ${write(score)} of ${range.max}`,
        }))}
      >
        <rect x={0} width={100} y={top} height={foot - top} className="fill-sunken" />
        <polyline
          points={results.map(({ takenOn, score }) => `${x(takenOn)},${y(score)}`).join(' ')}
          className="fill-none stroke-spruce"
          strokeWidth={2}
          strokeLinejoin="round"
          vectorEffect="non-scaling-stroke"
        />
        {results.map(({ id: result, takenOn, score }) => (
          <Dot key={result} x={x(takenOn)} y={y(score)} size={8} look="stroke-spruce" />
        ))}
      </ChartFrame>
      <Legend>
        <Key look="h-3 w-4 rounded-sm border border-line-strong bg-sunken">within the error of measurement</Key>
      </Legend>
    </>
  );
}
