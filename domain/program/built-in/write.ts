import { exerciseById } from '@/domain/exercises/library';
import type { Microcycle, Prescription, ProgramItem, ProgramSession, SetDose, UnlikeSet } from '@/domain/program/types';

/** What stays the same for one exercise through a program. */
export type Standing = {
  /** Seconds of rest after a set. */
  readonly rest: number;
  /** First load in kilograms for someone without a history, per hand where that applies. */
  readonly startKg?: number;
  /** Step of a rise, kilograms; at most 10 % of the load counts. */
  readonly stepKg?: number;
  /** Exercise to do instead on a bad day. */
  readonly swapTo?: string;
  /** The same for new or worse leg symptoms, where it differs. */
  readonly swapForLeg?: string;
  readonly tempo?: Prescription['tempo'];
  readonly note?: string;
};

/** A line before it knows its week and session, and so its id. */
type Line = Omit<ProgramItem, 'id'>;
export type Draft = Omit<ProgramSession, 'items'> & { readonly lines: readonly Line[] };

/** Share of sets and of load in a deload week. Convention: sets −40 %, load −10 %. */
const DELOAD = { sets: 0.6, load: 0.9 } as const;

/** "3 × 8", or "3 × 8–10" with a second number. */
export const reps = (sets: number, min: number, max = min) => ({ sets, dose: { kind: 'reps', min, max } }) as const;
/** "3 × 20 s", each side where the exercise has sides. */
export const holds = (sets: number, seconds: number) => ({ sets, dose: { kind: 'seconds', seconds } }) as const;
/** "3 × 30 m", each side where the exercise has sides. */
export const carries = (sets: number, metres: number) => ({ sets, dose: { kind: 'metres', metres } }) as const;

/** Sets of one's own weight with fewer and fewer repetitions: "6, 4, 2". */
export const descending = (...counts: readonly number[]) => {
  const unlikeSets: UnlikeSet[] = counts.map((count) => ({ dose: { kind: 'reps', min: count, max: count }, share: 1 }));
  const first = counts[0] ?? 1;
  return { sets: counts.length, dose: { kind: 'reps', min: first, max: first }, unlikeSets } as const;
};

/** What {@link reps}, {@link holds}, {@link carries} and {@link descending} make. */
export type Dose = {
  readonly sets: number;
  readonly dose: SetDose;
  readonly unlikeSets?: readonly UnlikeSet[];
};

/** A writer of lines: exercise, sets and dose, target RPE, and a note where this week needs one. */
export function lineWriter(standing: Readonly<Record<string, Standing>>) {
  return (exerciseId: string, { sets, dose, unlikeSets }: Dose, targetRpe: number, note?: string): Line => {
    const fixed = standing[exerciseId];
    if (!fixed) throw new Error(`"${exerciseId}" has no rest and first load in this program`);
    return {
      exerciseId,
      superset: null,
      note: note ?? fixed.note ?? null,
      ...(fixed.swapTo === undefined ? {} : { swapTo: fixed.swapTo }),
      ...(fixed.swapForLeg === undefined ? {} : { swapForLeg: fixed.swapForLeg }),
      prescription: {
        ...(fixed.stepKg === undefined ? {} : { stepKg: fixed.stepKg }),
        sets,
        dose,
        ...(unlikeSets === undefined ? {} : { unlikeSets }),
        perSide: exerciseById(exerciseId)?.perSide ?? false,
        startLoadKg: fixed.startKg ?? null,
        loadFactor: 1,
        capKg: null,
        targetRpe,
        restSeconds: fixed.rest,
        tempo: fixed.tempo ?? null,
      },
    };
  };
}

/** One session of a week. `minutes` includes the warm-up; `note` is read before the first exercise. */
export const session = (key: string, title: string, minutes: number, lines: readonly Line[], note?: string): Draft => ({
  key,
  title,
  minutes,
  lines,
  ...(note === undefined ? {} : { note }),
});

/** The session with an id for each line, such as "flare-walking". */
export function sessionWithIds(prefix: string, { lines, ...draft }: Draft): ProgramSession {
  return { ...draft, items: lines.map((line) => ({ ...line, id: `${prefix}-${line.exerciseId}` })) };
}

/** A week, with ids such as "w3b-deadlift": week, session, exercise. */
export function week(number: number, drafts: readonly Draft[], deload = false): Microcycle {
  const sessions = drafts.map((draft) => sessionWithIds(`w${number}${draft.key.toLowerCase()}`, draft));
  return { week: number, deload, sessions };
}

/** A week like `model` with fewer sets, lighter loads and one RPE less. Walks stay as they are. */
export function deloadWeek(number: number, model: readonly Draft[], minutes: number): Microcycle {
  const lighter = (line: Line): Line => {
    if (exerciseById(line.exerciseId)?.pattern === 'aerobic') return line;
    const { sets, targetRpe, unlikeSets } = line.prescription;
    const fewer = Math.max(1, Math.round(sets * DELOAD.sets));
    return {
      ...line,
      prescription: {
        ...line.prescription,
        sets: fewer,
        ...(unlikeSets === undefined ? {} : { unlikeSets: unlikeSets.slice(0, fewer) }),
        loadFactor: DELOAD.load,
        targetRpe: Math.max(1, targetRpe - 1),
      },
    };
  };
  const drafts = model.map((draft) => ({ ...draft, minutes, lines: draft.lines.map(lighter) }));
  return week(number, drafts, true);
}

/** Every how many weeks comes a deload: convention. */
const DELOAD_EVERY = 6;

/**
 * Weeks `from` to `until`, written by `drafts`; every sixth week of the program is a deload of the one before it, of
 * `deloadMinutes` a session.
 */
export function weeks(
  from: number,
  until: number,
  deloadMinutes: number,
  drafts: (week: number) => readonly Draft[],
): Microcycle[] {
  return Array.from({ length: until - from + 1 }, (_, index) => {
    const number = from + index;
    return number % DELOAD_EVERY === 0
      ? deloadWeek(number, drafts(number - 1), deloadMinutes)
      : week(number, drafts(number));
  });
}
