import { formatWeekday } from '@/lib/format/dates';
import { formatList } from '@/lib/format/numbers';

/** A Monday, to count weekdays from. */
const monday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** "Monday, Wednesday and Friday" for 1, 3, 5; 1 is Monday. */
export function weekdayList(days: readonly number[], locale: string): string {
  const names = [...days]
    .sort((a, b) => a - b)
    .map((day) => formatWeekday(new Date(monday + (day - 1) * dayMs).toISOString().slice(0, 10), locale));
  return formatList(names, locale);
}
