import type { ProgramSummary } from '@/contracts/programs';
import { formatCount } from '@/lib/format/numbers';

type Length = Pick<ProgramSummary, 'weeks' | 'sessionsPerWeek' | 'sessions'>;

/** "12 weeks × 3 sessions", or "up to 2" where some weeks have fewer. */
export function programLength({ weeks, sessionsPerWeek, sessions }: Length): string {
  const most = sessions < weeks * sessionsPerWeek ? 'up to ' : '';
  return `${formatCount(weeks, 'week', 'weeks')} × ${most}${formatCount(sessionsPerWeek, 'session', 'sessions')}`;
}
