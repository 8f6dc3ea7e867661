import type { SetLogResult } from '@/contracts/sessions';
import type { Entry, Told } from '@/lib/outbox/entry';
import { doneWords, setName, type Telling } from './set-words';

const doneKeys = ['reps', 'loadKg', 'seconds', 'metres'] as const;

/** What came of an acknowledged message otherwise than the person meant it; null when all is as they left it. */
export function toldOf(entry: Entry, result: unknown, telling: Telling): Told | null {
  if (entry.procedure !== 'sessions.logSet') return null;
  const answer = result as SetLogResult | null;
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
