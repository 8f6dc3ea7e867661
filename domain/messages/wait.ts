const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** How long something has waited, in words, rounded down: "5 minutes", "3 hours", "2 days". Instants in ms. */
export function waitWords(since: number, now: number): string {
  const ms = Math.max(0, now - since);
  if (ms < 2 * MINUTE) return 'a moment';
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} minutes`;
  if (ms < 2 * DAY) return counted(Math.floor(ms / HOUR), 'hour', 'hours');
  return `${Math.floor(ms / DAY)} days`;
}

/** The clinic's promise as it stands in a sentence: "within one working day". */
export const withinWords = (responseTime: string): string =>
  /^within\s/i.test(responseTime)
    ? responseTime.charAt(0).toLowerCase() + responseTime.slice(1)
    : `within ${responseTime}`;
