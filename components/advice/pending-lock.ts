import { screeningOutcome } from '@/domain/screening/outcome';
import { legLevel } from '@/domain/symptoms/leg';
import type { Queue } from '@/lib/outbox/queue';
import type { AdviceLevel } from './advice-panel';

/**
 * The lock that answers on this phone call for before the server has heard of them: what still waits in the outbox is
 * judged by the same rules. Null when nothing there asks for a check.
 */
export function pendingLock(waiting: Queue): AdviceLevel | null {
  let found: AdviceLevel | null = null;
  for (const entry of waiting) {
    const level = levelOf(entry);
    if (level === 'emergency') return level;
    found = level ?? found;
  }
  return found;
}

function levelOf(entry: Queue[number]): AdviceLevel | null {
  const fromAnswers = (answers: Readonly<Record<string, boolean>> | null) =>
    worse(answers ? screeningOutcome(answers).outcome : 'ready');
  if (entry.procedure === 'sessions.start') return fromAnswers(entry.input.starAnswers);
  if (entry.procedure !== 'symptoms.report') return null;
  const { starAnswers, legSymptoms, legWorse } = entry.input;
  const leg = worse(legLevel(legSymptoms, legWorse ? 'worse' : 'steady'));
  const star = fromAnswers(starAnswers);
  return leg === 'emergency' || star === 'emergency' ? 'emergency' : (star ?? leg);
}

const worse = (level: string): AdviceLevel | null => (level === 'emergency' || level === 'review' ? level : null);

/** The stricter of two locks. */
export function stricter(one: AdviceLevel | null, other: AdviceLevel | null): AdviceLevel | null {
  return one === 'emergency' || other === 'emergency' ? 'emergency' : (one ?? other);
}
