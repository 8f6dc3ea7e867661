import type { Timeline } from '@/contracts/charts';
import type { IsoDate } from '@/domain/schedule/dates';
import { formatDayShort } from '@/lib/format/dates';
import { defaultLocale } from '@/lib/format/locale';
import { CursorLine, TimelineReader } from './timeline-cursor';
import { Backdrop, EventsRow, LiftPanel, PainPanel, SessionsRow } from './timeline-drawing';
import { Gutter } from './timeline-gutter';
import { layOut, type Size } from './timeline-layout';
import { TimelineLegend } from './timeline-legend';
import { timelineHeaders, timelineRows } from './timeline-rows';
import { timelineSummary } from './timeline-summary';
import { TimelineValues } from './timeline-values';

export type PainLoadTimelineProps = { timeline: Timeline; locale?: string };

/**
 * Pain at its moments, the load of each key lift, sessions and events on one axis of weeks, drawn on the server as SVG,
 * with the exact values in a table below. It looks at the width that it is given: names at the side where there is
 * room, a tighter drawing that scrolls sideways from the newest week where there is not.
 */
export function PainLoadTimeline({ timeline, locale = defaultLocale }: PainLoadTimelineProps) {
  const rows = timelineRows(timeline, locale);
  if (rows.length === 0) {
    return <p className="text-ink-2">Nothing has been planned, trained or reported in these weeks.</p>;
  }
  const headers = timelineHeaders(timeline);
  const readings = rows.map(({ name, values }) => ({
    name,
    values: values.flatMap((value, index) => (value === null ? [] : [[headers[index] ?? '', value] as const])),
  }));
  const dates = rows.map(({ date }) => date);
  // Where one reads is a place among these days: other days begin anew.
  const days = `${timeline.step} ${timeline.from} ${timeline.to}`;
  return (
    <div className="@container">
      <TimelineReader key={days} readings={readings} label="Pain and load: read the values">
        <div className="hidden @2xl:block">
          <Drawing timeline={timeline} dates={dates} locale={locale} size="wide" />
        </div>
        <div className="@2xl:hidden">
          <Drawing timeline={timeline} dates={dates} locale={locale} size="narrow" />
        </div>
      </TimelineReader>
      <div className="@2xl:hidden">
        <EventList timeline={timeline} locale={locale} />
      </div>
      <TimelineLegend timeline={timeline} />
      <TimelineValues timeline={timeline} rows={rows} />
    </div>
  );
}

type DrawingProps = { timeline: Timeline; dates: readonly IsoDate[]; locale: string; size: Size };

function Drawing({ timeline, dates, locale, size }: DrawingProps) {
  const layout = layOut(timeline, size);
  const part = { layout, timeline, locale };
  const { width, height } = layout;
  // Marks of the first day reach over its edge.
  const left = layout.left - 6;
  const plot = width - left;
  const most = width * (size === 'wide' ? 1.5 : 1.35);
  return (
    // Written from right to left, so that it starts scrolled to the newest week without a script.
    <section aria-label="Pain and load chart" tabIndex={0} dir="rtl" className="overflow-x-auto rounded-small">
      <div dir="ltr" className="mr-auto flex" style={{ minWidth: width, maxWidth: most }}>
        <svg
          viewBox={`0 0 ${left} ${height}`}
          aria-hidden="true"
          className="sticky left-0 z-10 block shrink-0 overflow-visible bg-surface"
          style={{ width: share(left, width) }}
        >
          <Gutter {...part} />
        </svg>
        <svg
          viewBox={`${left} 0 ${plot} ${height}`}
          role="img"
          aria-label={timelineSummary(timeline, locale)}
          className="block shrink-0"
          style={{ width: share(plot, width) }}
        >
          <Backdrop {...part} />
          <PainPanel {...part} />
          {layout.lifts.map((lift) => (
            <LiftPanel key={lift.series.exerciseId} {...part} lift={lift} />
          ))}
          <SessionsRow {...part} />
          <EventsRow layout={layout} locale={locale} />
          <CursorLine
            places={dates.map((date) => Math.round(layout.x(date) * 10) / 10)}
            left={layout.left}
            right={layout.right}
            top={30}
            bottom={height - 10}
          />
        </svg>
      </div>
    </section>
  );
}

/** Both drawings take their share of the width, and so the same scale. */
const share = (part: number, whole: number) => `${(part / whole) * 100}%`;

/** More events than this would make a list longer than the chart. */
const MOST_LISTED = 12;

/** The events by the numbers that stand in the narrow drawing. */
function EventList({ timeline, locale }: { timeline: Timeline; locale: string }) {
  if (timeline.events.length === 0) return null;
  if (timeline.events.length > MOST_LISTED) {
    return (
      <p className="mt-2 text-ink-2 text-small">
        {timeline.events.length} events: read them with the slider, or in the table below.
      </p>
    );
  }
  return (
    <ol className="mt-2 list-decimal space-y-1 pl-6 text-small marker:font-semibold marker:text-copper-ink">
      {timeline.events.map(({ date, label }) => (
        <li key={`${date} ${label}`}>
          {label} <span className="text-ink-quiet">{formatDayShort(date, locale)}</span>
        </li>
      ))}
    </ol>
  );
}
