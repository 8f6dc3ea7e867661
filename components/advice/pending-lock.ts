import type { Gates, Lock, ScreeningDue } from '@/contracts/screening';
import { outcomeGiven } from '@/domain/screening/lock';
import { reportAnswers, worseAnswers } from '@/domain/symptoms/leg';
import type { Queue } from '@/lib/outbox/queue';
import type { AdviceLevel } from './advice-panel';

/**
 * The lock that answers on this phone call for before the server has heard of them: what still waits in the outbox is
 * judged by the same rules. Null when nothing there asks for a check.
 */
function pendingLock(waiting: Queue, cleared: readonly string[]): AdviceLevel | null {
  let found: AdviceLevel | null = null;
  for (const entry of waiting) {
    const level = levelOf(entry, cleared);
    if (level === 'emergency') return level;
    found = level ?? found;
  }
  return found;
}

function levelOf(entry: Queue[number], cleared: readonly string[]): AdviceLevel | null {
  switch (entry.procedure) {
    case 'screening.again':
      return asking(outcomeGiven(entry.input.answers, cleared));
    case 'sessions.start':
      return asking(outcomeGiven(entry.input.starAnswers ?? {}, cleared));
    case 'symptoms.report':
      return asking(outcomeGiven(reportAnswers(entry.input) ?? {}, cleared, worseAnswers(entry.input)));
    default:
      return null;
  }
}

const asking = (level: string): AdviceLevel | null => (level === 'emergency' || level === 'review' ? level : null);

/** The lock as it is, answers that only this phone knows of included. */
export function lockNow(gates: Pick<Gates, 'lock' | 'cleared'> | undefined, waiting: Queue): Lock | null {
  const lock = gates?.lock ?? null;
  const pending = pendingLock(waiting, gates?.cleared ?? []);
  if (pending === null) return lock;
  const asked = lock?.level === 'stop' || lock?.state === 'expired' ? null : (lock?.level ?? null);
  if (asked === 'emergency' || asked === pending) return lock;
  return { level: pending, state: 'requested', since: waiting[0]?.queuedAt ?? '', rule: null, expiredOn: null };
}

/** Whether all questions are due, unless this phone has the answers already. */
export const dueNow = (gates: Pick<Gates, 'screeningDue'> | undefined, waiting: Queue): ScreeningDue | null =>
  waiting.some(({ procedure }) => procedure === 'screening.again') ? null : (gates?.screeningDue ?? null);
