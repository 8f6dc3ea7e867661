import { reviewDue } from '@/domain/flare/flare';
import { daysBetween } from '@/domain/schedule/dates';
import type { TriageInput } from '@/domain/triage/order';
import type { Finding } from '@/domain/triage/reasons';

/** Days, the first one included, for which a review answer is news and not yet a matter of waiting. Convention. */
const NEWS_DAYS = 3;

/** What the body says, and what locks lifting. */
export function bodyFindings(input: TriageInput): Finding[] {
  return [...lockFindings(input), ...painFindings(input), ...flareFindings(input)];
}

function lockFindings({ lock, today, clearanceEndsOn }: TriageInput): Finding[] {
  if (lock === null) {
    if (clearanceEndsOn === null) return [];
    const label = endWords('Clearance ends', daysBetween(today, clearanceEndsOn));
    return [{ code: 'clearance-ending', label, tone: 'copper', key: clearanceEndsOn, degree: 0 }];
  }
  // One day may bring two of them.
  const key = new Date(lock.since).toISOString();
  if (lock.state === 'stopped') {
    return lock.rule === 'D4'
      ? [{ code: 'long-break-stop', label: 'Long break: check first', tone: 'mid', key, degree: 0 }]
      : [{ code: 'severe-pain-stop', label: 'Stopped: severe pain', tone: 'high', key, degree: 0 }];
  }
  if (lock.state === 'expired') {
    return [{ code: 'clearance-expired', label: 'Clearance has ended', tone: 'copper', key, degree: 0 }];
  }
  if (lock.level === 'emergency') {
    return [{ code: 'emergency', label: 'Emergency answer', tone: 'high', key, degree: 0 }];
  }
  if (lock.state === 'refused') {
    return [{ code: 'clearance-refused', label: 'Clearance refused', tone: 'high', key, degree: 0 }];
  }
  const isNews = daysBetween(lock.on, today) < NEWS_DAYS;
  return [
    isNews
      ? { code: 'review-answer', label: 'Review answer', tone: 'high', key, degree: 0 }
      : { code: 'clearance-waiting', label: 'Clearance waiting', tone: 'copper', key, degree: 0 },
  ];
}

function painFindings(input: TriageInput): Finding[] {
  const { limits, peak, stopEndedOn, morning, usual, legWorse, lock, rising } = input;
  const found: Finding[] = [];
  if (peak && peak.pain >= limits.painLimit) {
    // A trainer has talked about it and ended the stop; severe pain since then would have begun another.
    const isSettled = stopEndedOn !== null && stopEndedOn >= peak.date;
    const isSevere = peak.pain >= limits.severePain && !isSettled;
    found.push({
      code: isSevere ? 'severe-pain' : 'pain-above-limit',
      label: `Pain ${peak.pain}`,
      tone: 'high',
      key: `${peak.date} ${peak.pain}`,
      degree: peak.pain - limits.painLimit,
    });
  }
  if (legWorse) {
    const isLocked = lock !== null && lock.level !== 'stop' && lock.state === 'requested';
    found.push({
      code: isLocked ? 'leg-worse-stop' : 'leg-worse',
      label: isLocked ? 'New leg symptoms' : 'Leg symptoms changed',
      tone: 'high',
      key: `${legWorse.on} ${legWorse.times}`,
      degree: 0,
    });
  }
  if (morning && usual !== null && morning.pain >= usual + limits.clearRise) {
    found.push({
      code: 'morning-above-usual',
      label: `Morning pain ${morning.pain}, usually ${usual}`,
      tone: 'mid',
      key: `${morning.date} ${morning.pain}`,
      degree: morning.pain - usual - limits.clearRise,
    });
  }
  if (rising) {
    const label = `Pain and ${rising.name} rise together`;
    found.push({ code: 'pain-and-load', label, tone: 'mid', key: rising.on, degree: rising.by });
  }
  return found;
}

/** A flare waits for a look, and once more from its third day on. */
function flareFindings({ flare }: TriageInput): Finding[] {
  const due = flare && reviewDue(flare.day, flare.reviewedOnDay);
  if (!flare || !due) return [];
  const key = flare.from;
  if (due === 'long') {
    return [
      { code: 'flare-day-3', label: `Flare goes on: day ${flare.day}`, tone: 'high', key, degree: flare.day - 3 },
    ];
  }
  const label = flare.day === 1 ? 'New flare' : `Flare, day ${flare.day}`;
  return [{ code: 'flare', label, tone: 'mid', key, degree: 0 }];
}

/** "Plan ends today": the words for something whose last day lies `days` ahead. */
export function endWords(what: string, days: number): string {
  if (days === 0) return `${what} today`;
  return days === 1 ? `${what} tomorrow` : `${what} in ${days} days`;
}
