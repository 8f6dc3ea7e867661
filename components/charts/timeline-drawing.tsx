import { curveStepAfter, line } from 'd3-shape';
import type { PainEpisode, Timeline } from '@/contracts/charts';
import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { formatDayShort, formatMonth } from '@/lib/format/dates';
import { formatLoad, fromKg } from '@/lib/units';
import { PainMark } from './pain-mark';
import { SquareMark, stateWords } from './session-squares';
import { type Layout, labelWidth, painTicks } from './timeline-layout';
import { PainWeeks, SessionWeeks } from './timeline-weeks';

type Part = { layout: Layout; timeline: Timeline; locale: string };

/** Weeks across the top, and the shade of flares behind everything. */
export function Backdrop({ layout, timeline, locale }: Part) {
  const { left, right, height, edge, size, sessions, ticks } = layout;
  const foot = height - 10;
  return (
    <g>
      {timeline.flares.map(({ from, until }) => (
        <g key={from}>
          <rect
            x={edge(from)}
            y={30}
            width={edge(addDays(until, 1)) - edge(from)}
            height={foot - 30}
            className="fill-pain-high-tint"
          />
          {size === 'wide' && (
            <text x={edge(from) + 2} y={sessions.top - 10} fontSize={12} className="fill-pain-high-ink font-semibold">
              {flareWords(from, until, edge(addDays(until, 1)) - edge(from))}
            </text>
          )}
        </g>
      ))}
      {ticks.map(({ start, label }) => (
        <g key={start}>
          <line x1={edge(start)} x2={edge(start)} y1={30} y2={foot} className="stroke-line" />
          {label !== null && edge(start) + labelWidth <= layout.width && (
            <text x={edge(start) + 3} y={12} fontSize={size === 'wide' ? 12 : 11} className="fill-ink-quiet">
              <tspan className="fill-ink-2 font-semibold">{label}</tspan>
              <tspan x={edge(start) + 3} dy={14}>
                {timeline.step === 'week' ? formatMonth(addDays(start, 6), locale) : dayAndMonth(start, locale)}
              </tspan>
            </text>
          )}
        </g>
      ))}
      <line x1={left} x2={right} y1={30} y2={30} className="stroke-line" />
    </g>
  );
}

/** How long it was, where there is room for it. */
function flareWords(from: IsoDate, until: IsoDate, width: number): string | null {
  const days = daysBetween(from, until) + 1;
  if (width < 34) return null;
  return width < 84 ? 'Flare' : `Flare, ${days} days`;
}

const dayAndMonth = (date: IsoDate, locale: string) => formatDayShort(date, locale).replace(/^\w+,? /, '');

/** Pain before a session, joined to the next morning's, with the worst between the two; other reports stand alone. */
export function PainPanel({ layout, timeline, locale }: Part) {
  const { pain, left, right, x, mark } = layout;
  return (
    <g>
      {painTicks.map((tick) => (
        <line key={tick} x1={left} x2={right} y1={pain.y(tick)} y2={pain.y(tick)} className="stroke-line" />
      ))}
      {timeline.usualPain !== null && (
        <line
          x1={left}
          x2={right}
          y1={pain.y(timeline.usualPain)}
          y2={pain.y(timeline.usualPain)}
          strokeDasharray="2 4"
          className="stroke-edge"
        />
      )}
      <PainWeeks layout={layout} timeline={timeline} locale={locale} />
      {timeline.loose.map(({ date, moment, pain: value }, index) => (
        <PainMark
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once; two of a day have nothing else to tell them apart
          key={`${date} ${moment} ${index}`}
          x={x(date)}
          y={pain.y(value)}
          pain={value}
          size={mark * 0.62}
          title={`${formatDayShort(date, locale)}${moment === 'morning' ? ', morning' : ''}: pain ${value}`}
        />
      ))}
      {timeline.episodes.map((episode, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once; two of a day have nothing else to tell them apart
        <Episode key={`${episode.date} ${index}`} layout={layout} episode={episode} locale={locale} />
      ))}
    </g>
  );
}

