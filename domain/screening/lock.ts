import type { IsoDate } from '@/domain/schedule/dates';
import { type ScreeningOutcome, screeningOutcome } from '@/domain/screening/outcome';

/** A clearance as far as it decides whether somebody may lift. */
export type ClearanceFacts = {
  readonly level: 'review' | 'emergency';
  readonly state: 'requested' | 'cleared' | 'refused';
  /** ISO instants. */
  readonly requestedAt: string;
  readonly decidedAt: string | null;
  /** The last day it counts, in the client's zone; null for no end. */
  readonly expiresOn: IsoDate | null;
  /** Ids answered yes in the screening behind it; none when it has no screening. */
  readonly yes: readonly string[];
};

/** A stop by rule S8 or D4 that nobody has ended yet. */
export type OpenStop = { readonly rule: 'S8' | 'D4'; readonly since: string };

export type LockFacts = { readonly clearances: readonly ClearanceFacts[]; readonly stop: OpenStop | null };

/** Why lifting is locked. */
export type Lock = {
  readonly level: 'emergency' | 'review' | 'stop';
  /** `expired`: a clearance has run out. `stopped`: rule S8 or D4. */
  readonly state: 'requested' | 'refused' | 'expired' | 'stopped';
  /** ISO instant of the answer that locked; of an expired clearance the request behind it, of a stop its begin. */
  readonly since: string;
  /** Of a stop. */
  readonly rule: 'S8' | 'D4' | null;
  /** The last day of a clearance that has run out. */
  readonly expiredOn: IsoDate | null;
};

const strength = { emergency: 2, review: 1, stop: 0 } as const;

/**
 * What locks lifting on `today` (the client's day); null for nothing. A clearance that was requested or refused does,
 * one that has run out and is not covered by a later one, and an open stop. The strongest is told, of equals an open
 * request before one that ran out, then the newest.
 */
export function lockOn({ clearances, stop }: LockFacts, today: IsoDate): Lock | null {
  const found = clearances.flatMap((clearance): Lock[] => {
    const { level, state, requestedAt: since } = clearance;
    if (state !== 'cleared') return [{ level, state, since, rule: null, expiredOn: null }];
    if (!hasLapsed(clearance, clearances, today)) return [];
    return [{ level, state: 'expired', since, rule: null, expiredOn: clearance.expiresOn }];
  });
  const stopped: Lock[] = stop
    ? [{ level: 'stop', state: 'stopped', since: stop.since, rule: stop.rule, expiredOn: null }]
    : [];
  const [worst] = [...found, ...stopped].sort(
    (a, b) =>
      strength[b.level] - strength[a.level] ||
      Number(a.state === 'expired') - Number(b.state === 'expired') ||
      Date.parse(b.since) - Date.parse(a.since),
  );
  return worst ?? null;
}

/** Whether a clearance lets the client lift on `today`: it was given, and its last day is not over. */
export const isInForce = ({ state, expiresOn }: Pick<ClearanceFacts, 'state' | 'expiresOn'>, today: IsoDate): boolean =>
  state === 'cleared' && (expiresOn === null || expiresOn >= today);

/** Whether a clearance that was given has run out, and no later one has taken its place. */
export function hasLapsed(clearance: ClearanceFacts, all: readonly ClearanceFacts[], today: IsoDate): boolean {
  if (clearance.state !== 'cleared' || isInForce(clearance, today)) return false;
  const later = all.filter(
    (other) =>
      isInForce(other, today) && Date.parse(other.decidedAt ?? '') > Date.parse(clearance.decidedAt ?? '1970-01-01'),
  );
  const covered = new Set(later.flatMap(askingIn));
  return !(
    later.some(({ level }) => strength[level] >= strength[clearance.level]) &&
    askingIn(clearance).every((id) => covered.has(id))
  );
}

/**
 * The answers that a clinician has looked at already, by question: those behind the clearances in force on `today`.
 * Given again they ask for nothing new, save emergencies, which always do.
 */
export function clearedAnswers(clearances: readonly ClearanceFacts[], today: IsoDate): string[] {
  const inForce = clearances.filter((clearance) => isInForce(clearance, today));
  return [...new Set(inForce.flatMap(askingIn))];
}

/**
 * The outcome of a set of answers when those in `cleared` have been looked at by a clinician: one of them for review
 * asks for nothing new, save when it is among the `worse`. An emergency always counts.
 */
export function outcomeGiven(
  answers: Readonly<Record<string, boolean>>,
  cleared: readonly string[],
  worse: readonly string[] = [],
): ScreeningOutcome {
  const { outcome } = screeningOutcome(answers);
  if (outcome !== 'review') return outcome;
  const fresh = Object.entries(answers).filter(([id]) => worse.includes(id) || !cleared.includes(id));
  return screeningOutcome(Object.fromEntries(fresh)).outcome;
}

/** Answers that asked for a clinician; cautions did not. */
function askingIn({ yes }: ClearanceFacts): string[] {
  const { yes: known, cautions } = screeningOutcome(Object.fromEntries(yes.map((id) => [id, true])));
  return known.filter((id) => !cautions.includes(id));
}
