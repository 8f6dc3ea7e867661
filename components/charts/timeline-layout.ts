import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { LiftSeries, Timeline } from '@/contracts/charts';
import { addDays, daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { fromKg } from '@/lib/units';

/** How a timeline is drawn: `wide` has names at the left and words on events, `narrow` fits a phone. */
export type Size = 'wide' | 'narrow';

const sizes = {
  wide: {
    gutter: 152,
    end: 16,
    plot: 590,
    leastWeek: { day: 26, week: 2.6 },
    head: 44,
    pain: 130,
    lift: 104,
    gap: 34,
    name: 0,
    lifts: 3,
    mark: 4.2,
    square: 14,
  },
  narrow: {
    gutter: 34,
    end: 8,
    plot: 248,
    leastWeek: { day: 21, week: 2.2 },
    head: 36,
    pain: 108,
    lift: 78,
    gap: 18,
    name: 20,
    lifts: 2,
    mark: 2.9,
    square: 9,
  },
} as const;

/** Room for a date such as "28 Sept" over its week. */
export const labelWidth = 50;

export const painTicks = [0, 5, 10] as const;

/** Two events whose words would touch go to different lanes; what finds none is told by its dot and the list below. */
const LANES = 4;
const LANE_HEIGHT = 20;
/** Mean width of a character at the size of an event's words. */
const CHARACTER = 6.6;

export type Panel = { readonly top: number; readonly bottom: number; readonly nameAt: number };

export type PlacedEvent = {
  readonly date: IsoDate;
  readonly label: string;
  readonly number: number;
  readonly x: number;
  readonly lane: number;
  /** Where its words stand, or that there is no room for them. */
  readonly words: 'after' | 'before' | 'none';
};

export type Layout = ReturnType<typeof layOut>;

/** Where everything stands, in units of the drawing, which are CSS pixels at its natural size. */
export function layOut(timeline: Timeline, size: Size) {
  const s = sizes[size];
  const count = timeline.weeks.length;
  const plot = Math.max(s.plot, count * s.leastWeek[timeline.step]);
  const left = s.gutter;
  const right = left + plot;
  const end = addDays(timeline.from, count * 7);
  const day = plot / (count * 7);
  const scale = scaleLinear([0, daysBetween(timeline.from, end)], [left, right]);
  /** The middle of a day. */
  const middle = (date: IsoDate) => scale(daysBetween(timeline.from, date) + 0.5);
  /** Where a point of the drawing stands: in the middle of its day, or of the week that it begins. */
  const x = (date: IsoDate) =>
    timeline.step === 'week' ? scale(daysBetween(timeline.from, date) + 3.5) : middle(date);
  const edge = (date: IsoDate) => scale(daysBetween(timeline.from, date));

  let cursor = s.head;
  const panel = (height: number): Panel => {
    const top = cursor + s.name;
    cursor = top + height + s.gap;
    return { top, bottom: top + height, nameAt: top - s.name + 12 };
  };
  const pain = panel(s.pain);
  const lifts = timeline.lifts.slice(0, s.lifts).map((series) => ({ series, ...panel(s.lift) }));
  const sessions = panel(14);
  const events = placeEvents(timeline, size, middle, { left, right });
  const lanes = events.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  const eventPanel = events.length > 0 ? panel(lanes * LANE_HEIGHT) : null;
  return {
    size,
    mark: s.mark,
    /** Side of a session's square: two sessions with a day between never touch. */
    square: Math.min(s.square, day * 2 - 0.8),
    /** Width of a week. */
    week: day * 7,
    ticks: ticksOf(timeline, Math.ceil(labelWidth / (day * 7))),
    left,
    right,
    width: right + s.end,
    height: cursor - s.gap + 12,
    x,
    edge,
    pain: { ...pain, y: scaleLinear([0, 10], [pain.bottom, pain.top]) },
    lifts: lifts.map((lift) => ({ ...lift, y: liftScale(lift.series, timeline, lift) })),
    sessions,
    events: eventPanel && {
      ...eventPanel,
      placed: events,
      laneY: (lane: number) => eventPanel.top + 7 + lane * LANE_HEIGHT,
    },
  };
}

/** Weeks that carry a label: of the plan where days are drawn, else those in which a month begins. */
function ticksOf({ weeks, step }: Timeline, every: number): readonly Tick[] {
  if (step === 'day') {
    return weeks.map(({ start, planWeek }, index) => ({
      start,
      label: index % every === 0 ? (planWeek === null ? '–' : `Wk ${planWeek}`) : null,
    }));
  }
  const months = [1, 2, 3, 6, 12].find((count) => (count * 52) / 12 >= every) ?? 12;
  return weeks.flatMap(({ start }) => {
    const last = addDays(start, 6);
    const begins = last.slice(8) <= '07' && (Number(last.slice(5, 7)) - 1) % months === 0;
    return begins ? [{ start, label: last.slice(0, 4) }] : [];
  });
}

/** The line before a week; its first words, or null for a line alone. */
export type Tick = { readonly start: IsoDate; readonly label: string | null };

/** In the reader's unit, with round ends, and never so tight that a small step looks like a leap. */
function liftScale(series: LiftSeries, { units }: Timeline, { top, bottom }: Panel): ScaleLinear<number, number> {
  const loads = series.points.map(({ loadKg }) => fromKg(loadKg, units));
  const low = Math.min(...loads);
  const high = Math.max(...loads);
  const spread = Math.max(high - low, high * 0.2, 4);
  return scaleLinear([Math.max(0, low - spread * 0.15), high + spread * 0.15], [bottom, top]).nice(3);
}

function placeEvents(
  timeline: Timeline,
  size: Size,
  x: (date: IsoDate) => number,
  { left, right }: { left: number; right: number },
): PlacedEvent[] {
  const ends: number[] = [];
  return timeline.events.map((event, index) => {
    const at = x(event.date);
    const number = index + 1;
    if (size === 'narrow') {
      const lane = firstFree(ends, at - 10);
      ends[lane] = at + 10;
      return { ...event, number, x: at, lane, words: 'none' };
    }
    const width = event.label.length * CHARACTER + 22;
    const turned = at + width > right;
    const from = turned ? at - width : at - 6;
    const lane = firstFree(ends, from);
    const words = lane < LANES && from >= left - 6 ? (turned ? 'before' : 'after') : 'none';
    // Dots without words share the lane below, where no words can run over them.
    if (words === 'none') return { ...event, number, x: at, lane: LANES, words };
    ends[lane] = turned ? at + 8 : at + width;
    return { ...event, number, x: at, lane, words };
  });
}

function firstFree(ends: readonly number[], from: number): number {
  const lane = ends.findIndex((end) => end <= from);
  return lane === -1 ? ends.length : lane;
}

/** A name in lines of at most `most` characters, broken between words. */
export function nameLines(name: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
