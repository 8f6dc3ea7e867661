import { reviewDue } from '@/domain/flare/flare';
import { daysBetween, type IsoDate } from '@/domain/schedule/dates';
import type { Lock } from '@/domain/screening/lock';
import { type MeasureFacts, measuresAsk } from '@/domain/triage/measures';

export type TriageGroup = 'stop' | 'decide' | 'drifting' | 'on-plan';
export type TriageTone = 'high' | 'mid' | 'low' | 'copper' | 'neutral';

export type TriageReason = {
  readonly code: TriageCode;
  readonly label: string;
  readonly tone: TriageTone;
  /** What it stands on: dates, numbers, ids. Another key is another reason, that nobody has looked at yet. */
  readonly key: string;
};

export type TriageInput = {
  readonly lock: Pick<Lock, 'level' | 'state' | 'rule'> | null;
  /** The newest report of pain, 0–10, at any moment. */
  readonly lastPain: { readonly pain: number; readonly date: IsoDate } | null;
  /** This morning's, or the newest within the last two days. */
  readonly morningPain: number | null;
  /** Usual pain U. */
  readonly usual: number | null;
  /** The highest of the last seven days. */
  readonly peakRecent: number | null;
  readonly missedInARow: number;
  /** Since the last session or report; null when there was none yet. */
  readonly daysSinceActivity: number | null;
  /** Until the last planned session; null when there is no plan. */
  readonly planEndsInDays: number | null;
  readonly hasPlan: boolean;
  /** New or worse leg symptoms in the newest report. */
  readonly legWorse: boolean;
  /** The flare that goes on: its day, from 1 on, and the day on which a trainer last reviewed it; null for none. */
  readonly flare: { readonly day: number; readonly reviewedOnDay: number | null } | null;
  /** What the rules decided of the lifts; left out where nothing is known of it. */
  readonly steps?: StepFacts;
  /** What was measured; left out where nothing is known of it. */
  readonly measures?: MeasureFacts;
  /** In the client's zone. */
  readonly today: IsoDate;
};

/** What stands with the trainer of what was decided on the lifts. */
export type StepFacts = {
  /** Steps proposed that nobody has answered, and that still count. */
  readonly waiting: number;
  /** A load fell twice in succession, and the trainer has said nothing to it since. */
  readonly fellTwice: boolean;
};

export type TriageRow = {
  readonly group: TriageGroup;
  /** Most urgent first. */
  readonly reasons: readonly TriageReason[];
  /** Higher is more urgent: sort descending. Groups never overlap. */
  readonly rank: number;
};

type TriageCode =
  | 'emergency'
  | 'severe-pain-stop'
  | 'severe-pain'
  | 'clearance-expired'
  | 'long-break-stop'
  | 'clearance-refused'
  | 'long-break'
  | 'leg-worse'
  | 'flare'
  | 'flare-day-3'
  | 'pain-above-limit'
  | 'morning-above-usual'
  | 'clearance-waiting'
  | 'two-decreases'
  | 'proposal'
  | 'no-plan'
  | 'plan-ending'
  | 'phq4'
  | 'measures-due'
  | 'missed'
  | 'quiet';

type Finding = Omit<TriageReason, 'key'> & { readonly group: Exclude<TriageGroup, 'on-plan'>; readonly weight: number };

/** A report older than this says nothing about today. */
const FRESH_DAYS = 7;
const GROUP_BASE = { stop: 3000, decide: 2000, drifting: 1000, 'on-plan': 0 } as const;

/**
 * Where a client stands in the trainer's queue, and why. Pain limits are those of the decision table: 8 is severe (S8),
 * 6 above the limit (S6), usual + 2 clearly above usual (M2), 15 and 56 days are breaks (D2, D4). The other cut-points
 * (two missed in a row, a plan that ends within a week) are convention.
 */
export function triageRow(input: TriageInput): TriageRow {
  const findings = [
    ...lockFindings(input),
    ...painFindings(input),
    ...flareFindings(input),
    ...stepFindings(input),
    ...planFindings(input),
  ].sort((a, b) => GROUP_BASE[b.group] + b.weight - (GROUP_BASE[a.group] + a.weight));
  const worst = findings[0];
  const reasons = findings.map(({ code, label, tone }) => ({ code, label, tone, key: label }));
  if (!worst) return { group: 'on-plan', reasons, rank: GROUP_BASE['on-plan'] };
  // Further reasons only settle the order of rows whose worst reason is the same.
  return { group: worst.group, reasons, rank: GROUP_BASE[worst.group] + worst.weight + findings.length - 1 };
}

/** For sorting rows, most urgent first. */
export function byUrgency(a: Pick<TriageRow, 'rank'>, b: Pick<TriageRow, 'rank'>): number {
  return b.rank - a.rank;
}

