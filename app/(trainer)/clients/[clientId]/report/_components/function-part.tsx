import type { ReactNode } from 'react';
import type { DoctorReport } from '@/contracts/reports';
import { exactDifference } from '@/domain/instruments/rounding';
import type { MeasureLine, Result } from '@/domain/reports/course';
import { formatDate } from '@/lib/format/dates';
import { formatChange, formatNumber } from '@/lib/format/numbers';
import { Part, ReportTable } from './part';
import { IfMood } from './report-choices';

type Props = { doctor: DoctorReport; locale: string };

/** What the client wants, and their own activities then and now. */
export function GoalsPart({ doctor, locale }: Props) {
  const { client, report } = doctor;
  const psfs = report.function.find(({ instrument }) => instrument === 'psfs');
  return (
    <Part id="goals" title="Goals">
      <p>{client.goal ? `In the client’s words: “${client.goal}”` : 'No goal was written down.'}</p>
      {psfs ? (
        <>
          <ReportTable
            caption="The client’s own activities"
            head={['Own activity, 0 (cannot) to 10 (as before)', onDay(psfs.first, locale), onDay(psfs.latest, locale)]}
            rows={report.activities.map(({ activity, first, latest }) => [activity, first, latest ?? 'not rated'])}
          />
          <p>
            Mean {scoreText(psfs, psfs.first, locale)}
            {psfs.latest && ` then, ${scoreText(psfs, psfs.latest, locale)} now`}. {bandText(psfs)}{' '}
            {psfs.latest && 'This is said of the mean; single activities get no verdict.'}
          </p>
        </>
      ) : (
        <p>Own activities were not rated in this time.</p>
      )}
    </Part>
  );
}

/** Questionnaires and tests, first and newest. */
export function FunctionPart({ doctor, locale }: Props) {
  const { report } = doctor;
  const { mood } = report;
  return (
    <Part id="function" title="Function">
      {report.function.length === 0 ? (
        <p>No questionnaire or test was taken in this time.</p>
      ) : (
        <ReportTable
          caption="Questionnaires and tests"
          head={['Measure', 'First', 'Latest', 'Change', 'Counts from', 'Reading']}
          rows={report.function.map((line) => cellsOf(line, locale))}
        />
      )}
      {report.recovered && <p>The newest Roland-Morris score is 2 or less, which counts as the recovered range.</p>}
      {mood && (
        <IfMood>
          <p>
            Mood and worry, PHQ-4, 0–12: {scoreText(mood, mood.first, locale)} on {formatDate(mood.first.date, locale)}
            {mood.latest && `, ${scoreText(mood, mood.latest, locale)} on ${formatDate(mood.latest.date, locale)}`}.
            Four questions that say when to refer; no diagnosis. No threshold of change is stated.
          </p>
        </IfMood>
      )}
    </Part>
  );
}

const onDay = (result: Result | null, locale: string) => (result ? formatDate(result.date, locale) : 'Later');

const scoreText = ({ decimals }: MeasureLine, { score }: Result, locale: string) =>
  formatNumber(score, locale, decimals);

const verdicts = {
  better: 'Better, beyond measurement error.',
  worse: 'Worse, beyond measurement error.',
  'within-error': 'Within measurement error.',
} as const;

const bandText = ({ band, bandWords }: MeasureLine): string => (band === 'unknown' ? bandWords : verdicts[band]);

function cellsOf(line: MeasureLine, locale: string): readonly [string, ...ReactNode[]] {
  const { name, unit, first, latest, minimalChange, instrument, decimals } = line;
  const dated = (result: Result) => (
    <>
      <span className="font-semibold">{scoreText(line, result, locale)}</span>{' '}
      <span className="whitespace-nowrap max-sm:block text-tiny print:text-[7.5pt]">
        {formatDate(result.date, locale)}
      </span>
    </>
  );
  return [
    `${instrument === 'psfs' ? 'Own activities (PSFS), mean' : name}, ${unit}`,
    dated(first),
    latest ? dated(latest) : '–',
    latest && instrument !== 'groc' ? formatChange(exactDifference(first.score, latest.score), locale, decimals) : '–',
    minimalChange === null ? 'none stated' : `${minimalChange} ${unit}`,
    latest && minimalChange === null ? 'No verdict.' : bandText(line),
  ];
}