function Episode({ layout, episode, locale }: { layout: Layout; episode: PainEpisode; locale: string }) {
  const { x, mark } = layout;
  const { y } = layout.pain;
  const { date, before, during, after, morning, morningDate } = episode;
  const day = formatDayShort(date, locale);
  const at = x(date);
  const worst = Math.max(during ?? -1, after ?? -1);
  const shown = worst > Math.max(before ?? -1, morning ?? -1);
  const path = [
    before === null ? null : ([at, before] as const),
    shown ? ([at + mark, worst] as const) : null,
    morning === null || morningDate === null ? null : ([x(morningDate), morning] as const),
  ].filter((point) => point !== null);
  return (
    <g>
      {path.length > 1 && (
        <polyline
          points={path.map(([px, value]) => `${px},${y(value)}`).join(' ')}
          fill="none"
          strokeWidth={1.25}
          className="stroke-line-strong"
        />
      )}
      {shown && (
        <line x1={at} x2={at + mark * 2} y1={y(worst)} y2={y(worst)} strokeWidth={2.5} className="stroke-ink-2">
          <title>{`${day}, worst during or after: pain ${worst}`}</title>
        </line>
      )}
      {before !== null && (
        <circle cx={at} cy={y(before)} r={mark - 0.8} strokeWidth={1.6} className="fill-surface stroke-ink-2">
          <title>{`${day}, before: pain ${before}`}</title>
        </circle>
      )}
      {morning !== null && morningDate !== null && (
        <PainMark
          x={x(morningDate)}
          y={y(morning)}
          pain={morning}
          size={mark}
          title={`${formatDayShort(morningDate, locale)}, next morning: pain ${morning}`}
        />
      )}
    </g>
  );
}

/** One lift as steps: each load holds until the next session. */
export function LiftPanel({ layout, timeline, locale, lift }: Part & { lift: Layout['lifts'][number] }) {
  const { x, left, right, mark } = layout;
  const { series, y } = lift;
  const points = series.points.map(({ date, loadKg }) => ({
    date,
    loadKg,
    px: x(date),
    py: y(fromKg(loadKg, timeline.units)),
  }));
  const last = points.at(-1);
  const steps = last ? [...points, { ...last, px: Math.max(last.px, Math.min(right, x(timeline.to))) }] : points;
  const path = line<(typeof points)[number]>(
    (point) => point.px,
    (point) => point.py,
  ).curve(curveStepAfter)(steps);
  return (
    <g>
      {y.ticks(3).map((tick) => (
        <line key={tick} x1={left} x2={right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
      ))}
      {path && <path d={path} fill="none" strokeWidth={2} className="stroke-spruce" />}
      {/* Years of points would hide their own line. */}
      {(timeline.step === 'day' || layout.week > 6 ? points : []).map(({ date, loadKg, px, py }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once; two of a day have nothing else to tell them apart
        <circle key={`${date} ${index}`} cx={px} cy={py} r={mark * 0.62} className="fill-spruce">
          <title>{`${formatDayShort(date, locale)}: ${series.name} ${formatLoad(loadKg, timeline.units, locale)}`}</title>
        </circle>
      ))}
    </g>
  );
}

/** What was planned, done or missed. */
export function SessionsRow({ layout, timeline, locale }: Part) {
  const { sessions, x, square } = layout;
  return (
    <g>
      <SessionWeeks layout={layout} timeline={timeline} />
      {timeline.sessions.map(({ date, state, title, deload }, index) => (
        <SquareMark
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once; two of a day have nothing else to tell them apart
          key={`${date} ${index}`}
          x={x(date)}
          y={sessions.top + 7}
          size={square}
          state={state}
          title={`${formatDayShort(date, locale)}: ${title}${deload ? ', lighter week' : ''}, ${stateWords[state]}`}
        />
      ))}
    </g>
  );
}

/** What happened beside training; by number where there is no room for words. */
export function EventsRow({ layout, locale }: Omit<Part, 'timeline'>) {
  const { events, size } = layout;
  if (!events) return null;
  return (
    <g>
      {events.placed.map((event) => {
        const y = events.laneY(event.lane);
        return (
          <g key={event.number} className="fill-copper">
            <title>{`${formatDayShort(event.date, locale)}: ${event.label}`}</title>
            <circle cx={event.x} cy={y} r={size === 'wide' ? 5 : 8} />
            {event.words !== 'none' && (
              <text
                x={event.words === 'after' ? event.x + 9 : event.x - 9}
                y={y + 4}
                textAnchor={event.words === 'after' ? 'start' : 'end'}
                fontSize={12.5}
                className="fill-copper-ink font-semibold"
              >
                {event.label}
              </text>
            )}
            {size === 'narrow' && (
              <text x={event.x} y={y + 4} textAnchor="middle" fontSize={11} className="fill-surface font-semibold">
                {event.number}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
