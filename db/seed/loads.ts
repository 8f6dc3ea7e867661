import { overrideRow, type PlannedRow } from '@/db/factories/plans';
import { exerciseById } from '@/domain/exercises/library';
import type { LoadKind } from '@/domain/exercises/types';
import { isBar } from '@/domain/load/equipment';
import { loadForToday } from '@/domain/load/next-load';
import { isUnloaded, loadable, nextLoad } from '@/domain/load/plates';
import type { ResolvedItem } from '@/domain/program/types';
import { audit } from './audit';
import { secondsLater } from './clock';
import type { ClinicContext, Person } from './context';
import type { ProgramSlug } from './personas/types';
import { Capacities } from './strength';
import { startReasons, triedReasons } from './words';

/** What was trained on a day, for the report of the morning after. */
export type TrainedDay = { readonly sessionLogId: string; readonly peak: number; readonly morning: number };

/** What the years of training, as far as they go, left behind. */
export type TrainingState = {
  /** Load of the last session that was not a deload, by exercise, in kilograms. */
  readonly last: Map<string, number>;
  /** The heaviest so far. */
  readonly best: Map<string, number>;
  /** The trainer's word that no set has answered yet. */
  readonly pending: Map<string, { readonly loadKg: number; readonly reason: string }>;
  readonly raisedDaysAgo: Map<string, number>;
  readonly capacities: Capacities;
  readonly trained: Map<number, TrainedDay>;
  /** How many of the persona's own overrides were written. */
  scripted: number;
};

export const trainingState = ({ persona, rng }: Person): TrainingState => ({
  last: new Map(),
  best: new Map(),
  pending: new Map(),
  raisedDaysAgo: new Map(),
  capacities: new Capacities(persona.strength, persona.gain, rng),
  trained: new Map(),
  scripted: 0,
});

/** The load of an item as the product would propose it, in kilograms. */
export function proposedLoad(item: ResolvedItem, person: Person, state: TrainingState): number | null {
  return loadForToday({
    prescription: item.prescription,
    lastPerformedKg: state.last.get(item.exerciseId) ?? null,
    override: state.pending.get(item.exerciseId) ?? null,
    equipment: person.equipment,
    loadKind: exerciseById(item.exerciseId)?.loadKind ?? 'none',
  }).loadKg;
}

/** Writes down the trainer's word on a load, for the next time this lift comes up. */
export function override(
  person: Person,
  context: ClinicContext,
  state: TrainingState,
  given: { readonly exerciseId: string; readonly loadKg: number; readonly reason: string; readonly at: Date },
): void {
  const { exerciseId, loadKg, reason, at } = given;
  const row = overrideRow({
    clinicId: person.clinicId,
    clientId: person.clientId,
    id: person.id(at),
    exerciseId,
    loadKg,
    reason,
    setBy: person.trainerId,
    createdAt: at.toISOString(),
  });
  context.rows.loadOverrides.push(row);
  audit(person, context, {
    at,
    userId: person.trainerId,
    action: 'load.override',
    subject: ['load_override', row.id],
  });
  state.pending.set(exerciseId, { loadKg, reason });
}

/** The persona's own overrides from before the session of that day. */
export function scriptedOverrides(person: Person, context: ClinicContext, state: TrainingState, daysAgo: number): void {
  const scripted = person.persona.overrides ?? [];
  for (let next = scripted[state.scripted]; next && next.daysAgo > daysAgo; next = scripted[state.scripted]) {
    override(person, context, state, { ...next, at: person.at(next.daysAgo, 16.5) });
    state.scripted += 1;
  }
}

/**
 * What a trainer settles on the day of the assignment: a first weight where the program's is lighter than the
 * client's bar, and where to begin with a lift after an earlier plan.
 */
export function planLoad(
  person: Person,
  context: ClinicContext,
  state: TrainingState,
  plan: { readonly program: ProgramSlug; readonly createdAt: Date; readonly planned: readonly PlannedRow[] },
): void {
  const { equipment, rng } = person;
  const items = new Map(plan.planned.flatMap(({ prescription }) => prescription.items.map((i) => [i.exerciseId, i])));
  const scripted = new Set((person.persona.overrides ?? []).map(({ exerciseId }) => exerciseId));
  let minutes = 5;
  const decide = (exerciseId: string, loadKg: number, reason: string) => {
    override(person, context, state, { exerciseId, loadKg, reason, at: secondsLater(plan.createdAt, minutes * 60) });
    minutes += 1;
  };
  const decideLightest = (exerciseId: string, loadKind: LoadKind) => {
    const lightest = nextLoad({ kg: null, direction: 1, loadKind, equipment });
    if (lightest !== null) decide(exerciseId, lightest, 'The lightest you can make is enough to begin with.');
  };
  for (const [exerciseId, item] of items) {
    const loadKind = exerciseById(exerciseId)?.loadKind ?? 'none';
    if (isUnloaded(loadKind) || state.pending.has(exerciseId) || scripted.has(exerciseId)) continue;
    const from = exerciseId === 'deadlift' ? 'block-pull' : exerciseId;
    const lastKg = state.last.get(exerciseId) ?? (exerciseId === 'deadlift' ? state.last.get(from) : undefined);
    if (lastKg !== undefined) {
      const lighter = loadable({ loadKind, targetKg: lastKg * 0.9, equipment }).kg;
      const startKg = item.prescription.startLoadKg ?? 0;
      if (lighter !== null && lighter < lastKg && lighter > startKg)
        decide(exerciseId, lighter, rng.pick(startReasons));
    } else if (person.persona.strength >= 1.6 && isBar(loadKind)) {
      // The start loads are for beginners; who brings more begins with what was tried at the assessment.
      const startKg = item.prescription.startLoadKg ?? equipment.barKg;
      const capacityKg = state.capacities.of(exerciseId, startKg);
      const tried = loadable({ loadKind, targetKg: capacityKg * 0.7, equipment }).kg;
      if (tried !== null && tried > startKg * 1.1) decide(exerciseId, tried, rng.pick(triedReasons));
      else if (proposedLoad(item, person, state) === null) decideLightest(exerciseId, loadKind);
    } else if (proposedLoad(item, person, state) === null) {
      decideLightest(exerciseId, loadKind);
    }
  }
}
