import type { Arm } from './arms';
import { type AssumptionKey, assumptions } from './assumptions';
import { type OutcomeKey, type Setup, simulate } from './run';
import { difference, type Interval, signOf } from './summary';

/** A question put to the model: by how much `arm` is above `against`. */
export type Question = { readonly arm: Arm; readonly against: Arm; readonly outcome: OutcomeKey };

/** `flips`: the other one is higher now · `open`: chance no longer lets one say · `settles`: it now does. */
export type Moved = 'same' | 'flips' | 'open' | 'settles';

export type Answer = { readonly difference: Interval; readonly moved: Moved };

/** The answers with the values of `setup`, in the order of the questions. */
export function answersOf(questions: readonly Question[], setup: Setup): Interval[] {
  const arms = [
    ...new Map(questions.flatMap(({ arm, against }) => [arm, against]).map((arm) => [arm.id, arm])).values(),
  ];
  const columns = simulate(arms, setup);
  return questions.map(({ arm, against, outcome }) => {
    const [a, b] = [columns.get(arm.id), columns.get(against.id)];
    if (!a || !b) throw new RangeError('An arm is missing');
    return difference(a, b, outcome);
  });
}

/** The same with one assumption at the end of its range, beside `usual`, the answers without it. */
export function answersWith(
  key: AssumptionKey,
  end: 'low' | 'high',
  { questions, setup, usual }: { questions: readonly Question[]; setup: Setup; usual: readonly Interval[] },
): Answer[] {
  const changed = { ...setup.assumptions, [key]: assumptions[key][end] };
  return answersOf(questions, { ...setup, assumptions: changed }).map((now, index) => ({
    difference: now,
    moved: movedFrom(usual[index] ?? now, now),
  }));
}

/** What became of an answer: the order of two arms, as far as chance lets one tell it. */
export function movedFrom(before: Interval, now: Interval): Moved {
  const [then, since] = [signOf(before), signOf(now)];
  if (then === since) return 'same';
  if (since === 0) return 'open';
  return then === 0 ? 'settles' : 'flips';
}
