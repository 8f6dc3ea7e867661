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
    minute: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute';

function partsOf(instant: Date, timeZone: string): Record<Part, string> {
  const found = { year: '', month: '', day: '', hour: '', minute: '' };
  for (const { type, value } of formatterFor(timeZone).formatToParts(instant)) {
    if (type in found) found[type as Part] = value;
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

/** Minutes since midnight on the wall, 0–1439, at `instant` in `timeZone`. Throws RangeError like {@link localDate}. */
export function localMinute(instant: Date, timeZone: string): number {
  const { hour, minute } = partsOf(instant, timeZone);
  return Number(hour) * 60 + Number(minute);
}

/** What the wall shows at `instant`, as if it were UTC, in milliseconds. */
function wallMs(instant: number, timeZone: string): number {
  const { year, month, day, hour, minute } = partsOf(new Date(instant), timeZone);
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
}

/**
 * The instant at which the wall in `timeZone` shows this date and hour (0–23). An hour that the change to summer time
 * leaves out is the hour after it; one that comes twice is either. Throws RangeError like {@link localDate}.
 */
export function instantAt(date: IsoDate, hour: number, timeZone: string): Date {
  const wanted = Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000;
  const offset = (instant: number) => wallMs(instant, timeZone) - instant;
  const first = wanted - offset(wanted);
  const second = wanted - offset(first);
  const found = [second, first].find((instant) => wallMs(instant, timeZone) === wanted);
  return new Date(found ?? Math.max(first, second));
}
