import { newId } from '@/lib/id';
import { actorOf, callerAs } from './callers';
import { type clientAtWork, starAnswers } from './client-at-work';
import type { TestDatabase } from './test-database';

type Setting = Awaited<ReturnType<typeof clientAtWork>>;

/** Monday 2 November 2026, the day of the first session. */
export const MONDAY = '2026-11-02T07:00:00.000Z';
export const TUESDAY = '2026-11-03T07:00:00.000Z';
export const WEDNESDAY = '2026-11-04T07:00:00.000Z';
export const THURSDAY = '2026-11-05T07:00:00.000Z';
export const FRIDAY = '2026-11-06T07:00:00.000Z';

export const report = (given: object = {}) => ({
  id: newId(),
  moment: 'any' as const,
  pain: 6,
  regions: ['low-back-left' as const],
  legSymptoms: [],
  legWorse: false,
  triggers: [],
  words: null,
  starAnswers: starAnswers(),
  plannedSessionId: null,
  reportedAt: MONDAY,
  ...given,
});
export const begin = (given: object = {}) => ({
  id: newId(),
  report: report(given),
  answers: { setOff: 'training' as const, able: 'some' as const, where: 'back' as const },
});
export const end = (flareId: string, endedAt: string, whatHelped: string | null = null) => ({
  id: newId(),
  flareId,
  whatHelped,
  endedAt,
});
export const morning = (pain: number, reportedAt: string) =>
  report({ moment: 'morning', pain, starAnswers: null, regions: [], reportedAt });

export const trainerOf = async ({ admin }: TestDatabase, { clinic, trainer }: Setting, instant: string) =>
  callerAs(await actorOf(admin, clinic.id, trainer.userId), new Date(instant));

export const plannedOf = ({ sql }: TestDatabase, { client }: Setting, kind = 'program') => sql<
  { id: string; date: string; movedFrom: string }[]
>`
  select id, date::text, moved_from::text as "movedFrom", status, assignment_id as "assignmentId"
  from planned_sessions where client_id = ${client.clientId} and kind = ${kind} order by date, id`;
export const flareRowsOf = ({ sql }: TestDatabase, { client }: Setting) => sql`
  select id, from_date::text, until_date::text, peak_pain, answers, what_helped, reviewed_at, version,
    jsonb_array_length(moved) as moved from flares where client_id = ${client.clientId} order by from_date, id`;
