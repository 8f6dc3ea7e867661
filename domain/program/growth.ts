import type { Microcycle, Prescription, ProgramDocument, ProgramItem, SetDose } from '@/domain/program/types';

/** The most that a set may ask for, as `checkProgram` has it. */
const MOST = { reps: 100, seconds: 3600, metres: 1000 } as const;

/**
 * A prescription as it is `weeks` weeks after its run began: repetitions, seconds or metres grow by `by` a week up to
 * `until`, a range in centimetres shrinks down to it. Nothing here is a load. Where sets differ, all grow alike; of as
 * many as go well, the cap does. A value beyond `until` from the start stays as it is.
 */
export function grown(prescription: Prescription, weeks: number): Prescription {
  const { growth, dose, unlikeSets, rangeCm } = prescription;
  if (!growth || weeks <= 0) return prescription;
  if (growth.unit === 'cm') {
    if (rangeCm === undefined) return prescription;
    const lowest = Math.min(rangeCm, growth.until ?? 0);
    return { ...prescription, rangeCm: Math.max(lowest, rangeCm - growth.by * weeks) };
  }
  const { unit } = growth;
  const doses = [dose, ...(unlikeSets ?? []).map((set) => set.dose)].filter(({ kind }) => kind === unit);
  const highest = Math.max(0, ...doses.map(topOf));
  const most = Math.min(MOST[unit], growth.until ?? MOST[unit]);
  const by = Math.min(growth.by * weeks, Math.max(0, most - highest));
  const add = (each: SetDose) => (each.kind === unit ? more(each, by) : each);
  return {
    ...prescription,
    dose: add(dose),
    ...(unlikeSets && { unlikeSets: unlikeSets.map((set) => ({ ...set, dose: add(set.dose) })) }),
  };
}

const topOf = (dose: SetDose): number =>
  dose.kind === 'reps' ? dose.max : dose.kind === 'seconds' ? dose.seconds : dose.metres;

function more(dose: SetDose, by: number): SetDose {
  if (dose.kind === 'seconds') return { ...dose, seconds: dose.seconds + by };
  if (dose.kind === 'metres') return { ...dose, metres: dose.metres + by };
  return { ...dose, min: dose.asMany ? dose.min : dose.min + by, max: dose.max + by };
}

/**
 * Weeks since the line's run began: the weeks right before this one, back to back, that prescribe the same for the same
 * line. A lighter week and a cell that was changed end a run, and the next one begins at what is written.
 */
export function weeksOfRun(
  document: ProgramDocument,
  { week, deload }: Pick<Microcycle, 'week' | 'deload'>,
  sessionKey: string,
  item: ProgramItem,
): number {
  if (!item.prescription.growth || deload) return 0;
  const weeks = document.mesocycles.flatMap((mesocycle) => mesocycle.weeks);
  const here = weeks.find((each) => each.week === week);
  const nth = here ? placeOf(here, sessionKey, item) : -1;
  const written = canonical(item.prescription);
  let run = 0;
  while (nth >= 0) {
    const before = weeks.find((each) => each.week === week - run - 1);
    const line = before && !before.deload && linesOf(before, sessionKey, item.exerciseId)[nth];
    if (!line || canonical(line.prescription) !== written) break;
    run += 1;
  }
  return run;
}

/** Lines are the same from week to week when they are the n-th with their exercise in the session of the same key. */
const linesOf = ({ sessions }: Microcycle, key: string, exerciseId: string): ProgramItem[] =>
  (sessions.find((session) => session.key === key)?.items ?? []).filter((item) => item.exerciseId === exerciseId);

const placeOf = (week: Microcycle, key: string, item: ProgramItem): number =>
  linesOf(week, key, item.exerciseId).findIndex(({ id }) => id === item.id);

/** Keys in one order, so that two prescriptions that say the same compare as the same. */
function canonical(prescription: Prescription): string {
  return JSON.stringify(prescription, (_, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
