import { setLogRow } from '@/db/factories/logs';
import type { PlannedRow } from '@/db/factories/plans';
import { exerciseById } from '@/domain/exercises/library';
import { isUnloaded, loadable, nextLoad } from '@/domain/load/plates';
import { loadOfShare } from '@/domain/load/set-loads';
import { prescribedSet } from '@/domain/program/sets';
import type { ResolvedItem } from '@/domain/program/types';
import type { DecisionDraft } from '@/domain/progression/gather';
import type { SetRecord } from '@/domain/progression/record';
import { secondsLater } from './clock';
import type { ClinicContext, Person } from './context';
import { type Live, linesOf } from './live';
import { proposedLoad } from './loads';
import { doSet, type SetResult } from './strength';

export type Occasion = {
  readonly session: PlannedRow;
  readonly sessionLogId: string;
  readonly daysAgo: number;
  readonly startedAt: Date;
  /** Baseline of the day, 0–10. */
  readonly pain: number;
  readonly stopsEarly: boolean;
  readonly settled: boolean;
  /** How long the phone was without a network. */
  readonly lagSeconds: number;
  /** What was decided before the session, by exercise of the plan. */
  readonly today: ReadonlyMap<string, DecisionDraft>;
};

/** What is done of one line: the exercise, its load, and the repetitions to aim at. */
type LineToday = { readonly item: ResolvedItem; readonly loadKg: number | null; readonly reps: number | null };

/** Seconds that a set takes, both sides where it has sides. */
function workSeconds({ prescription }: ResolvedItem, amount: number): number {
  const once = prescription.dose.kind === 'reps' ? amount * 4 : amount;
  return once * (prescription.perSide ? 2 : 1) + 15;
}

/** The sets of a session, one after the other with their rests, in the order in which the product reads them. */
export function doSets(
  occasion: Occasion,
  person: Person,
  context: ClinicContext,
  live: Live,
): { readonly endedAt: Date; readonly sets: readonly SetRecord[]; readonly effort: number } {
  const { items } = occasion.session.prescription;
  const { rng, persona } = person;
  const kept = occasion.stopsEarly ? Math.max(1, items.length - rng.int(1, 2)) : items.length;
  let clock = secondsLater(occasion.startedAt, rng.int(120, 300));
  const sets: SetRecord[] = [];
  let effort = 0.2;
  for (const [index, planned] of items.slice(0, kept).entries()) {
    const { item, loadKg, reps } = lineToday(planned, index, occasion, person, context, live);
    const loadKind = exerciseById(item.exerciseId)?.loadKind ?? 'none';
    const capacityKg = live.capacities.of(item.exerciseId, item.prescription.startLoadKg ?? 1);
    const tooHard =
      persona.tooHard?.exerciseId === item.exerciseId &&
      occasion.daysAgo <= persona.tooHard.sinceDaysAgo &&
      loadKg !== null;
    const rpes: number[] = [];
    for (let setNumber = 1; setNumber <= item.prescription.sets; setNumber += 1) {
      const { dose, share } = prescribedSet(item.prescription, setNumber);
      const setKg = loadOfShare(loadKg, share, { loadKind, equipment: person.equipment });
      const given = { loadKind, loadKg: setKg, capacityKg, setNumber, pain: occasion.pain, settled: occasion.settled };
      const aim = dose.kind === 'reps' && dose.asMany ? dose.max - rng.int(0, 3) : reps;
      const result = doSet({ prescription: { ...item.prescription, dose }, reps: aim, tooHard, ...given }, rng);
      clock = secondsLater(clock, workSeconds(item, result.amount));
      sets.push(logSet({ item, setNumber, result, loadKg: setKg, loggedAt: clock }, occasion, person, context, live));
      clock = secondsLater(clock, item.prescription.restSeconds);
      rpes.push(result.rpe);
    }
    if (loadKg === null) continue;
    effort = Math.max(effort, (rpes.reduce((sum, rpe) => sum + rpe, 0) / rpes.length - 5) / 3);
    if (!occasion.session.prescription.deload) live.lastEver.set(item.exerciseId, loadKg);
    live.capacities.train(item.exerciseId);
  }
  // As the product reads them: by line, then by number.
  sets.sort((a, b) => (a.itemId < b.itemId ? -1 : a.itemId > b.itemId ? 1 : a.setNumber - b.setNumber));
  return { endedAt: clock, sets, effort };
}

