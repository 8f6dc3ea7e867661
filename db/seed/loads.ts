import { overrideRow, type PlannedRow } from '@/db/factories/plans';
import { exerciseById } from '@/domain/exercises/library';
import { isBar } from '@/domain/load/equipment';
import { isUnloaded, loadable, nextLoad } from '@/domain/load/plates';
import { plannedLoad } from '@/domain/progression/plan-load';
import type { LiftItem } from '@/domain/progression/record';
import type { IsoDate } from '@/domain/schedule/dates';
import { audit } from './audit';
import { secondsLater } from './clock';
import type { ClinicContext, Person } from './context';
import { policyAt } from './deciding';
import { type Live, linesOf } from './live';
import { startReasons, triedReasons } from './words';

/** The load that stands in the plan for a lift, kilograms. */
export function proposedLoad(
  context: ClinicContext,
  { record }: Live,
  item: LiftItem,
  on: { date: IsoDate; at: Date },
) {
  const { policy } = policyAt(context, on.at);
  return plannedLoad({ record, item, date: on.date, policy, before: on.at.toISOString() }).loadKg;
}

/** Writes down the trainer's word on a load, for the next time this lift comes up. */
export function override(
  person: Person,
  context: ClinicContext,
  { record }: Live,
  given: { readonly exerciseId: string; readonly loadKg: number; readonly reason: string; readonly at: Date },
): void {
  const { exerciseId, loadKg, reason } = given;
  const at = given.at.toISOString();
  const row = overrideRow({
    clinicId: person.clinicId,
    clientId: person.clientId,
    id: person.id(given.at),
    exerciseId,
    loadKg,
    reason,
    setBy: person.trainerId,
    createdAt: at,
  });
  context.rows.loadOverrides.push(row);
  audit(person, context, {
    at: given.at,
    userId: person.trainerId,
    action: 'load.override',
    subject: ['load_override', row.id],
  });
  record.overrides.push({ exerciseId, loadKg, reps: null, reason, at });
}

/**
 * What a trainer settles on the day of the assignment: a first weight where the program's is lighter than the client's
 * bar, and where to begin with a lift after an earlier plan. A lift that was done before begins lighter, never heavier.
 */
export function planLoads(
  person: Person,
  context: ClinicContext,
  live: Live,
  plan: { readonly createdAt: Date; readonly planned: readonly PlannedRow[] },
): void {
  const { equipment, persona, rng } = person;
  const items = new Map<string, { readonly item: LiftItem; readonly date: IsoDate }>();
  for (const row of plan.planned) {
    for (const item of linesOf(row))
      if (!items.has(item.exerciseId)) items.set(item.exerciseId, { item, date: row.date });
  }
  const scripted = new Set((persona.overrides ?? []).map(({ exerciseId }) => exerciseId));
  let minutes = 5;
  const decide = (exerciseId: string, loadKg: number, reason: string) => {
    override(person, context, live, { exerciseId, loadKg, reason, at: secondsLater(plan.createdAt, minutes * 60) });
    minutes += 1;
  };
  for (const [exerciseId, { item, date }] of items) {
    const loadKind = exerciseById(exerciseId)?.loadKind ?? 'none';
    if (isUnloaded(loadKind) || scripted.has(exerciseId)) continue;
    const startKg = item.prescription.startLoadKg ?? 0;
    const lastKg =
      live.lastEver.get(exerciseId) ?? (exerciseId === 'deadlift' ? live.lastEver.get('block-pull') : undefined);
    if (lastKg !== undefined) {
      const lighter = loadable({ loadKind, targetKg: lastKg * 0.9, equipment }).kg;
      const begins = lighter !== null && lighter < lastKg && lighter > startKg;
      // What lies further back than the rules look would begin at the program's first weight, however light it was.
      if (begins || startKg > lastKg) decide(exerciseId, (begins ? lighter : null) ?? lastKg, rng.pick(startReasons));
      continue;
    }
    // The start loads are for beginners; who brings more begins with what was tried at the assessment.
    const capacityKg = live.capacities.of(exerciseId, startKg || equipment.barKg);
    const tried =
      persona.strength >= 1.6 && isBar(loadKind)
        ? loadable({ loadKind, targetKg: capacityKg * 0.7, equipment }).kg
        : null;
    if (tried !== null && tried > startKg * 1.1) decide(exerciseId, tried, rng.pick(triedReasons));
    else if (proposedLoad(context, live, item, { date, at: plan.createdAt }) === null) {
      const lightest = nextLoad({ kg: null, direction: 1, loadKind, equipment });
      if (lightest !== null) decide(exerciseId, lightest, 'The lightest you can make is enough to begin with.');
    }
  }
}
