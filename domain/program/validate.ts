import { exerciseById } from '@/domain/exercises/library';
import type { ExerciseLookup } from '@/domain/exercises/types';
import { prescriptionProblems } from '@/domain/prescription/bounds';
import type { Microcycle, ProgramDocument, ProgramItem, ProgramSession } from '@/domain/program/types';

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
  { exerciseId, prescription, swapTo, swapForLeg }: ProgramItem,
  where: string,
  exercises: ExerciseLookup,
  report: Report,
): void {
  const exercise = exercises(exerciseId);
  for (const other of [swapTo, swapForLeg]) {
    if (other !== undefined && (other === exerciseId || !exercises(other))) {
      report('exercise-unknown', where, `There is no other exercise "${other}" to swap to.`);
    }
  }
  if (!exercise) report('exercise-unknown', where, `There is no exercise "${exerciseId}".`);
  const problems = prescriptionProblems(prescription, exercise);
  if (exercise && problems.some(({ unloaded }) => unloaded)) {
    report('load-without-weight', where, `${exercise.name} has no weight to set.`);
  }
  for (const { words, unloaded } of problems) if (!unloaded) report('out-of-range', where, words);
}

const isWhole = (value: number, min: number, max: number): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

function repeated(values: readonly string[]): Set<string> {
  return new Set(values.filter((value, index) => values.indexOf(value) !== index));
}
