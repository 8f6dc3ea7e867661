import { defaultLocale, wordsLocale } from './locale';

/** A calendar date, 'YYYY-MM-DD', without a time or a zone. */
type CalendarDate = string;

const dayInMs = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, made);
  return made;
}

/** A calendar date is read and written in UTC, so that no zone can move it to another day. */
function writeDate(date: CalendarDate, locale: string, options: Intl.DateTimeFormatOptions): string {
  const instant = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(instant.getTime())) return date;
  return formatter(locale, { ...options, timeZone: 'UTC' }).format(instant);
}

/** "27 Nov 2026" */
export function formatDate(date: CalendarDate, locale = defaultLocale): string {
  return writeDate(date, locale, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** "Friday 27 November" */
export function formatDayLong(date: CalendarDate, locale = defaultLocale): string {
  return writeDate(date, locale, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "Fri 27 Nov" */
export function formatDayShort(date: CalendarDate, locale = defaultLocale): string {
  return writeDate(date, locale, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** "Nov" */
export function formatMonth(date: CalendarDate, locale = defaultLocale): string {
  return writeDate(date, locale, { month: 'short' });
}

/** "F" */
export function formatWeekdayNarrow(date: CalendarDate, locale = defaultLocale): string {
  return writeDate(date, locale, { weekday: 'narrow' });
}

/** "Friday" */
export function formatWeekday(date: CalendarDate, locale = defaultLocale): string {
  return writeDate(date, locale, { weekday: 'long' });
}

/** The day of the month alone, "27". */
export function formatDayOfMonth(date: CalendarDate): string {
  return String(Number(date.slice(8, 10)));
}

/** "today", "yesterday", "tomorrow", "3 days ago", "in 5 days"; beyond six days the short date. */
export function relativeDay(date: CalendarDate, today: CalendarDate, locale = defaultLocale): string {
  const days = Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayInMs);
  if (Number.isNaN(days)) return date;
  if (Math.abs(days) > 6) {
    return date.slice(0, 4) === today.slice(0, 4) ? formatDayShort(date, locale) : formatDate(date, locale);
  }
  return new Intl.RelativeTimeFormat(wordsLocale(locale), { numeric: 'auto' }).format(days, 'day');
}

type InZone = { timeZone: string; locale?: string };

/** An instant (ISO string or Date) as "27 Nov 2026, 18:42" in the zone given. */
export function formatInstant(instant: string | Date, { timeZone, locale = defaultLocale }: InZone): string {
  return formatter(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(instant));
}

/** An instant as "18:42" in the zone given. */
export function formatTime(instant: string | Date, { timeZone, locale = defaultLocale }: InZone): string {
  return formatter(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(new Date(instant));
}
