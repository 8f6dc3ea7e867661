import { useLocale } from '@/app/my/_app/person';
import { BigNumber } from '@/components/ui/big-number';
import { Card, CardHeader } from '@/components/ui/card';
import { daysBetween } from '@/domain/schedule/dates';
import { formatDayShort } from '@/lib/format/dates';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { dayScale } from './axis';
import { ChartFrame } from './chart-frame';
import { FlareShade, hasFlare } from './flare-shade';
import { Key, Legend } from './legend';
import { Numbers } from './numbers';
import { PainDays, PainWeeks } from './pain-marks';
import { dayWords, meanPeak, type PainWeek, painWeeksOf } from './pain-weeks';
import type { Shown } from './span';

/** From here on a day is too narrow to be seen, and weeks are drawn. */
const MOST_DAYS = 120;

/** Pain at its moments, day by day; week by week over a long time. */
export function PainCard({ shown }: { shown: Shown }) {
  const locale = useLocale();
  const { pain, today, from, usualPain, weekStartsOn } = shown;
  if (pain.length === 0) {
    return (
      <Card aria-labelledby="pain-by-day">
        <CardHeader id="pain-by-day" title="Pain" lead="Nothing was reported in this time." />
      </Card>
    );
  }
  const number = (value: number) => formatNumber(value, locale, 1);
  const mean = meanPeak(pain, today);
  const byWeek = daysBetween(from, today) >= MOST_DAYS;
  const weeks = byWeek ? painWeeksOf(pain, weekStartsOn) : [];
  const { at } = dayScale(from, today);
  const readings = byWeek
    ? weeks.map((week) => ({ x: Math.max(at(week.middle), 0), words: weekWords(week, locale) }))
    : pain.map((day) => ({ x: at(day.date), words: `${formatDayShort(day.date, locale)}: ${dayWords(day)}` }));
  const usual = usualPain === null ? '' : `; usual for you was ${number(usualPain)}`;
  return (
    <Card aria-labelledby="pain-by-day">
      <CardHeader
        id="pain-by-day"
        title="Pain"
        lead={
          mean === null
            ? 'Nothing reported in the last seven days.'
            : `Highest of each day, on average over the last seven days${usual}.`
        }
        end={mean !== null && <BigNumber value={number(mean)} unit="of 10" size="l" />}
      />
      <ChartFrame
        name="Pain"
        summary={`Pain ${byWeek ? 'week by week' : 'day by day'}, ${formatCount(pain.length, 'day', 'days', locale)} reported. ${mean === null ? '' : `Mean of the highest of each of the last seven days: ${number(mean)}${usual}.`}`}
        marks={[0, 5, 10].map((value) => ({ at: value / 10, label: String(value) }))}
        from={from}
        until={today}
        readings={readings}
      >
        <FlareShade shown={shown} />
        {usualPain !== null && (
          <line
            x1={0}
            x2={100}
            y1={100 - usualPain * 10}
            y2={100 - usualPain * 10}
            className="stroke-ink-2"
            strokeWidth={1.5}
            strokeDasharray="4 4"
            vectorEffect="non-scaling-stroke"
          />
        )}
        {byWeek ? <PainWeeks weeks={weeks} at={at} /> : <PainDays pain={pain} at={at} />}
      </ChartFrame>
      <Legend>
        {byWeek ? (
          <>
            <Key look="h-3 w-1 rounded-sm bg-edge">lowest to highest of the week</Key>
            <Key look="size-2.5 bg-spruce">mean of the mornings</Key>
          </>
        ) : (
          <>
            <Key look="size-2.5 rounded-full border-2 border-ink-2 bg-surface">before</Key>
            <Key look="size-2.5 rounded-full bg-pain-mid">highest of the day</Key>
            <Key look="size-2 bg-spruce">morning</Key>
          </>
        )}
        {usualPain !== null && <Key look="w-4 border-ink-2 border-t-[1.5px] border-dashed">usual for you</Key>}
        {hasFlare(shown) && <Key look="h-3 w-4 rounded-sm bg-pain-high-tint">flare</Key>}
      </Legend>
      {byWeek ? (
        <Numbers
          caption="Pain by week"
          headers={['Week from', 'Lowest', 'Highest', 'Mornings']}
          rows={weeks
            .toReversed()
            .map(({ start, lowest, highest, mornings }) => [
              formatDayShort(start, locale),
              String(lowest),
              String(highest),
              mornings === null ? '–' : `mean ${number(mornings)}`,
            ])}
        />
      ) : (
        <Numbers
          caption="Pain by day"
          headers={['Day', 'Morning', 'Before', 'Training', 'Highest']}
          rows={pain
            .toReversed()
            .map(({ date, before, worst, morning, peak }) => [
              formatDayShort(date, locale),
              ...[morning, before, worst, peak].map((value) => (value === null ? '–' : String(value))),
            ])}
        />
      )}
    </Card>
  );
}

function weekWords({ start, lowest, highest, mornings }: PainWeek, locale: string): string {
  const range = lowest === highest ? `${lowest}` : `${lowest} to ${highest}`;
  const mean = mornings === null ? '' : `, mornings ${formatNumber(mornings, locale, 1)} on average`;
  return `Week from ${formatDayShort(start, locale)}: ${range}${mean}`;
}
