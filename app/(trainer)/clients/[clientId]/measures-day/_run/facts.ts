import type { Measures } from '@/contracts/measures';
import type { ClinicFacts } from '@/contracts/screening';
import { type ChangeBand, changeBand, changeWords } from '@/domain/instruments/change-band';
import { instruments } from '@/domain/instruments/instruments';
import { unitFor } from '@/domain/instruments/unit-words';
import type { IsoDate } from '@/domain/schedule/dates';
import { formatDate } from '@/lib/format/dates';
import { formatChange, formatNumber } from '@/lib/format/numbers';
import { type Run, resultOf, type Step, type StepId, stepIds } from './run';

type Earlier = { readonly id: string; readonly takenOn: IsoDate; readonly score: number };

export type StepFacts = {
  readonly id: StepId;
  readonly name: string;
  readonly unit: string;
  readonly dueOn: IsoDate | null;
  readonly isDue: boolean;
  /** Results that stand, newest first, this day's too. */
  readonly results: readonly Earlier[];
};

/** What the page knows of the client, as plain data for the tablet. */
export type DayFacts = {
  readonly clientId: string;
  readonly clientName: string;
  readonly locale: string;
  readonly store: string;
  readonly today: IsoDate;
  readonly clinic: ClinicFacts;
  /** Lifting is paused: no tests, and questionnaires as ever. */
  readonly isLocked: boolean;
  /** To be rated again; null when they are to be named. */
  readonly activities: readonly string[] | null;
  readonly steps: readonly StepFacts[];
};

type Given = Pick<DayFacts, 'clientId' | 'locale' | 'store' | 'isLocked'>;

export function dayFacts({ clientName, today, clinic, activities, series }: Measures, given: Given): DayFacts {
  const steps = stepIds.flatMap((id): StepFacts[] => {
    const found = series.find(({ instrument }) => instrument === id);
    if (!found) return [];
    const { name, unit, dueOn, isDue, results } = found;
    return [
      {
        id,
        name,
        unit,
        dueOn,
        isDue,
        results: results.map(({ id: of, takenOn, score }) => ({ id: of, takenOn, score })),
      },
    ];
  });
  return { ...given, clientName, today, clinic, activities, steps };
}

export function factsOf({ steps }: DayFacts, id: StepId): StepFacts {
  const { name, unit } = instruments[id];
  return steps.find((each) => each.id === id) ?? { id, name, unit, dueOn: null, isDue: false, results: [] };
}

/** "62 s", "+2 points". */
export const scoreWords = ({ id, unit }: StepFacts, score: number, locale: string): string =>
  `${id === 'groc' ? formatChange(score, locale) : formatNumber(score, locale, 1)} ${unitFor(unit, score)}`;

/** The first and the last result of before this run: what the run itself has sent may be among what was read. */
export function before({ results }: StepFacts, run: Run | null): { first: Earlier | null; last: Earlier | null } {
  const ours = new Set(run?.steps.flatMap(({ messages }) => messages.map(({ id }) => id)));
  const others = results.filter(({ id }) => !ours.has(id));
  return { first: others.at(-1) ?? null, last: others[0] ?? null };
}

/** "Last time 62 s, 2 Nov 2026." */
export function lastWords(facts: StepFacts, run: Run | null, locale: string): string {
  const { last } = before(facts, run);
  if (!last) return 'Not taken before.';
  return `Last time ${scoreWords(facts, last.score, locale)}, ${formatDate(last.takenOn, locale)}.`;
}

export type Compared = { readonly band: ChangeBand; readonly words: string };

/** The result of a step against the first and the last one. Null without a result; unknown without one to compare with. */
export function compared(facts: StepFacts, step: Step, run: Run): { first: Compared; last: Compared } | null {
  const now = resultOf(step)?.score;
  if (now === undefined) return null;
  const { first, last } = before(facts, run);
  const to = (earlier: Earlier | null): Compared => {
    const comparison = { instrument: facts.id, baseline: earlier?.score ?? null, now };
    return {
      band: changeBand(comparison),
      words: earlier || facts.id === 'groc' ? changeWords(comparison) : 'First one.',
    };
  };
  return { first: to(first), last: to(last) };
}
