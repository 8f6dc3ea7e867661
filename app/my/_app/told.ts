import type { SetLogInput, SetLogResult } from '@/contracts/sessions';
import type { Entry, Told } from '@/lib/outbox/entry';
import { doneWords, setName, type Telling } from './set-words';

function changedPlan(
  { plannedSessionId, itemId, setNumber }: SetLogInput,
  change: 'called-off' | 'line',
  telling: Telling,
): Told {
  const words =
    change === 'line'
      ? `${setName(plannedSessionId, itemId, setNumber, telling)} is kept as you did it, with the exercise that you saw.`
      : 'Your trainer had called it off before your phone knew. What you did is kept, and your trainer sees it.';
  const title =
    change === 'line' ? 'Your trainer has changed this exercise' : 'This session was no longer in your plan';
  return { title, words, keptSetId: null };
}

const doneKeys = ['reps', 'loadKg', 'seconds', 'metres'] as const;

/** What came of an acknowledged message otherwise than the person meant it; null when all is as they left it. */
export function toldOf(entry: Entry, result: unknown, telling: Telling): Told | null {
  if (entry.procedure !== 'sessions.logSet') return null;
  const answer = result as SetLogResult | null;
  if (answer?.planChange) return changedPlan(entry.input, answer.planChange, telling);
  if (answer?.status !== 'already-logged') return null;
  const { setLog } = answer;
  const { input } = entry;
  if (!setLog.voided && doneKeys.every((key) => setLog[key] === input[key])) return null;
  const kept = setLog.voided ? 'It was taken back there.' : `${doneWords(setLog, telling)} is kept.`;
  return {
    title: `${setName(input.plannedSessionId, input.itemId, input.setNumber, telling)} was logged twice`,
    words: `Another device was first. ${kept} Here you entered ${doneWords(input, telling)}.`,
    keptSetId: setLog.id,
  };
}
