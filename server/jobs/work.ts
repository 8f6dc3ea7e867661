import { isTimeToAlert, isTimeToNudge, morningAttempt } from '@/domain/reminders/when';
import { newId } from '@/lib/id';
import { log } from '@/server/log';
import { deliver } from './deliver';
import { claim, cleanUp, type Due, messagesDue, morningsDue, nudgesDue } from './queries';

/**
 * One run of a job. It stops between two deliveries when told to: what is left, the next run finds. The clock is read
 * before each delivery, since a long run may reach into somebody's quiet hours.
 */
export type Run = (clock: () => Date, signal: AbortSignal) => Promise<void>;

type Kind = 'morning' | 'missed' | 'message';

/** How many deliveries go on at once. */
const lanes = 5;

type Sending<T> = {
  readonly kind: Kind;
  readonly all: readonly T[];
  /** Which attempt is due now; null for none. */
  readonly attemptOf: (due: T, now: Date) => 1 | 2 | null;
  readonly clock: () => Date;
  readonly signal: AbortSignal;
};

async function send<T extends Due>({ kind, attemptOf, clock }: Sending<T>, due: T): Promise<void> {
  const now = clock();
  const attempt = attemptOf(due, now);
  if (attempt === null) return;
  const { clinicId, userId, channel, subject } = due;
  const claimed = await claim({ clinicId, userId, channel, subject, kind, attempt }, newId(), now);
  if (claimed) await deliver(claimed, now);
}

/** Sends each once; one that fails in a way nobody foresaw leaves the others alone. */
async function sendEach<T extends Due>(sending: Sending<T>): Promise<void> {
  const left = [...sending.all];
  const work = async () => {
    for (let due = left.shift(); due && !sending.signal.aborted; due = left.shift()) {
      try {
        await send(sending, due);
      } catch (error) {
        const { clinicId, userId } = due;
        const name = error instanceof Error ? error.name : typeof error;
        log.error({ kind: sending.kind, clinicId, userId, error: name }, 'reminder failed');
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
}

const dateOf = (instant: string | null) => (instant === null ? null : new Date(instant));

export const askMornings: Run = async (clock, signal) =>
  sendEach({
    kind: 'morning',
    all: await morningsDue(clock()),
    attemptOf: (due, now) => morningAttempt({ ...due, firstAt: dateOf(due.firstAt) }, now),
    clock,
    signal,
  });

export const nudge: Run = async (clock, signal) =>
  sendEach({
    kind: 'missed',
    all: await nudgesDue(clock()),
    attemptOf: (due, now) => (isTimeToNudge(due, now) ? 1 : null),
    clock,
    signal,
  });

export const alert: Run = async (clock, signal) =>
  sendEach({
    kind: 'message',
    all: await messagesDue(clock()),
    attemptOf: (due, now) => (isTimeToAlert({ ...due, writtenAt: new Date(due.writtenAt) }, now) ? 1 : null),
    clock,
    signal,
  });

const clean: Run = async (clock) => {
  log.info(await cleanUp(clock()), 'cleaned up');
};

/** The jobs with their times, in UTC: those that go by somebody's wall look every minute. */
export const jobs: Readonly<Record<string, { readonly cron: string; readonly run: Run }>> = {
  mornings: { cron: '* * * * *', run: askMornings },
  nudges: { cron: '*/5 * * * *', run: nudge },
  messages: { cron: '* * * * *', run: alert },
  'clean-up': { cron: '10 3 * * *', run: clean },
};
