import type { ClinicFacts, Lock } from '@/contracts/screening';
import { type Advice, emergencyAdvice, reviewAdvice } from '@/domain/screening/advice';
import type { ScreeningOutcome } from '@/domain/screening/outcome';

/** What to show for an outcome, with the clinic's own number and promise; null when no answer asks for a check. */
export function adviceFor(
  outcome: ScreeningOutcome,
  clinic: Pick<ClinicFacts, 'emergencyNumber' | 'responseTime'>,
): Advice | null {
  if (outcome === 'emergency') return emergencyAdvice(clinic);
  // The advice has a "within" of its own.
  return outcome === 'review' ? reviewAdvice(clinic.responseTime) : null;
}

/** Why a session cannot start under this lock, in a line. */
export function lockedWords({ state, rule }: Lock): string {
  switch (state) {
    case 'expired':
      return 'Your clearance has ended. Lifting is paused until a new one is recorded.';
    case 'stopped':
      return rule === 'D4'
        ? 'It has been a while: a new check first.'
        : 'Pain was severe. Pause; your trainer will get in touch.';
    default:
      return 'Lifting is paused until a clinician has cleared it.';
  }
}
