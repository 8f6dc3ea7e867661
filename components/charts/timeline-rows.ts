import type { Timeline } from '@/contracts/charts';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { formatDate, formatDayShort } from '@/lib/format/dates';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { formatLoad } from '@/lib/units';
import { stateWords } from './session-squares';

/** One day or week with something in it: its name, and its values in the order of `headers`; null where it has none. */
export type TimelineRow = {
  readonly date: IsoDate;
  readonly name: string;
  readonly values: readonly (string | null)[];
};

const liftNames = ({ lifts }: Timeline) => lifts.map(({ name, perHand }) => (perHand ? `${name}, per hand` : name));

/** What the values of a row are called. */
export function timelineHeaders(timeline: Timeline): string[] {
  const pain =
    timeline.step === 'week'
      ? ['Mean pain', 'Lowest', 'Highest', 'Reports']
      : ['Before', 'During', 'After', 'Next morning', 'Other reports'];
  return [...pain, ...liftNames(timeline), timeline.step === 'week' ? 'Sessions' : 'Session', 'Events'];
}

/** Every day, or every week, with anything in it; oldest first. */
export function timelineRows(timeline: Timeline, locale: string): TimelineRow[] {
  return timeline.step === 'week' ? weekRows(timeline, locale) : dayRows(timeline, locale);
}

const list = (words: readonly string[]) => (words.length === 0 ? null : words.join('; '));
const number = (value: number | null | undefined) => (value === null || value === undefined ? null : String(value));
const numbers = (values: readonly (number | null)[]) =>
  list(values.filter((value) => value !== null).map((value) => String(value)));

function dayRows(timeline: Timeline, locale: string): TimelineRow[] {
  const { episodes, loose, lifts, sessions, events, units } = timeline;
  const all = [...episodes, ...loose, ...sessions, ...events, ...lifts.flatMap(({ points }) => points)];
  return [...new Set(all.map(({ date }) => date))].sort().map((date) => {
    const sameDay = (entry: { readonly date: IsoDate }) => entry.date === date;
    // Some train twice a day.
    const ofDay = episodes.filter(sameDay);
    return {
      date,
      name: formatDayShort(date, locale),
      values: [
        numbers(ofDay.map(({ before }) => before)),
        numbers(ofDay.map(({ during }) => during)),
        numbers(ofDay.map(({ after }) => after)),
        numbers(ofDay.map(({ morning }) => morning)),
        numbers(loose.filter(sameDay).map(({ pain }) => pain)),
        ...lifts.map(({ points }) =>
          list(points.filter(sameDay).map(({ loadKg }) => formatLoad(loadKg, units, locale))),
        ),
        list(sessions.filter(sameDay).map(({ title, state }) => `${title}, ${stateWords[state]}`)),
        list(events.filter(sameDay).map(({ label }) => label)),
      ],
    };
  });
}

function weekRows(timeline: Timeline, locale: string): TimelineRow[] {
  const { painWeeks, sessionWeeks, lifts, events, weeks, units } = timeline;
  const pains = new Map(painWeeks.map((week) => [week.start, week]));
  const sessions = new Map(sessionWeeks.map((week) => [week.start, week]));
  const loads = lifts.map(({ points }) => new Map(points.map(({ date, loadKg }) => [date, loadKg])));
  return weeks.flatMap(({ start }) => {
    const pain = pains.get(start);
    const week = sessions.get(start);
    const happened = events.filter(({ date }) => date >= start && date <= addDays(start, 6));
    const values = [
      pain === undefined ? null : formatNumber(pain.mean, locale, 1),
      number(pain?.lowest),
      number(pain?.highest),
      number(pain?.count),
      ...loads.map((points) => {
        const load = points.get(start);
        return load === undefined ? null : formatLoad(load, units, locale);
      }),
      week === undefined ? null : weekWords(week, locale),
      list(happened.map(({ label, date }) => `${label} (${formatDayShort(date, locale)})`)),
    ];
    if (values.every((value) => value === null)) return [];
    return [{ date: start, name: `Week of ${formatDate(start, locale)}`, values }];
  });
}

function weekWords(week: Timeline['sessionWeeks'][number], locale: string): string | null {
  const { done, missed, held, upcoming } = week;
  const due = done + missed;
  const others = [held > 0 && `${held} called off`, upcoming > 0 && `${upcoming} to come`].filter(Boolean);
  return [due > 0 && `${done} of ${formatCount(due, 'session', 'sessions', locale)} done`, ...others]
    .filter(Boolean)
    .join(', ');
}
