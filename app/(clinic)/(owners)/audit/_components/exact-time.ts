import { localDate } from '@/domain/schedule/local-date';
import { formatDate } from '@/lib/format/dates';

/** An instant to the second on the clinic's wall: "27 Nov 2026, 18:42:07". */
export function exactTime(instant: string, { timeZone, locale }: { timeZone: string; locale: string }): string {
  const at = new Date(instant);
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at);
  return `${formatDate(localDate(at, timeZone), locale)}, ${clock}`;
}
