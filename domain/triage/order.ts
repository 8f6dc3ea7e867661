import type { Policy } from '@/domain/progression/policy';
import type { IsoDate } from '@/domain/schedule/dates';
import type { Lock } from '@/domain/screening/lock';
import { bodyFindings } from '@/domain/triage/body';
import { inForce, type MarkFacts, silences } from '@/domain/triage/marks';
import type { MeasureFacts } from '@/domain/triage/measures';
import { groupOf, type TriageGroup, type TriageReason, urgencyOf } from '@/domain/triage/reasons';
import type { Flat, Rising } from '@/domain/triage/trends';
import { workFindings } from '@/domain/triage/work';

/** The clinic's own limits, as its rules for loads have them. */
export type TriageLimits = Pick<Policy, 'severePain' | 'painLimit' | 'clearRise' | 'breakStopDays'>;

/** Everything that decides where a client stands. Pain is NPRS 0–10. */
export type TriageInput = {
  readonly limits: TriageLimits;
  /** In the client's zone. */
  readonly today: IsoDate;
  readonly lock: (Pick<Lock, 'level' | 'state' | 'rule' | 'since'> & { readonly on: IsoDate }) | null;
  /** The last day of a clearance that lets them lift today, and that nothing takes the place of. */
  readonly clearanceEndsOn: IsoDate | null;
  /** The highest of the last seven days, and when. */
  readonly peak: { readonly pain: number; readonly date: IsoDate } | null;
  /** The day on which a trainer last ended a stop for severe pain. */
  readonly stopEndedOn: IsoDate | null;
  /** This morning's, or the newest within the last two days. */
  readonly morning: { readonly pain: number; readonly date: IsoDate } | null;
  /** Usual pain U. */
  readonly usual: number | null;
  /** The newest day of the last seven with new or worse leg symptoms, or the newest report's; and how often on it. */
  readonly legWorse: { readonly on: IsoDate; readonly times: number } | null;
  readonly rising: Rising | null;
  /** The flare that goes on: its day, from 1 on, and the day on which a trainer last reviewed it. */
  readonly flare: { readonly from: IsoDate; readonly day: number; readonly reviewedOnDay: number | null } | null;
  readonly steps: StepFacts;
  readonly measures: MeasureFacts;
  readonly flat: Flat | null;
  readonly plan: PlanFacts | null;
  readonly missedInARow: number;
  /** The last session missed. */
  readonly missedOn: IsoDate | null;
  /** The last session or report; null when there was none yet. */
  readonly heardOn: IsoDate | null;
  /** The oldest and the newest message that nobody of the clinic has answered, days in the client's zone. */
  readonly message: { readonly since: IsoDate; readonly newest: string } | null;
  /** What staff said to the row. */
  readonly marks: readonly MarkFacts[];
};

/** What stands with the trainer of what was decided on the lifts. */
export type StepFacts = {
  /** Steps proposed that nobody has answered, and that still count; and the day of the newest. */
  readonly waiting: number;
  readonly waitingSince: IsoDate | null;
  /** The day on which a load fell a second time in succession, with nothing said to it since. */
  readonly fellTwiceOn: IsoDate | null;
  /** Lifts held back by a missing technique sign-off alone (rule T), and the day of the newest decision on it. */
  readonly unsigned: number;
  readonly unsignedOn: IsoDate | null;
};

export type PlanFacts = {
  /** The last planned session; null while nobody knows, as in a pause without an end. */
  readonly endsOn: IsoDate | null;
  /** Since when sessions were due without a pause: silence counts from here at the earliest. Null in a pause. */
  readonly dueSince: IsoDate | null;
};

export type TriageRow = {
  readonly group: TriageGroup;
  /** Most urgent first. */
  readonly reasons: readonly TriageReason[];
  /** Reasons that staff have looked at since they last changed, most urgent first. */
  readonly looked: readonly TriageReason[];
  /** Why nothing is left to look at: set aside until a day, or reviewed. Null where something is, or nothing ever was. */
  readonly settled: 'snoozed' | 'reviewed' | null;
  /** The mark by which the row is out of the queue, a snooze before a review; else the newest that holds. */
  readonly markId: string | null;
  /** Higher is more urgent: sort descending. Groups never overlap. */
  readonly rank: number;
};

/** More reasons settle the order of rows whose worst reason is the same; beyond this many they say no more. */
const MOST_FURTHER = 9;

/** Where a client stands in the trainer's queue, and why. */
export function triageRow(input: TriageInput): TriageRow {
  const found = [...bodyFindings(input), ...workFindings(input)].sort((a, b) => urgencyOf(b) - urgencyOf(a));
  const marks = inForce(input.marks, input.today);
  const silencers = found.map((finding) => marks.filter((mark) => silences(mark, finding)));
  const open = found.filter((_, index) => silencers[index]?.length === 0);
  const looked = found.filter((_, index) => silencers[index]?.length !== 0);
  const [worst] = open;
  const holding = worst ? [] : marks.filter((mark) => silencers.some((by) => by.includes(mark)));
  const snooze = holding.find(({ kind }) => kind === 'snoozed');
  return {
    group: worst ? groupOf(worst.code) : 'on-plan',
    reasons: open.map(shown),
    looked: looked.map(shown),
    settled: worst || looked.length === 0 ? null : snooze ? 'snoozed' : 'reviewed',
    markId: (snooze ?? holding[0] ?? marks[0])?.id ?? null,
    rank: worst ? urgencyOf(worst) * 10 + Math.min(MOST_FURTHER, open.length - 1) : 0,
  };
}

const shown = ({ code, label, tone, key }: TriageReason): TriageReason => ({ code, label, tone, key });

/** For sorting rows, most urgent first. */
export function byUrgency(a: Pick<TriageRow, 'rank'>, b: Pick<TriageRow, 'rank'>): number {
  return b.rank - a.rank;
}
