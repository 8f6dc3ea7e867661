import { useLocale } from '@/app/my/_app/person';
import { BigNumber } from '@/components/ui/big-number';
import { Card, CardHeader } from '@/components/ui/card';
import type { Progress } from '@/contracts/plan';
import { addDays, daysBetween } from '@/domain/schedule/dates';
import { painBand, painWord } from '@/domain/symptoms/pain';
import { formatDayShort } from '@/lib/format/dates';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { ChartFrame, Numbers } from './chart-frame';

type Day = Progress['pain'][number];

const most = 10;
const fills = { low: 'fill-pain-low', mid: 'fill-pain-mid', high: 'fill-pain-high' };
const bands = [
  { look: 'bg-pain-low', words: '0–3' },
  { look: 'bg-pain-mid', words: '4–5' },
  { look: 'bg-pain-high', words: '6–10' },
];

/** Mean of the highest pain of each day in the week that ends on `last`; null when nothing was reported. */
function weekMean(pain: readonly Day[], last: string): number | null {
  const days = pain.filter(({ date }) => date > addDays(last, -7) && date <= last);
  return days.length === 0 ? null : days.reduce((sum, { peak }) => sum + peak, 0) / days.length;
}

/** The highest pain of every day that was reported. */
export function PainCard({ progress }: { progress: Progress }) {
  const locale = useLocale();
  const { pain, today, from, usualPain } = progress;
  if (pain.length === 0) {
    return (
      <Card aria-labelledby="pain-by-day">
        <CardHeader id="pain-by-day" title="Pain by day" lead="Nothing was reported in this time." />
      </Card>
    );
  }
  const mean = weekMean(pain, today);
  const number = (value: number) => formatNumber(value, locale, 1);
  const summary =
    `Highest pain of each day, ${formatCount(pain.length, 'day', 'days', locale)} reported. ` +
    `${mean === null ? 'Nothing in the last seven days.' : `Mean of the last seven days ${number(mean)}.`}` +
    `${usualPain === null ? '' : ` Usual for you: ${number(usualPain)}.`}`;
  return (
    <Card aria-labelledby="pain-by-day">
      <CardHeader
        id="pain-by-day"
        title="Pain by day"
        lead={
          mean === null
            ? 'Nothing reported in the last seven days.'
            : `Highest of each day, on average over the last seven days${usualPain === null ? '' : `; usual for you was ${number(usualPain)}`}.`
        }
        end={mean !== null && <BigNumber value={number(mean)} unit="of 10" size="l" />}
      />
      <ChartFrame summary={summary} marks={[0, 5, 10].map((at) => mark(at))} from={from} until={today}>
        <Bars pain={pain} from={from} today={today} />
        {usualPain !== null && (
          <line
            x1={0}
            x2={100}
            y1={100 - usualPain * most}
            y2={100 - usualPain * most}
            className="stroke-ink-2"
            strokeWidth={1.5}
            strokeDasharray="4 4"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </ChartFrame>
      <ul className="mt-2.5 flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-tiny">
        {bands.map(({ look, words }) => (
          <li key={words} className="flex items-center gap-1.5">
            <span aria-hidden="true" className={`size-2.5 rounded-sm ${look}`} />
            {words}
          </li>
        ))}
        {usualPain !== null && (
          <li className="flex items-center gap-1.5">
            <span aria-hidden="true" className="w-4 border-ink-2 border-t-[1.5px] border-dashed" />
            usual for you
          </li>
        )}
      </ul>
      <Numbers
        caption="Pain by day"
        headers={['Day', 'Highest', 'Morning']}
        rows={[...pain]
          .reverse()
          .map(({ date, peak, morning }) => [
            formatDayShort(date, locale),
            `${peak}, ${painWord(peak).toLowerCase()}`,
            morning === null ? '–' : String(morning),
          ])}
      />
    </Card>
  );
}

const mark = (pain: number) => ({ at: pain / most, label: String(pain) });

function Bars({ pain, from, today }: { pain: readonly Day[]; from: string; today: string }) {
  const step = 100 / (daysBetween(from, today) + 1);
  return pain.map(({ date, peak }) => {
    // No pain is an answer too: it leaves a mark on the ground.
    const height = Math.max(peak * most, 2);
    return (
      <rect
        key={date}
        x={daysBetween(from, date) * step + step * 0.12}
        width={step * 0.76}
        y={100 - height}
        height={height}
        className={fills[painBand(peak)]}
      />
    );
  });
}
