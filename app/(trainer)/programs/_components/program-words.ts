import type { ProgramSummary } from '@/contracts/programs';
import { formatCount } from '@/lib/format/numbers';

/** "12 weeks × 3 sessions": at most so many in a week. */
export function programLength({ weeks, sessionsPerWeek }: Pick<ProgramSummary, 'weeks' | 'sessionsPerWeek'>): string {
  return `${formatCount(weeks, 'week', 'weeks')} × ${formatCount(sessionsPerWeek, 'session', 'sessions')}`;
}

/** "Evidence: very low certainty" */
export const certaintyLabel = (certainty: ProgramSummary['certainty']): string => `Evidence: ${certainty} certainty`;
