import { localDate } from '@/domain/schedule/local-date';
import { formatDate } from '@/lib/format/dates';

type Clearance = { readonly state: 'requested' | 'cleared' | 'refused'; readonly requestedAt: string };

const states = { requested: 'waiting for a clinician', cleared: 'cleared', refused: 'not cleared' } as const;

/** "clearance asked for 3 Nov 2026, cleared" */
export function clearanceWords(
  { state, requestedAt }: Clearance,
  { timeZone, locale }: { timeZone: string; locale: string },
): string {
  return `clearance asked for ${formatDate(localDate(new Date(requestedAt), timeZone), locale)}, ${states[state]}`;
}
