import type { Persona, PlanSpec, ProgramSlug } from './types';

type Kind = Pick<Persona, 'strength' | 'gain' | 'pain' | 'keeps' | 'answers'>;

/** How a person's months go, before anything special. */
export const kinds = {
  steady: {
    strength: 2.6,
    gain: 0.022,
    pain: { start: 4, floor: 1.2, weeks: 7, noise: 0.7, reactive: 0.8 },
    keeps: 0.92,
    answers: 0.85,
  },
  strong: {
    strength: 3.8,
    gain: 0.026,
    pain: { start: 3, floor: 0.7, weeks: 6, noise: 0.6, reactive: 0.6 },
    keeps: 0.95,
    answers: 0.8,
  },
  slow: {
    strength: 2,
    gain: 0.012,
    pain: { start: 5, floor: 2.8, weeks: 14, noise: 0.8, reactive: 1.2 },
    keeps: 0.86,
    answers: 0.82,
  },
  bumpy: {
    strength: 2.3,
    gain: 0.018,
    pain: {
      start: 4,
      floor: 1.8,
      weeks: 9,
      noise: 1,
      reactive: 1.1,
      flares: [{ daysAgo: 58, days: 13, height: 3.2 }],
    },
    keeps: 0.85,
    answers: 0.8,
  },
  busy: {
    strength: 2.6,
    gain: 0.016,
    pain: { start: 3, floor: 1.4, weeks: 8, noise: 0.8, reactive: 0.9 },
    keeps: 0.74,
    answers: 0.68,
  },
  plateau: {
    strength: 2.2,
    gain: 0.001,
    pain: { start: 4, floor: 2.2, weeks: 10, noise: 0.6, reactive: 0.9 },
    keeps: 0.92,
    answers: 0.85,
  },
} as const satisfies Record<string, Kind>;

type Own = Omit<Persona, keyof Kind | 'settled' | 'kit'> & Partial<Persona>;

/** A persona of a kind, in an ordinary gym, who is on plan in the last days; what is given wins. */
export function person(kind: keyof typeof kinds, own: Own): Persona {
  return { ...kinds[kind], kit: 'gym', settled: true, ...own };
}

const monWedFri = [1, 3, 5] as const;
const tueThu = [2, 4] as const;

const weekly = (program: ProgramSlug, weeksAgo: number, on: readonly number[]): PlanSpec => ({
  program,
  startedDaysAgo: weeksAgo * 7,
  on,
});

/** Days since the intake that leave room before a weekly plan, which may begin up to six days earlier. */
const joinedBefore = (weeksAgo: number) => weeksAgo * 7 + 11;

/** On the first plan: weeks since it began, 0–9. */
export const firstPlan = (weeks: number, on: readonly number[] = monWedFri) => ({
  joined: joinedBefore(weeks),
  plans: [weekly('hinge-foundations', weeks, on)],
});

/** Hinge foundations done, a week or two off, now Deadlift 8: weeks since that began, 0–5. */
export const secondPlan = (weeks: number, gap = 1, on: readonly number[] = monWedFri) => ({
  joined: joinedBefore(weeks + 12 + gap),
  plans: [weekly('hinge-foundations', weeks + 12 + gap, on), weekly('deadlift-8', weeks, tueThu)],
});

/** Half a year: Hinge foundations, Deadlift 8, and now the clinic's own Barbell club, 0–3 weeks in. */
export const thirdPlan = (weeks: number, on: readonly number[] = monWedFri) => ({
  joined: joinedBefore(weeks + 22),
  plans: [
    weekly('hinge-foundations', weeks + 22, on),
    weekly('deadlift-8', weeks + 9, tueThu),
    weekly('barbell-club', weeks, on),
  ],
});

/** A plan of three sessions a week counted from its start, where today has to be a certain day of it. */
export const counted = (startedDaysAgo: number, program: ProgramSlug = 'hinge-foundations'): PlanSpec => ({
  program,
  startedDaysAgo,
  on: { offsets: program === 'deadlift-8' ? [0, 3] : [0, 2, 4] },
});
