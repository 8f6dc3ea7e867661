import type { SessionDetail } from '@/contracts/plan';
import { addDays, startOfWeek, type Weekday } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { patternsTold } from '@/server/assignments/told';
import { commentsOn } from '@/server/comments/queries';
import { AppError } from '@/server/errors';
import { settle } from '@/server/progression/settle';
import { clientRecord } from '@/server/screening/queries';
import type { ChartContext } from '@/server/trpc';
import { plannedRows } from './detail-queries';
import { headOf, planItemDetail } from './present';
import { plannedIdsBetween } from './queries';

const iso = (instant: string) => new Date(instant).toISOString();

/** Everything for logging one session. Throws `not_found` for one that is not this client's. */
export async function readSession(ctx: ChartContext, plannedSessionId: string): Promise<SessionDetail> {
  const [session] = await sessionDetails(ctx, await clientRecord(ctx), [plannedSessionId]);
  if (!session) throw new AppError('not_found');
  return session;
}

/** What a phone keeps for the gym floor: the sessions of the last two weeks, of this one and of the next two. */
export async function readSessionsNear(ctx: ChartContext): Promise<{ sessions: readonly SessionDetail[] }> {
  const { db, scope, now } = ctx;
  const record = await clientRecord(ctx);
  const { client, clinic } = record;
  const first = startOfWeek(localDate(now, client.timeZone), clinic.weekStartsOn as Weekday);
  const ids = await plannedIdsBetween(db, scope, { from: addDays(first, -14), until: addDays(first, 20) });
  return { sessions: ids.length > 0 ? await sessionDetails(ctx, record, ids) : [] };
}

async function sessionDetails(
  ctx: ChartContext,
  { client, clinic, lock, screeningDue, cleared }: Awaited<ReturnType<typeof clientRecord>>,
  ids: readonly string[],
): Promise<SessionDetail[]> {
  const { db, scope } = ctx;
  const rows = await plannedRows(db, scope, ids);
  if (rows.length === 0) return [];
  const chart = await settle(ctx);
  const { today, policy, policyVersion } = chart;
  const patterns = await patternsTold(ctx, today);
  const comments = await commentsOn(db, scope, ids);
  return rows.map((row) => ({
    ...headOf(row, today),
    today,
    client,
    clinic,
    lock,
    screeningDue,
    cleared,
    policy,
    policyVersion,
    items: row.prescription.items.map((item) => planItemDetail(item, row, chart, patterns)),
    log: row.log && {
      ...row.log,
      startedAt: iso(row.log.startedAt),
      finishedAt: row.log.finishedAt === null ? null : iso(row.log.finishedAt),
    },
    comments: comments.filter(({ plannedSessionId }) => plannedSessionId === row.id),
  }));
}
