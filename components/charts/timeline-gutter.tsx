import type { Timeline } from '@/contracts/charts';
import { formatNumber } from '@/lib/format/numbers';
import { type Layout, nameLines, painTicks } from './timeline-layout';

type GutterProps = { layout: Layout; timeline: Timeline; locale: string };

/** Names and scales of the rows. A drawing of its own, so that it can stay while the weeks scroll beneath it. */
export function Gutter({ layout, timeline, locale }: GutterProps) {
  const { size, pain, lifts, sessions, events } = layout;
  const wide = size === 'wide';
  const beside = (row: { top: number; nameAt: number }) => (wide ? row.top + 11 : row.nameAt);
  return (
    <g>
      <RowName wide={wide} at={pain.nameAt} lines={['Pain, 0–10']} />
      {painTicks.map((tick) => (
        <TickLabel key={tick} layout={layout} y={pain.y(tick)} label={String(tick)} />
      ))}
      {lifts.map(({ series, nameAt, y }) => {
        const name = `${series.name}, ${timeline.units}${series.perHand ? ' per hand' : ''}`;
        return (
          <g key={series.exerciseId}>
            <RowName wide={wide} at={nameAt} lines={nameLines(name, wide ? 17 : 60)} />
            {y.ticks(3).map((tick) => (
              <TickLabel key={tick} layout={layout} y={y(tick)} label={formatNumber(tick, locale)} />
            ))}
          </g>
        );
      })}
      <RowName wide={wide} at={beside(sessions)} lines={['Sessions']} />
      {events && <RowName wide={wide} at={beside(events)} lines={['Events']} />}
    </g>
  );
}

function RowName({ wide, at, lines }: { wide: boolean; at: number; lines: readonly string[] }) {
  return (
    <text y={at} fontSize={wide ? 13 : 12} className="fill-ink font-semibold">
      {lines.map((text, index) => (
        <tspan key={text} x={0} dy={index === 0 ? 0 : 16}>
          {text}
        </tspan>
      ))}
    </text>
  );
}

function TickLabel({ layout: { left, size }, y, label }: { layout: Layout; y: number; label: string }) {
  return (
    <text x={left - 12} y={y + 4} textAnchor="end" fontSize={size === 'wide' ? 12 : 11} className="fill-ink-quiet">
      {label}
    </text>
  );
}
