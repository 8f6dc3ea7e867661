import { isRpe } from '@/domain/effort/rpe';
import { exerciseById } from '@/domain/exercises/library';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { isUnloaded } from '@/domain/load/plates';
import type {
  Microcycle,
  Prescription,
  ProgramDocument,
  ProgramItem,
  ProgramSession,
  SetDose,
} from '@/domain/program/types';

export type ProgramProblemCode =
  | 'empty'
  | 'weeks-out-of-order'
  | 'sessions-per-week'
  | 'session-key-twice'
  | 'item-id-twice'
  | 'exercise-unknown'
  | 'load-without-weight'
  | 'out-of-range';

export type ProgramProblem = {
  readonly code: ProgramProblemCode;
  /** Where, for a person: "Week 3, session B, item w3b-deadlift". */
  readonly where: string;
  readonly words: string;
};

type Report = (code: ProgramProblemCode, where: string, words: string) => void;

/**
 * What is wrong with the structure of a program; an empty list means that it can be published. `exercises` finds
 * built-in exercises and the clinic's own; only built-in ones unless given. A flare session is planned when nobody of
 * the staff is there, so it holds built-in ones alone.
 */
export function checkProgram(document: ProgramDocument, exercises: ExerciseLookup = exerciseById): ProgramProblem[] {
  const problems: ProgramProblem[] = [];
  const report: Report = (code, where, words) => problems.push({ code, where, words });
  const weeks = document.mesocycles.flatMap((mesocycle) => mesocycle.weeks);

  if (weeks.length === 0) report('empty', 'Program', 'There is no week in it.');
  if (!isWhole(document.sessionsPerWeek, 1, 7)) report('out-of-range', 'Program', 'Sessions per week must be 1 to 7.');
  weeks.forEach((microcycle, index) => {
    const expected = index + 1;
    if (microcycle.week !== expected) {
      report('weeks-out-of-order', `Week ${microcycle.week}`, `This is week ${expected} of the program.`);
    }
    checkWeek(microcycle, document.sessionsPerWeek, exercises, report);
  });

  const { flareSession } = document;
  if (flareSession) checkSession(flareSession, 'Flare session', exerciseById, report);
  const sessions = [...weeks.flatMap((microcycle) => microcycle.sessions), ...(flareSession ? [flareSession] : [])];
  const items = sessions.flatMap((session) => session.items);
  for (const id of repeated(items.map((item) => item.id))) {
    report('item-id-twice', `Item ${id}`, 'Every line needs an id of its own: logs refer to it.');
  }
  return problems;
}

function checkWeek(
  { week, sessions }: Microcycle,
  sessionsPerWeek: number,
  exercises: ExerciseLookup,
  report: Report,
): void {
  const where = `Week ${week}`;
  if (sessions.length === 0) report('empty', where, 'There is no session in it.');
  if (sessions.length > sessionsPerWeek) {
    report(
      'sessions-per-week',
      where,
      `It has ${sessions.length} sessions, the program says ${sessionsPerWeek} a week.`,
    );
  }
  for (const key of repeated(sessions.map((session) => session.key))) {
    report('session-key-twice', where, `Session ${key} appears twice.`);
  }
  for (const session of sessions) checkSession(session, `${where}, session ${session.key}`, exercises, report);
}

function checkSession(session: ProgramSession, place: string, exercises: ExerciseLookup, report: Report): void {
  if (session.items.length === 0) report('empty', place, 'There is no exercise in it.');
  if (!isWhole(session.minutes, 5, 180)) report('out-of-range', place, 'Minutes must be 5 to 180.');
  for (const item of session.items) checkItem(item, `${place}, item ${item.id}`, exercises, report);
}

function checkItem(
  { exerciseId, prescription, swapTo }: ProgramItem,
  where: string,
  exercises: ExerciseLookup,
  report: Report,
): void {
  const exercise = exercises(exerciseId);
  if (swapTo !== undefined && (swapTo === exerciseId || !exercises(swapTo))) {
    report('exercise-unknown', where, `There is no other exercise "${swapTo}" to swap to.`);
  }
  if (!exercise) report('exercise-unknown', where, `There is no exercise "${exerciseId}".`);
  if (exercise && isUnloaded(exercise.loadKind) && (prescription.startLoadKg ?? prescription.capKg) !== null) {
    report('load-without-weight', where, `${exercise.name} has no weight to set.`);
  }
  for (const words of rangeProblems(prescription)) report('out-of-range', where, words);
}

function rangeProblems(prescription: Prescription): string[] {
  const { sets, dose, startLoadKg, loadFactor, capKg, stepKg, targetRpe, restSeconds, tempo } = prescription;
  const checks: [boolean, string][] = [
    [isWhole(sets, 1, 10), 'Sets must be 1 to 10.'],
    [isDose(dose), 'Reps must be 1 to 100 with the lower first, seconds 1 to 3600, metres 1 to 1000.'],
    [startLoadKg === null || isBetween(startLoadKg, 0, 500), 'The first load must be 0 to 500 kg.'],
    [
      capKg === null || isBetween(capKg, startLoadKg ?? 0, 500),
      'The cap must be 500 kg at most and not below the first load.',
    ],
    [stepKg === undefined || isBetween(stepKg, 0.25, 20), 'The step must be 0.25 to 20 kg.'],
    [isBetween(loadFactor, 0.1, 1), 'The share of the last load must be 0.1 to 1.'],
    [isRpe(targetRpe), 'RPE must be 1 to 10 by halves.'],
    [isWhole(restSeconds, 0, 600), 'Rest must be 0 to 600 seconds.'],
    [
      tempo === null || tempo.every((seconds) => isBetween(seconds, 0, 30)),
      'Each part of the tempo must be 0 to 30 seconds.',
    ],
  ];
  return checks.filter(([holds]) => !holds).map(([, words]) => words);
}

function isDose(dose: SetDose): boolean {
  if (dose.kind === 'reps') return isWhole(dose.min, 1, 100) && isWhole(dose.max, dose.min, 100);
  return dose.kind === 'seconds' ? isWhole(dose.seconds, 1, 3600) : isWhole(dose.metres, 1, 1000);
}

const isBetween = (value: number, min: number, max: number): boolean => value >= min && value <= max;
const isWhole = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && isBetween(value, min, max);

function repeated(values: readonly string[]): Set<string> {
  return new Set(values.filter((value, index) => values.indexOf(value) !== index));
}
