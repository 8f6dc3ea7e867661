import { setLogRow } from '@/db/factories/logs';
import type { PlannedRow } from '@/db/factories/plans';
import { exerciseById } from '@/domain/exercises/library';
import { isUnloaded, loadable } from '@/domain/load/plates';
import type { ResolvedItem } from '@/domain/program/types';
import { secondsLater } from './clock';
import type { ClinicContext, Person } from './context';
import { proposedLoad, type TrainingState } from './loads';
import { doSet, type SetResult } from './strength';

/** What became of one loaded lift in a session. */
export type LiftDone = {
  readonly exerciseId: string;
  readonly loadKg: number;
  /** The heaviest so far, today included. */
  readonly bestKg: number;
  readonly targetRpe: number;
  readonly meanRpe: number;
  readonly reps: number;
  readonly missedShare: number;
};

type Occasion = {
  readonly session: PlannedRow;
  readonly sessionLogId: string;
  readonly startedAt: Date;
  /** Baseline of the day, 0–10. */
  readonly pain: number;
  readonly stopsEarly: boolean;
  readonly settled: boolean;
  /** How long the phone was without a network. */
  readonly lagSeconds: number;
};

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Seconds that a set takes, both sides where it has sides. */
function workSeconds({ prescription }: ResolvedItem, amount: number): number {
  const once = prescription.dose.kind === 'reps' ? amount * 4 : prescription.dose.kind === 'metres' ? amount : amount;
  return once * (prescription.perSide ? 2 : 1) + 15;
}

/** The sets of a session, one after the other with their rests. Remembers the loads for the next time. */
export function doSets(
  occasion: Occasion,
  person: Person,
  context: ClinicContext,
  state: TrainingState,
): { readonly endedAt: Date; readonly lifts: readonly LiftDone[] } {
  const { items, deload } = occasion.session.prescription;
  const { rng } = person;
  const kept = occasion.stopsEarly ? Math.max(1, items.length - rng.int(1, 2)) : items.length;
  let clock = secondsLater(occasion.startedAt, rng.int(120, 300));
  const lifts: LiftDone[] = [];
  for (const item of items.slice(0, kept)) {
    const loadKg = performedLoad(item, occasion, person, state);
    const capacityKg = state.capacities.of(item.exerciseId, item.prescription.startLoadKg ?? 1);
    const results: SetResult[] = [];
    for (let setNumber = 1; setNumber <= item.prescription.sets; setNumber += 1) {
      const loadKind = exerciseById(item.exerciseId)?.loadKind ?? 'none';
      const { prescription } = item;
      const result = doSet(
        { prescription, loadKind, loadKg, capacityKg, setNumber, pain: occasion.pain, settled: occasion.settled },
        rng,
      );
      clock = secondsLater(clock, workSeconds(item, result.amount));
      logSet({ item, setNumber, result, loadKg, loggedAt: clock }, occasion, person, context);
      clock = secondsLater(clock, item.prescription.restSeconds);
      results.push(result);
    }
    if (loadKg === null) continue;
    state.pending.delete(item.exerciseId);
    if (!deload) state.last.set(item.exerciseId, loadKg);
    const bestKg = Math.max(loadKg, state.best.get(item.exerciseId) ?? 0);
    state.best.set(item.exerciseId, bestKg);
    state.capacities.train(item.exerciseId);
    const isReps = item.prescription.dose.kind === 'reps';
    const reps = isReps ? results.reduce((sum, { amount }) => sum + amount, 0) : 0;
    lifts.push({
      exerciseId: item.exerciseId,
      loadKg,
      bestKg,
      targetRpe: item.prescription.targetRpe,
      meanRpe: mean(results.map(({ rpe }) => rpe)),
      reps,
      missedShare: reps === 0 ? 0 : results.reduce((sum, { missed }) => sum + missed, 0) / reps,
    });
  }
  return { endedAt: clock, lifts };
}

/** What was put on: as proposed, or lighter with a sore back. Always something that this client can make. */
function performedLoad(item: ResolvedItem, occasion: Occasion, person: Person, state: TrainingState): number | null {
  const loadKind = exerciseById(item.exerciseId)?.loadKind ?? 'none';
  if (isUnloaded(loadKind)) return null;
  const proposed = proposedLoad(item, person, state);
  if (proposed === null) return null;
  // Once lighter, always as proposed: nobody goes down twice for the same sore week.
  const lighter = proposed < 0.92 * (state.best.get(item.exerciseId) ?? 0);
  if (lighter || occasion.pain < 4.8 || !person.rng.chance(0.6)) return proposed;
  return loadable({ loadKind, targetKg: proposed * 0.8, equipment: person.equipment }).kg ?? proposed;
}

function logSet(
  done: {
    readonly item: ResolvedItem;
    readonly setNumber: number;
    readonly result: SetResult;
    readonly loadKg: number | null;
    readonly loggedAt: Date;
  },
  occasion: Occasion,
  person: Person,
  context: ClinicContext,
): void {
  const { item, setNumber, result, loadKg, loggedAt } = done;
  const { rng, clinicId, clientId } = person;
  const { kind } = item.prescription.dose;
  const rated = kind === 'reps' ? rng.chance(0.9) : rng.chance(0.6);
  const right = {
    clinicId,
    clientId,
    sessionLogId: occasion.sessionLogId,
    item,
    setNumber,
    reps: kind === 'reps' ? result.amount : null,
    seconds: kind === 'seconds' ? result.amount : null,
    metres: kind === 'metres' ? result.amount : null,
    loadKg,
    rpe: rated ? result.rpe : null,
    pain: occasion.pain >= 3.5 && rng.chance(0.08) ? Math.min(10, Math.round(occasion.pain)) : null,
  };
  const row = (loggedAt: Date, change: Partial<typeof right> & { correctsId?: string }) =>
    setLogRow({
      ...right,
      ...change,
      id: person.id(loggedAt),
      loggedAt: loggedAt.toISOString(),
      receivedAt: secondsLater(loggedAt, occasion.lagSeconds + 1).toISOString(),
    });
  // Now and then a slip of the thumb, put right a little later.
  if (kind !== 'reps' || !rng.chance(0.008)) {
    context.rows.setLogs.push(row(loggedAt, {}));
    return;
  }
  const slip = row(loggedAt, { reps: result.amount + rng.int(1, 2) });
  context.rows.setLogs.push(slip, row(secondsLater(loggedAt, rng.int(8, 25)), { correctsId: slip.id }));
}
