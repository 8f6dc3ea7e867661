import type { ExerciseLookup } from '@/domain/exercises/types';
import { diffSession } from '@/domain/program/diff-session';
import { same } from '@/domain/program/grid/merge-lists';
import { sessionName } from '@/domain/program/grid/read';
import type { Microcycle, ProgramDocument, ProgramSession } from '@/domain/program/types';

/** One line of the difference between two versions, in words. */
export type ProgramChange = {
  /** "Weeks 3–4, B Hinge and carry" */
  readonly where: string;
  /** "Block-pull deadlift" or null for the session or program as a whole. */
  readonly what: string | null;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly before: string | null;
  readonly after: string | null;
};

/** A change in one session of one week, before equal weeks are folded. `session` is null for the week as a whole. */
export type WeekChange = Omit<ProgramChange, 'where'> & { readonly week: number; readonly session: string | null };

/** What `after` says otherwise than `before`, in the order of sessions; the same change in several weeks is one line. */
export function diffDocuments(
  before: ProgramDocument,
  after: ProgramDocument,
  lookup: ExerciseLookup,
): ProgramChange[] {
  const [old, now] = [weeksOf(before), weeksOf(after)];
  const both = now.slice(0, old.length);
  const changes = both.flatMap((week, index) => diffWeek(old[index] ?? week, week, lookup));
  return [...diffWhole(before, after), ...diffLength(old, now), ...folded(changes)];
}

const weeksOf = (document: ProgramDocument): Microcycle[] => document.mesocycles.flatMap(({ weeks }) => weeks);

function diffWhole(before: ProgramDocument, after: ProgramDocument): ProgramChange[] {
  const texts = (where: string, x: string, y: string): ProgramChange[] =>
    x === y ? [] : [{ where, what: null, kind: 'changed', before: x || null, after: y || null }];
  const blocks = ({ mesocycles }: ProgramDocument) =>
    mesocycles.map(({ title, weeks, aim }) => `${title || 'Block'} (${weeks.length}): ${aim}`).join('; ');
  const parts: [string, unknown, unknown][] = [
    ['What it stands on', before.evidence, after.evidence],
    ['What to read', before.cards, after.cards],
    ['Session for a flare', before.flareSession, after.flareSession],
  ];
  return [
    ...texts('What it is', before.summary, after.summary),
    ...texts('For whom', before.forWhom, after.forWhom),
    ...texts('Blocks', blocks(before), blocks(after)),
    ...parts.flatMap(([where, x, y]): ProgramChange[] =>
      same(x, y) ? [] : [{ where, what: null, kind: 'changed', before: null, after: null }],
    ),
  ];
}

function diffLength(old: readonly Microcycle[], now: readonly Microcycle[]): ProgramChange[] {
  if (old.length === now.length) return [];
  const [kind, more] = old.length < now.length ? (['added', now] as const) : (['removed', old] as const);
  const extra = more.slice(Math.min(old.length, now.length));
  const sessions = extra.reduce((sum, week) => sum + week.sessions.length, 0);
  const words = `${sessions} ${sessions === 1 ? 'session' : 'sessions'}`;
  const where = weeksText(extra.map(({ week }) => week));
  return [{ where, what: null, kind, before: kind === 'added' ? null : words, after: kind === 'added' ? words : null }];
}

function diffWeek(before: Microcycle, after: Microcycle, lookup: ExerciseLookup): WeekChange[] {
  const { week } = after;
  const keys = [...new Set([...after.sessions, ...before.sessions].map(({ key }) => key))];
  const deload = ({ deload: light }: Microcycle) => (light ? 'lighter week' : 'usual week');
  const changes: WeekChange[] = [];
  if (before.deload !== after.deload) {
    changes.push({ week, session: null, what: null, kind: 'changed', before: deload(before), after: deload(after) });
  }
  const inSessions = keys.flatMap((key) => {
    const [x, y] = [before, after].map(({ sessions }) => sessions.find((session) => session.key === key));
    if (x && y) return diffSession(x, y, lookup).map((change) => ({ ...change, week, session: sessionName(y) }));
    const [kind, session] = y ? (['added', y] as const) : (['removed', x] as const);
    if (!session) return [];
    const words = sizeOf(session);
    const change = { kind, before: y ? null : words, after: y ? words : null };
    return [{ ...change, what: null, week, session: sessionName(session) }];
  });
  return [...changes, ...acrossSessions(inSessions)];
}

const sizeOf = ({ items, minutes }: ProgramSession): string =>
  `${items.length} ${items.length === 1 ? 'exercise' : 'exercises'}, ${minutes} min`;

/** A line that went from one session of the week to another, unchanged, was moved. */
function acrossSessions(changes: readonly WeekChange[]): WeekChange[] {
  const left = [...changes];
  const moved: WeekChange[] = [];
  for (const removed of changes.filter(({ kind, what }) => kind === 'removed' && what !== null)) {
    const added = left.find(
      ({ kind, what, after, session }) =>
        kind === 'added' && what === removed.what && after === removed.before && session !== removed.session,
    );
    if (!added) continue;
    left.splice(left.indexOf(added), 1);
    left.splice(left.indexOf(removed), 1);
    moved.push({ ...removed, session: null, kind: 'moved', before: removed.session, after: added.session });
  }
  return [...left, ...moved];
}

/** Whole weeks first, then sessions in the order of their first change; what is the same in several weeks said once. */
function folded(changes: readonly WeekChange[]): ProgramChange[] {
  const lines = new Map<string, { readonly change: WeekChange; readonly weeks: number[] }>();
  for (const change of changes) {
    const { week, ...rest } = change;
    const key = JSON.stringify(rest);
    const line = lines.get(key);
    if (line && line.weeks.at(-1) !== week) line.weeks.push(week);
    else if (!line) lines.set(key, { change, weeks: [week] });
  }
  const sessions = [...new Set([null, ...[...lines.values()].map(({ change }) => change.session)])];
  return sessions
    .flatMap((session) => [...lines.values()].filter(({ change }) => change.session === session))
    .map(({ change: { week: _, session, ...change }, weeks }) => ({
      where: session === null ? weeksText(weeks) : `${weeksText(weeks)}, ${session}`,
      ...change,
    }));
}

/** "Week 3", "Weeks 3–5 and 7" */
export function weeksText(weeks: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const week of weeks) {
    const last = runs.at(-1);
    if (last && last[1] === week - 1) last[1] = week;
    else runs.push([week, week]);
  }
  const parts = runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  const list = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('');
  return `${weeks.length === 1 ? 'Week' : 'Weeks'} ${list}`;
}
