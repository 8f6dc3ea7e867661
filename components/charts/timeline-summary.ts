import type { Timeline } from '@/contracts/charts';
import { formatDate } from '@/lib/format/dates';
import { formatCount, formatNumber } from '@/lib/format/numbers';
import { formatLoad } from '@/lib/units';

/** The chart in sentences, for those who hear it: where pain and each lift began and stand, and how sessions went. */
export function timelineSummary(timeline: Timeline, locale: string): string {
  const { episodes, loose, lifts, sessions, flares, units } = timeline;
  const sentences = [`Pain and load from ${formatDate(timeline.from, locale)} to ${formatDate(timeline.to, locale)}.`];
  const pains = [
    ...episodes.map(({ date, before, after, morning }) => ({ date, pain: morning ?? after ?? before })),
    ...loose,
  ]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .flatMap(({ pain }) => (pain === null ? [] : [pain]));
  const all = [...episodes.flatMap(({ before, during, after }) => [before, during, after]), ...pains];
  const highest = Math.max(...all.filter((pain) => pain !== null));
  const first = pains[0];
  const weeks = timeline.painWeeks;
  if (weeks[0]) {
    const most = Math.max(...weeks.map((week) => week.highest));
    const mean = (week: (typeof weeks)[number]) => formatNumber(week.mean, locale, 1);
    sentences.push(
      `Mean pain of a week began at ${mean(weeks[0])} and is now ${mean(weeks.at(-1) ?? weeks[0])}, at most ${most}.`,
    );
  } else if (first === undefined) sentences.push('No pain was reported.');
  else sentences.push(`Pain began at ${first} and is now ${pains.at(-1)}, at most ${highest}.`);
  for (const { name, points } of lifts) {
    const [from, to] = [points[0], points.at(-1)];
    if (from && to) {
      sentences.push(
        `${name} from ${formatLoad(from.loadKg, units, locale)} to ${formatLoad(to.loadKg, units, locale)}.`,
      );
    }
  }
  const count = (state: 'done' | 'missed') =>
    sessions.filter((session) => session.state === state).length +
    timeline.sessionWeeks.reduce((sum, week) => sum + week[state], 0);
  const done = count('done');
  const due = done + count('missed');
  if (due > 0) sentences.push(`${done} of ${formatCount(due, 'session', 'sessions', locale)} done.`);
  if (flares.length > 0) sentences.push(`${formatCount(flares.length, 'flare', 'flares', locale)}.`);
  return sentences.join(' ');
}
