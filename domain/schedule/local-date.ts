import type { IsoDate } from '@/domain/schedule/dates';

/** Making a formatter costs more than using it a thousand times; zones are few, so they are kept. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const kept = formatters.get(timeZone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

function partsOf(instant: Date, timeZone: string): Record<'year' | 'month' | 'day' | 'hour', string> {
  const found = { year: '', month: '', day: '', hour: '' };
  for (const { type, value } of formatterFor(timeZone).formatToParts(instant)) {
    if (type === 'year' || type === 'month' || type === 'day' || type === 'hour') found[type] = value;
  }
  return found;
}

/** Whether `value` names a zone of the IANA database, such as `Europe/Berlin`. Bare offsets are refused: they know no summer time. */
export function isTimeZone(value: unknown): value is string {
  if (typeof value !== 'string' || !/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(value)) return false;
  try {
    formatterFor(value);
    return true;
  } catch {
    return false;
  }
}

/** The calendar date on the wall at `instant` in `timeZone`. Throws RangeError for an unknown zone or an invalid instant. */
export function localDate(instant: Date, timeZone: string): IsoDate {
  const { year, month, day } = partsOf(instant, timeZone);
  return `${year.padStart(4, '0')}-${month}-${day}`;
}

/** The hour on the wall, 0–23, at `instant` in `timeZone`. Throws RangeError like {@link localDate}. */
export function localHour(instant: Date, timeZone: string): number {
  return Number(partsOf(instant, timeZone).hour);
}
