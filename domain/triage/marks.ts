import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { groupOf, type TriageReason } from '@/domain/triage/reasons';

/** What staff said to a row: looked at, or show it again on a day. */
export type MarkFacts = {
  readonly id: string;
  readonly kind: 'reviewed' | 'snoozed';
  /** Code and key of what the row asked for then. */
  readonly seen: Readonly<Record<string, string>>;
  /** The day on which a snoozed row is back; null for one that was reviewed. */
  readonly until: IsoDate | null;
  /** The day on which it was made, in the client's zone. */
  readonly on: IsoDate;
  /** Instant. */
  readonly at: string;
};

/** Nobody is out of sight for longer because somebody looked once. Convention. */
const REVIEW_DAYS = 7;

/** Marks that hold on `today`, newest first. */
export function inForce(marks: readonly MarkFacts[], today: IsoDate): MarkFacts[] {
  return marks
    .filter(({ until, on }) => today < (until ?? addDays(on, REVIEW_DAYS)))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? -1 : 1));
}

/** What one becomes by time alone: whoever has seen the first has seen the second. */
const former: Partial<Record<TriageReason['code'], TriageReason['code']>> = { 'clearance-waiting': 'review-answer' };

/** Whether a mark has seen this very reason. Nobody can look away from one to stop and call for. */
export function silences(
  { seen }: Pick<MarkFacts, 'seen'>,
  { code, key }: Pick<TriageReason, 'code' | 'key'>,
): boolean {
  const codes = [code, former[code] ?? code];
  return groupOf(code) !== 'stop' && codes.some((each) => Object.hasOwn(seen, each) && seen[each] === key);
}