function lockFindings({ lock }: TriageInput): Finding[] {
  if (lock === null) return [];
  if (lock.state === 'stopped') {
    return lock.rule === 'D4'
      ? [{ code: 'long-break-stop', label: 'Long break: check first', tone: 'mid', group: 'decide', weight: 450 }]
      : [{ code: 'severe-pain-stop', label: 'Stopped: severe pain', tone: 'high', group: 'stop', weight: 850 }];
  }
  if (lock.state === 'expired') {
    return [{ code: 'clearance-expired', label: 'Clearance has ended', tone: 'copper', group: 'decide', weight: 420 }];
  }
  if (lock.level === 'emergency') {
    return [{ code: 'emergency', label: 'Emergency answer', tone: 'high', group: 'stop', weight: 900 }];
  }
  if (lock.state === 'refused') {
    return [{ code: 'clearance-refused', label: 'Clearance refused', tone: 'high', group: 'decide', weight: 800 }];
  }
  return [{ code: 'clearance-waiting', label: 'Clearance waiting', tone: 'copper', group: 'decide', weight: 400 }];
}

function painFindings(input: TriageInput): Finding[] {
  const { lastPain, morningPain, peakRecent, usual, legWorse, today } = input;
  const fresh = lastPain !== null && daysBetween(lastPain.date, today) <= FRESH_DAYS ? lastPain.pain : 0;
  const worst = Math.max(fresh, morningPain ?? 0, peakRecent ?? 0);
  const found: Finding[] = [];

  if (worst >= 8) found.push({ code: 'severe-pain', label: `Pain ${worst}`, tone: 'high', group: 'stop', weight: 800 });
  else if (worst >= 6) {
    found.push({ code: 'pain-above-limit', label: `Pain ${worst}`, tone: 'high', group: 'decide', weight: 600 });
  }
  if (legWorse) {
    found.push({ code: 'leg-worse', label: 'Leg symptoms changed', tone: 'high', group: 'decide', weight: 700 });
  }
  if (morningPain !== null && usual !== null && morningPain >= usual + 2) {
    const label = `Morning pain ${morningPain}, usually ${usual}`;
    found.push({ code: 'morning-above-usual', label, tone: 'mid', group: 'decide', weight: 500 });
  }
  return found;
}

/** A flare waits for a look, and once more from its third day on. */
function flareFindings({ flare }: TriageInput): Finding[] {
  const due = flare && reviewDue(flare.day, flare.reviewedOnDay);
  if (!flare || !due) return [];
  if (due === 'long') {
    const label = `Flare goes on: day ${flare.day}`;
    return [{ code: 'flare-day-3', label, tone: 'high', group: 'decide', weight: 650 }];
  }
  const label = flare.day === 1 ? 'New flare' : `Flare, day ${flare.day}`;
  return [{ code: 'flare', label, tone: 'mid', group: 'decide', weight: 550 }];
}

/** What the rules ask of the trainer comes after what the body says. */
function stepFindings({ steps }: TriageInput): Finding[] {
  if (!steps) return [];
  const { waiting, fellTwice } = steps;
  const found: Finding[] = [];
  if (fellTwice) {
    found.push({ code: 'two-decreases', label: 'Load fell twice', tone: 'mid', group: 'decide', weight: 390 });
  }
  if (waiting > 0) {
    const label = waiting === 1 ? '1 step waits for you' : `${waiting} steps wait for you`;
    found.push({ code: 'proposal', label, tone: 'neutral', group: 'decide', weight: 250 });
  }
  return found;
}

function planFindings(input: TriageInput): Finding[] {
  const { hasPlan, planEndsInDays, missedInARow, daysSinceActivity } = input;
  const found: Finding[] = [];
  if (!hasPlan) found.push({ code: 'no-plan', label: 'No plan yet', tone: 'copper', group: 'decide', weight: 300 });
  else if (planEndsInDays !== null && planEndsInDays <= 7) {
    found.push({ code: 'plan-ending', label: endWords(planEndsInDays), tone: 'copper', group: 'decide', weight: 200 });
  }
  if (hasPlan && daysSinceActivity !== null && daysSinceActivity > 56) {
    found.push({
      code: 'long-break',
      label: `Quiet for ${daysSinceActivity} days`,
      tone: 'mid',
      group: 'decide',
      weight: 350,
    });
  } else if (hasPlan && daysSinceActivity !== null && daysSinceActivity >= 15) {
    found.push({
      code: 'quiet',
      label: `Quiet for ${daysSinceActivity} days`,
      tone: 'neutral',
      group: 'drifting',
      weight: 300,
    });
  }
  if (missedInARow >= 2) {
    const weight = 200 + Math.min(missedInARow, 50);
    found.push({
      code: 'missed',
      label: `Missed ${missedInARow} sessions`,
      tone: 'neutral',
      group: 'drifting',
      weight,
    });
  }
  return [...found, ...measureFindings(input)];
}

function measureFindings({ measures, hasPlan, today }: TriageInput): Finding[] {
  if (!measures) return [];
  const { refer, due } = measuresAsk(measures, today);
  const found: Finding[] = [];
  if (refer) found.push({ code: 'phq4', label: 'PHQ-4: refer', tone: 'copper', group: 'decide', weight: 380 });
  if (due && hasPlan) {
    found.push({ code: 'measures-due', label: 'Measures due', tone: 'neutral', group: 'drifting', weight: 100 });
  }
  return found;
}

function endWords(days: number): string {
  if (days < 0) return 'Plan has ended';
  if (days === 0) return 'Plan ends today';
  return days === 1 ? 'Plan ends tomorrow' : `Plan ends in ${days} days`;
}