/** A line as it was decided before the session, with the exercise and load of a swap. */
function lineToday(
  item: ResolvedItem,
  index: number,
  { session, today, startedAt }: Occasion,
  { equipment }: Person,
  context: ClinicContext,
  live: Live,
): LineToday {
  const decided = today.get(item.exerciseId)?.effect.applied;
  if (!decided) return { item, loadKg: null, reps: null };
  if (decided.swapTo === null) return { item, loadKg: decided.loadKg, reps: decided.reps };
  const exerciseId = decided.swapTo;
  const loadKind = exerciseById(exerciseId)?.loadKind ?? 'none';
  const swapped = { ...item, exerciseId };
  if (isUnloaded(loadKind)) return { item: swapped, loadKg: null, reps: null };
  const line = linesOf(session)[index];
  const prescription = { ...item.prescription, startLoadKg: null, capKg: null };
  const known =
    line && proposedLoad(context, live, { ...line, exerciseId, prescription }, { date: session.date, at: startedAt });
  // Never done before: about the lightest there is.
  const light = known ?? nextLoad({ kg: null, direction: 1, loadKind, equipment });
  return { item: swapped, loadKg: light, reps: null };
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
  live: Live,
): SetRecord {
  const { item, setNumber, result, loadKg, loggedAt } = done;
  const { rng, clinicId, clientId } = person;
  const { kind } = item.prescription.dose;
  const rated = rng.chance(kind === 'reps' ? 0.94 : 0.7) || occasion.settled;
  const pain = occasion.pain >= 3.5 && rng.chance(0.08) ? Math.min(7, Math.round(occasion.pain)) : null;
  const set: SetRecord = {
    itemId: item.id,
    exerciseId: item.exerciseId,
    setNumber,
    reps: kind === 'reps' ? result.amount : null,
    seconds: kind === 'seconds' ? result.amount : null,
    metres: kind === 'metres' ? result.amount : null,
    loadKg,
    rpe: rated ? result.rpe : null,
    pain,
  };
  const row = (at: Date, change: Partial<SetRecord> & { correctsId?: string }) =>
    setLogRow({
      clinicId,
      clientId,
      sessionLogId: occasion.sessionLogId,
      ...set,
      item,
      ...change,
      id: person.id(at),
      loggedAt: at.toISOString(),
      receivedAt: secondsLater(at, occasion.lagSeconds + 1).toISOString(),
    });
  const slip = slipOfTheThumb({ item, loadKg, amount: result.amount }, occasion, person, live);
  if (!slip) {
    context.rows.setLogs.push(row(loggedAt, {}));
    return set;
  }
  const wrong = row(loggedAt, slip);
  context.rows.setLogs.push(wrong, row(secondsLater(loggedAt, rng.int(8, 25)), { correctsId: wrong.id }));
  return set;
}

/** Now and then a wrong number, put right a little later: repetitions mostly, once a load far above the plan. */
function slipOfTheThumb(
  { item, loadKg, amount }: { readonly item: ResolvedItem; readonly loadKg: number | null; readonly amount: number },
  { daysAgo }: Occasion,
  { persona, rng, equipment }: Person,
  live: Live,
): Partial<SetRecord> | null {
  if (persona.slips && daysAgo <= 12 && loadKg !== null && loadKg >= 20 && !live.slipped) {
    const loadKind = exerciseById(item.exerciseId)?.loadKind ?? 'none';
    const heavier = loadable({ loadKind, targetKg: loadKg * 1.35, equipment }).kg;
    live.slipped = heavier !== null && heavier > loadKg * 1.1;
    if (live.slipped) return { loadKg: heavier };
  }
  if (item.prescription.dose.kind !== 'reps' || !rng.chance(0.008)) return null;
  return { reps: amount + rng.int(1, 2) };
}
