import { InvalidAnswer } from '@/domain/instruments/answers';
import { nprsChange, rmdqChange } from '@/domain/instruments/change';
import { e1rmFormulas, e1rmKg } from '@/domain/instruments/e1rm';
import { grocBand } from '@/domain/instruments/groc';
import { scorePhq4 } from '@/domain/instruments/phq4';
import { scorePsfs } from '@/domain/instruments/psfs';
import { scoreRmdq24 } from '@/domain/instruments/roland-morris';
import { sorensenChange } from '@/domain/instruments/sorensen';
import { bothersomeAnswers, scoreStartBack } from '@/domain/instruments/start-back';
import { CaseError } from './json-lines';

type Fields = Readonly<Record<string, unknown>>;
type Scorer = {
  /** Every one of them is needed, and no other is taken. */
  readonly keys: readonly string[];
  readonly score: (fields: Fields) => Record<string, unknown>;
};

/** By the name that a case gives as its `instrument`. */
const scorers = {
  rmdq24: {
    keys: ['checked'],
    score: (fields) => ({ score: scoreRmdq24(numbersOf(fields, 'checked')) }),
  },
  psfs: {
    keys: ['activities'],
    score: (fields) => ({ score: scorePsfs(numbersOf(fields, 'activities')) }),
  },
  phq4: {
    keys: ['answers'],
    score: (fields) => ({ ...scorePhq4(numbersOf(fields, 'answers')) }),
  },
  groc: {
    keys: ['value'],
    score: (fields) => ({ band: grocBand(numberOf(fields, 'value')) }),
  },
  nprsChange: {
    keys: ['before', 'after'],
    score: (fields) => ({ ...nprsChange(beforeAndAfter(fields)) }),
  },
  rmdqChange: {
    keys: ['before', 'after'],
    score: (fields) => ({ ...rmdqChange(beforeAndAfter(fields)) }),
  },
  startBack: {
    keys: ['checked', 'bothersome'],
    score: (fields) => ({
      ...scoreStartBack({
        checked: numbersOf(fields, 'checked'),
        bothersome: choiceOf(fields, 'bothersome', bothersomeAnswers),
      }),
    }),
  },
  sorensenChange: {
    keys: ['before', 'after'],
    score: (fields) => ({ band: sorensenChange(beforeAndAfter(fields)) }),
  },
  e1rm: {
    keys: ['weightKg', 'reps', 'rir', 'formula'],
    score: (fields) => ({
      e1rmKg: e1rmKg({
        weightKg: numberOf(fields, 'weightKg'),
        reps: numberOf(fields, 'reps'),
        rir: numberOf(fields, 'rir'),
        formula: choiceOf(fields, 'formula', e1rmFormulas),
      }),
    }),
  },
} satisfies Readonly<Record<string, Scorer>>;
const scorerByName = new Map<unknown, Scorer>(Object.entries(scorers));

/** Scores one case, see clinical.md. Throws CaseError with what is wrong. */
export function scoreCase(fields: Fields): Record<string, unknown> {
  const { keys, score } = scorerOf(fields);
  const known = ['instrument', ...keys];
  // Not named: a key that nobody expects can hold anything.
  if (Object.keys(fields).some((key) => !known.includes(key))) {
    throw new CaseError(`Unknown key: expected ${known.join(', ')} and no other.`);
  }
  try {
    return score(fields);
  } catch (error) {
    throw error instanceof InvalidAnswer ? new CaseError(error.message) : error;
  }
}

function scorerOf({ instrument }: Fields): Scorer {
  const scorer = scorerByName.get(instrument);
  if (!scorer) throw new CaseError(`instrument: expected one of ${Object.keys(scorers).join(', ')}.`);
  return scorer;
}

function numberOf(fields: Fields, key: string): number {
  const value = fields[key];
  if (typeof value !== 'number') throw new CaseError(`${key}: expected a number.`);
  return value;
}

function numbersOf(fields: Fields, key: string): number[] {
  const value = fields[key];
  if (Array.isArray(value) && value.every((part) => typeof part === 'number')) return value;
  throw new CaseError(`${key}: expected a list of numbers.`);
}

function choiceOf<Choice extends string>(fields: Fields, key: string, choices: readonly Choice[]): Choice {
  const value = fields[key];
  const choice = choices.find((option) => option === value);
  if (choice === undefined) throw new CaseError(`${key}: expected one of ${choices.join(', ')}.`);
  return choice;
}

function beforeAndAfter(fields: Fields): { before: number; after: number } {
  return { before: numberOf(fields, 'before'), after: numberOf(fields, 'after') };
}
