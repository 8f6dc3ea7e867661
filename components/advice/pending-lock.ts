import type { Gates, Lock, ScreeningDue } from '@/contracts/screening';
import type { SymptomReportInput } from '@/contracts/symptoms';
import { defaultPolicy, type Policy } from '@/domain/progression/policy';
import { outcomeGiven } from '@/domain/screening/lock';
import { reportAnswers, worseAnswers } from '@/domain/symptoms/leg';
import type { Queue } from '@/lib/outbox/queue';
import type { AdviceLevel } from './advice-panel';

/**
 * The lock that answers on this phone call for before the server has heard of them: what still waits in the outbox is
 * judged by the same rules. Null when nothing there asks for a check.
 */
function pendingLock(entries: Queue, cleared: readonly string[], severePain: number): Lock['level'] | null {
  let found: Lock['level'] | null = null;
  for (const entry of entries) {
    const level = levelOf(entry, cleared);
    if (level === 'emergency') return level;
    found = level ?? found ?? ((painOf(entry) ?? 0) >= severePain ? 'stop' : null);
  }
  return found;
}

/** The pain that a message reports, whatever the moment. */
function painOf(entry: Queue[number]): number | null {
  switch (entry.procedure) {
    case 'sessions.start':
      return entry.input.painBefore;
    case 'sessions.logSet':
    case 'sessions.correctSet':
    case 'symptoms.report':
      return entry.input.pain;
    case 'sessions.finish':
      return entry.input.painAfter;
    case 'flares.begin':
      return entry.input.report.pain;
    default:
      return null;
  }
}

function levelOf(entry: Queue[number], cleared: readonly string[]): AdviceLevel | null {
  switch (entry.procedure) {
    case 'screening.again':
      return asking(outcomeGiven(entry.input.answers, cleared));
    case 'sessions.start':
      return asking(outcomeGiven(entry.input.starAnswers ?? {}, cleared));
    case 'symptoms.report':
      return askedBy(entry.input, cleared);
    case 'flares.begin':
      return askedBy(entry.input.report, cleared);
    default:
      return null;
  }
}

const askedBy = (report: SymptomReportInput, cleared: readonly string[]) =>
  asking(outcomeGiven(reportAnswers(report) ?? {}, cleared, worseAnswers(report)));

const asking = (level: string): AdviceLevel | null => (level === 'emergency' || level === 'review' ? level : null);

type ReadGates = Pick<Gates, 'lock' | 'cleared'> & { readonly policy?: Pick<Policy, 'severePain'> };

/**
 * The lock as it is, answers that only this phone knows of included: those that wait, those that were not taken, and
 * those that the clinic has but that are not yet in what was read.
 */
export function lockNow(gates: ReadGates | undefined, entries: Queue): Lock | null {
  const lock = gates?.lock ?? null;
  const { severePain } = gates?.policy ?? defaultPolicy;
  const pending = pendingLock(entries, gates?.cleared ?? [], severePain);
  if (pending === null) return lock;
  const since = entries[0]?.queuedAt ?? '';
  if (pending === 'stop') return lock ?? { level: 'stop', state: 'stopped', since, rule: 'S8', expiredOn: null };
  const asked = lock?.level === 'stop' || lock?.state === 'expired' ? null : (lock?.level ?? null);
  if (asked === 'emergency' || asked === pending) return lock;
  return { level: pending, state: 'requested', since, rule: null, expiredOn: null };
}

/** Whether an entry by itself locks lifting. */
export const asksForCheck = (entry: Queue[number], gates: ReadGates | undefined): boolean =>
  lockNow(gates && { ...gates, lock: null }, [entry]) !== null;

/** The data of a page may have been under way this long when an answer of the server overtook it, ms. */
export const readingMs = 2_000;

/** Those whose meaning a read that ended at `readAt` (epoch ms) may not hold yet: all but what the server had before. */
export const notIn = (entries: Queue, readAt: number): Queue =>
  entries.filter(({ answered }) => !answered || Date.parse(answered.at) + readingMs >= readAt);

/** Whether all questions are due, unless this phone has the answers already. */
export const dueNow = (gates: Pick<Gates, 'screeningDue'> | undefined, waiting: Queue): ScreeningDue | null =>
  waiting.some(({ procedure }) => procedure === 'screening.again') ? null : (gates?.screeningDue ?? null);
