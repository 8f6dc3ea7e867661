import type { Timeline } from '@/contracts/charts';
import { formatDate } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
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
  if (first === undefined) sentences.push('No pain was reported.');
  else sentences.push(`Pain began at ${first} and is now ${pains.at(-1)}, at most ${highest}.`);
  for (const { name, points } of lifts) {
    const [from, to] = [points[0], points.at(-1)];
    if (from && to) {
      sentences.push(
        `${name} from ${formatLoad(from.loadKg, units, locale)} to ${formatLoad(to.loadKg, units, locale)}.`,
      );
    }
  }
  const done = sessions.filter(({ state }) => state === 'done').length;
  const due = done + sessions.filter(({ state }) => state === 'missed').length;
  if (due > 0) sentences.push(`${done} of ${formatCount(due, 'session', 'sessions', locale)} done.`);
  if (flares.length > 0) sentences.push(`${formatCount(flares.length, 'flare', 'flares', locale)}.`);
  return sentences.join(' ');
}
