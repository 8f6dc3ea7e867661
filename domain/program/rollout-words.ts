import type { ExerciseLookup } from '@/domain/exercises/types';
import { isOpen, type PlannedChange, type RolloutPlan, type RolloutPlanned, swapsFor } from '@/domain/program/rollout';
import type { IsoDate } from '@/domain/schedule/dates';

/** A load that the trainer chose for the next session of an exercise, and that still waits for it. */
export type WaitingLoad = { readonly exerciseId: string; readonly loadKg: number };

export type OwnChanges = {
  /** What stays, in words for the trainer. */
  readonly kept: readonly string[];
  /** What finds no place in the new version. */
  readonly conflicts: readonly string[];
};

/** What becomes of a client's own changes. `dayWords` writes a date. */
export function ownChanges(
  input: RolloutPlan & { readonly loads: readonly WaitingLoad[] },
  changes: readonly PlannedChange[],
  lookup: ExerciseLookup,
  dayWords: (date: IsoDate) => string,
): OwnChanges {
  const kept: string[] = [];
  const conflicts: string[] = [];
  const nameOf = (id: string) => lookup(id)?.name ?? id;
  const open = input.planned.filter((session) => isOpen(session, input.today));
  const after = sessionsAfter(open, changes);
  const exercisesIn = (sessions: readonly { readonly prescription: RolloutPlanned['prescription'] }[]) =>
    new Set(sessions.flatMap(({ prescription }) => prescription.items.map(({ exerciseId }) => exerciseId)));

  for (const swap of input.swaps) {
    // Where the swap had a part before: its exercise stands there now.
    const reached = open.filter((session) => swapsFor([swap], session).length > 0);
    if (!exercisesIn(reached).has(swap.toExerciseId)) continue;
    const stays = after.filter((session) => swapsFor([swap], session).length > 0);
    const words = `${nameOf(swap.toExerciseId)} instead of ${nameOf(swap.exerciseId)}`;
    if (exercisesIn(stays).has(swap.toExerciseId)) kept.push(words);
    else conflicts.push(`${words}: the new version has no ${nameOf(swap.exerciseId)} there.`);
  }

  const [now, then] = [exercisesIn(open), exercisesIn(after)];
  for (const { exerciseId, loadKg } of input.loads) {
    if (!now.has(exerciseId)) continue;
    const words = `${loadKg} kg chosen for ${nameOf(exerciseId)}`;
    if (then.has(exerciseId)) kept.push(words);
    else conflicts.push(`${words}: it is no longer in the plan.`);
  }

  const removed = new Set(changes.filter(({ change }) => change === 'removed').map((each) => each.plannedSessionId));
  const moved = open.filter(({ movedFrom }) => movedFrom !== null);
  const staying = moved.filter(({ id }) => !removed.has(id)).length;
  if (staying > 0)
    kept.push(staying === 1 ? '1 moved session keeps its day' : `${staying} moved sessions keep their days`);
  for (const { prescription, date, week } of moved.filter(({ id }) => removed.has(id))) {
    conflicts.push(
      `Week ${week}, ${prescription.title}, moved to ${dayWords(date)}: the new version has no such session.`,
    );
  }
  return { kept, conflicts };
}

type After = { readonly id: string; readonly date: IsoDate; readonly prescription: RolloutPlanned['prescription'] };

function sessionsAfter(open: readonly RolloutPlanned[], changes: readonly PlannedChange[]): After[] {
  const byId = new Map(changes.map((change) => [change.plannedSessionId, change]));
  const stay = open.flatMap(({ id, date, prescription }): After[] => {
    const change = byId.get(id);
    if (change?.change === 'removed') return [];
    return [{ id, date, prescription: change?.prescription ?? prescription }];
  });
  const added = changes.filter(({ change }) => change === 'added');
  return [...stay, ...added.map(({ date, prescription }) => ({ id: '', date, prescription }))];
}

/** How many exercises the message names. */
const NAMED = 3;

/** What the client would read, at most 280 characters; the trainer may change it. */
export function clientMessage(changes: readonly PlannedChange[], dayWords: (date: IsoDate) => string): string {
  const count = (kind: PlannedChange['change']) =>
    changes.filter(({ change, changes: words }) => change === kind && (kind !== 'changed' || words.length > 0));
  const [changed, added, removed] = [count('changed'), count('added'), count('removed')];
  const first = [...changed, ...added, ...removed].map(({ date }) => date).sort()[0];
  if (first === undefined) return 'Your plan has been looked over. Your sessions stay as they are.';
  const sessions = (n: number) => `${n} ${n === 1 ? 'session' : 'sessions'}`;
  const parts = [
    ...(changed.length > 0 ? [`${sessions(changed.length)} changed`] : []),
    ...(added.length > 0 ? [`${sessions(added.length)} added`] : []),
    ...(removed.length > 0 ? [`${sessions(removed.length)} taken out`] : []),
  ];
  const names = [
    ...new Set(changed.flatMap(({ changes: words }) => words.flatMap(({ what }) => (what === null ? [] : [what])))),
  ];
  const listed = names.length > NAMED ? `${names.slice(0, NAMED - 1).join(', ')} and more` : names.join(', ');
  const named = names.length > 0 ? ` (${listed})` : '';
  const start = `I have updated your plan from ${dayWords(first)}: ${parts.join(', ')}`;
  const end = '. What you have logged stays as it is.';
  const whole = `${start}${named}${end}`;
  return whole.length <= 280 ? whole : `${start}${end}`;
}
