import { WeekChart } from '@/components/print/week-chart';
import type { DoctorReport } from '@/contracts/reports';
import { formatDate, formatDayShort } from '@/lib/format/dates';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { Part } from './part';

type Props = { doctor: DoctorReport; locale: string };

/** Flares are listed so far; the rest is counted. */
const MOST_FLARES = 4;

const verdicts = {
  better: 'Better, beyond measurement error (2 points).',
  worse: 'Worse, beyond measurement error (2 points).',
  'within-error': 'Within measurement error: less than 2 points.',
  unknown: 'Nothing to compare with yet.',
} as const;

/** Pain as it was told, by week, and the flares. */
export function PainPart({ doctor, locale }: Props) {
  const { report, client, painWeeks } = doctor;
  const { first, latest, band, worst, daysTold } = report.pain;
  const number = (value: number) => formatNumber(value, locale, 1);
  const day = (date: string) => formatDate(date, locale);
  return (
    <Part id="pain" title="Pain, 0–10">
      {daysTold === 0 ? (
        <p>No pain was reported in this time.</p>
      ) : (
        <p>
          {first && `Mean of the first week with reports ${number(first.mean)} (from ${day(first.from)}). `}
          {latest && `Mean of the last four weeks ${number(latest.mean)}. `}
          {verdicts[band]} {client.usualPain !== null && `Usual pain is taken as ${number(client.usualPain)}. `}
          {worst && `Worst ${worst.pain}, last on ${day(worst.date)}. `}
          Pain was reported on {daysTold} of {report.pain.days} days.
        </p>
      )}
      {painWeeks.length > 1 && (
        <WeekChart
          weeks={painWeeks}
          spans={report.flares.map(({ from, until }) => ({ from, until: until ?? report.until }))}
          caption="Mean pain by week, 0–10; flares are shaded"
          dayWords={(date) => formatDayShort(date, locale).replace(/^\p{L}+\.?,? /u, '')}
          number={number}
        />
      )}
      {report.flares.length === 0 ? (
        <p>No flare was reported.</p>
      ) : (
        <p>
          {formatCount(report.flares.length, 'flare', 'flares')}:{' '}
          {report.flares
            .slice(0, MOST_FLARES)
            .map(
              ({ from, until, days, peak, whatHelped }) =>
                `${day(from)}, ${until === null ? 'goes on, ' : ''}${formatCount(days, 'day', 'days')}, highest ${peak}${whatHelped ? `, helped by the client’s word: “${whatHelped.slice(0, 120)}”` : ''}`,
            )
            .join('; ')}
          {report.flares.length > MOST_FLARES && `; ${report.flares.length - MOST_FLARES} earlier`}.
        </p>
      )}
    </Part>
  );
}
