import { daysBetween } from '@/domain/schedule/dates';
import { endWords } from '@/domain/triage/body';
import { measuresAsk } from '@/domain/triage/measures';
import type { TriageInput } from '@/domain/triage/order';
import type { Finding } from '@/domain/triage/reasons';

/** From this many days of silence on somebody drifts. Convention. */
const QUIET_DAYS = 7;
/** Missed in a row. Convention. */
const MISSED = 2;
/** A plan that ends within this many days asks for the next. Convention. */
const ENDING_DAYS = 7;

/** What the rules, the plan and the calendar ask of the trainer. */
export function workFindings(input: TriageInput): Finding[] {
  return [
    ...stepFindings(input),
    ...planFindings(input),
    ...silenceFindings(input),
    ...measureFindings(input),
    ...messageFindings(input),
  ];
}

function stepFindings({ steps, flat }: TriageInput): Finding[] {
  const { waiting, waitingSince, fellTwiceOn, unsigned, unsignedOn } = steps;
  const found: Finding[] = [];
  if (fellTwiceOn !== null) {
    found.push({ code: 'two-decreases', label: 'Load fell twice', tone: 'mid', key: fellTwiceOn, degree: 0 });
  }
  if (waiting > 0) {
    const label = waiting === 1 ? '1 step waits for you' : `${waiting} steps wait for you`;
    found.push({ code: 'proposal', label, tone: 'neutral', key: waitingSince ?? '', degree: waiting - 1 });
  }
  if (flat) {
    const label = `${flat.name} flat for ${flat.weeks} weeks`;
    found.push({ code: 'plateau', label, tone: 'neutral', key: `${flat.exerciseId} ${flat.since}`, degree: 0 });
  }
  if (unsigned > 0) {
    const label = unsigned === 1 ? 'Technique check due' : `${unsigned} technique checks due`;
    found.push({ code: 'technique-due', label, tone: 'neutral', key: unsignedOn ?? '', degree: unsigned - 1 });
  }
  return found;
}

function planFindings({ plan, today, missedInARow, missedOn }: TriageInput): Finding[] {
  const found: Finding[] = [];
  if (!plan) {
    found.push({ code: 'no-plan', label: 'No plan yet', tone: 'copper', key: '', degree: 0 });
  } else if (plan.endsOn !== null && daysBetween(today, plan.endsOn) <= ENDING_DAYS) {
    const days = daysBetween(today, plan.endsOn);
    const label = days < 0 ? 'Plan has ended' : endWords('Plan ends', days);
    const key = days < 0 ? `${plan.endsOn} over` : plan.endsOn;
    found.push({ code: 'plan-ending', label, tone: 'copper', key, degree: ENDING_DAYS - days });
  }
  if (missedInARow >= MISSED) {
    const label = `Missed ${missedInARow} sessions`;
    found.push({ code: 'missed', label, tone: 'neutral', key: missedOn ?? '', degree: missedInARow - MISSED });
  }
  return found;
}

function silenceFindings({ limits, plan, heardOn, today }: TriageInput): Finding[] {
  if (!plan) return [];
  const silent = heardOn === null ? 0 : daysBetween(heardOn, today);
  if (heardOn !== null && silent >= limits.breakStopDays) {
    return [{ code: 'long-break', label: `Quiet for ${silent} days`, tone: 'mid', key: heardOn, degree: 0 }];
  }
  // Nothing was expected of somebody in a pause, or before the plan began.
  if (plan.dueSince === null) return [];
  const from = heardOn !== null && heardOn > plan.dueSince ? heardOn : plan.dueSince;
  const quiet = daysBetween(from, today);
  if (quiet < QUIET_DAYS) return [];
  const label = `Quiet for ${quiet} days`;
  return [{ code: 'quiet', label, tone: 'neutral', key: from, degree: (quiet - QUIET_DAYS) / QUIET_DAYS }];
}

function measureFindings({ measures, plan, today }: TriageInput): Finding[] {
  const { refer, due } = measuresAsk(measures, today);
  const found: Finding[] = [];
  if (refer) {
    found.push({ code: 'phq4', label: 'PHQ-4: refer', tone: 'copper', key: measures.phq4?.date ?? '', degree: 0 });
  }
  if (due && plan) {
    const key = measures.testedOn ?? '';
    found.push({ code: 'measures-due', label: 'Measures due', tone: 'neutral', key, degree: 0 });
  }
  return found;
}

function messageFindings({ message, today }: TriageInput): Finding[] {
  if (!message) return [];
  const days = Math.max(0, daysBetween(message.since, today));
  const label = days === 0 ? 'New message' : `Message waits ${days === 1 ? '1 day' : `${days} days`}`;
  return [{ code: 'message', label, tone: 'neutral', key: message.newest, degree: days }];
}
