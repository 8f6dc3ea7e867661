import type { ClinicFacts } from '@/contracts/screening';
import { type Advice, emergencyAdvice, reviewAdvice } from '@/domain/screening/advice';
import type { ScreeningOutcome } from '@/domain/screening/outcome';

/** What to show for an outcome, with the clinic's own number and promise; null when no answer asks for a check. */
export function adviceFor(
  outcome: ScreeningOutcome,
  clinic: Pick<ClinicFacts, 'emergencyNumber' | 'responseTime'>,
): Advice | null {
  if (outcome === 'emergency') return emergencyAdvice(clinic.emergencyNumber);
  // The advice has a "within" of its own.
  return outcome === 'review' ? reviewAdvice(clinic.responseTime) : null;
}
