import { defaultLocale, wordsLocale } from './locale';

/** A number with at most `decimals` decimals (default 2), none that are zero: "62.5". */
export function formatNumber(value: number, locale = defaultLocale, decimals = 2): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: decimals }).format(value);
}

/** A change with its sign, a true minus, and "0" without one: "+2.5", "−10". */
export function formatChange(value: number, locale = defaultLocale, decimals = 2): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, signDisplay: 'exceptZero' })
    .format(value)
    .replace('-', '−');
}

/** "1 client", "6 clients". */
export function formatCount(count: number, one: string, many: string, locale = defaultLocale): string {
  return `${formatNumber(count, locale, 0)} ${count === 1 ? one : many}`;
}

/** Seconds as a clock, "1:14" or "1:02:05". Below zero is "0:00"; part seconds are rounded up, as a countdown needs. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const tail = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`;
}

/** Minutes or seconds in words, "45 s", "2 min", "1 h 5 min". */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  const minutes = Math.round(whole / 60);
  if (minutes < 60) return `${minutes} min`;
  const rest = minutes % 60;
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** "a", "a and b", "a, b and c". */
export function formatList(words: readonly string[], locale = defaultLocale): string {
  return new Intl.ListFormat(wordsLocale(locale), { style: 'long', type: 'conjunction' }).format(words);
}
