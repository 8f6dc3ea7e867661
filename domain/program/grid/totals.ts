import type { Exercise, ExerciseLookup, MovementPattern } from '@/domain/exercises/types';
import { isUnloaded } from '@/domain/load/plates';
import { grown, weeksOfRun } from '@/domain/program/growth';
import { prescribedSets } from '@/domain/program/sets';
import type { Microcycle, Prescription, ProgramDocument } from '@/domain/program/types';
import { defaultPolicy } from '@/domain/progression/policy';
import { documentOf } from './compile';
import { readGrid } from './read';
import type { ProgramGrid } from './types';

export type PatternTotal = {
  /** Working sets; one on both sides counts once. */
  readonly sets: number;
  /** Weight times repetitions over all sets, sides and hands, if every rule lets the load rise; whole kilograms. */
  readonly kg: number;
};

export type WeekTotal = {
  /** 1-based. */
  readonly week: number;
  readonly deload: boolean;
  readonly sets: number;
  readonly kg: number;
  readonly patterns: Readonly<Partial<Record<MovementPattern, PatternTotal>>>;
};

/** Sets and weight of each week, of what was understood in the grid. */
export const totalsOfGrid = (grid: ProgramGrid, lookup: ExerciseLookup): WeekTotal[] =>
  totals(documentOf(grid, readGrid(grid, lookup)), lookup);

export function totals(document: ProgramDocument, lookup: ExerciseLookup): WeekTotal[] {
  const loads = projectedLoads(document, lookup);
  return weeksOf(document).map((microcycle): WeekTotal => {
    const patterns = new Map<MovementPattern, { sets: number; kg: number }>();
    for (const session of microcycle.sessions) {
      for (const item of session.items) {
        const exercise = lookup(item.exerciseId);
        if (!exercise) continue;
        const prescription = grown(item.prescription, weeksOfRun(document, microcycle, session.key, item));
        const { sets, kg } = patterns.get(exercise.pattern) ?? { sets: 0, kg: 0 };
        const lifted = liftedKg(prescription, exercise, loads.get(item.id) ?? null);
        patterns.set(exercise.pattern, { sets: sets + prescription.sets, kg: kg + lifted });
      }
    }
    const rounded = [...patterns].map(([pattern, { sets, kg }]) => [pattern, { sets, kg: Math.round(kg) }] as const);
    return {
      week: microcycle.week,
      deload: microcycle.deload,
      sets: rounded.reduce((sum, [, { sets }]) => sum + sets, 0),
      kg: rounded.reduce((sum, [, { kg }]) => sum + kg, 0),
      patterns: Object.fromEntries(rounded),
    };
  });
}

const weeksOf = (document: ProgramDocument): Microcycle[] => document.mesocycles.flatMap(({ weeks }) => weeks);

/** Holds and carries lift nothing that could be counted in repetitions. */
function liftedKg(prescription: Prescription, { loadKind }: Exercise, loadKg: number | null): number {
  if (loadKg === null) return 0;
  const hands = loadKind.endsWith('-per-hand') ? 2 : 1;
  const sides = prescription.perSide ? 2 : 1;
  const reps = prescribedSets(prescription).reduce(
    (sum, { dose, share }) => sum + (dose.kind === 'reps' ? dose.max * share : 0),
    0,
  );
  return reps * loadKg * hands * sides;
}

/**
 * The load of each line, by its id, if every rule lets it rise once a week: the first load of an exercise, then its step
 * every week, at most 10 %. A higher first load that is written later is reached as fast as that allows. Deload weeks take
 * their share and let nothing rise. Lines of a share of the e1RM have no load here: it hangs on the client.
 */
export function projectedLoads(document: ProgramDocument, lookup: ExerciseLookup): ReadonlyMap<string, number> {
  const loads = new Map<string, number>();
  const now = new Map<string, { kg: number; written: number; week: number }>();
  for (const { week, deload, sessions } of weeksOf(document)) {
    for (const { id, exerciseId, prescription } of sessions.flatMap(({ items }) => items)) {
      const exercise = lookup(exerciseId);
      if (!exercise || isUnloaded(exercise.loadKind)) continue;
      const { startLoadKg, capKg, loadFactor, percentE1rm } = prescription;
      if (percentE1rm !== undefined) continue;
      const state = now.get(exerciseId);
      const rests = deload || loadFactor < 1;
      if (!state) {
        if (startLoadKg === null) continue;
        now.set(exerciseId, { kg: startLoadKg, written: startLoadKg, week });
      } else if (state.week < week && !rests) {
        const most = state.kg * (1 + defaultPolicy.riseMost);
        const isNew = startLoadKg !== null && startLoadKg !== state.written;
        state.kg = Math.min(most, isNew ? startLoadKg : state.kg + stepKg(prescription, exercise, state.kg));
        state.week = week;
        if (startLoadKg !== null) state.written = startLoadKg;
      }
      const reached = now.get(exerciseId);
      if (!reached) continue;
      reached.kg = Math.min(reached.kg, capKg ?? Number.POSITIVE_INFINITY);
      loads.set(id, reached.kg * loadFactor);
    }
  }
  return loads;
}

function stepKg({ stepKg: kg, stepPercent }: Prescription, { region }: Exercise, lastKg: number): number {
  if (kg !== undefined) return kg;
  if (stepPercent !== undefined) return (lastKg * stepPercent) / 100;
  return lastKg * (region === 'lower' ? defaultPolicy.riseLower : defaultPolicy.riseUpper);
}
