import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { Message, MessagePicture, ThreadClient, ThreadPage } from '@/contracts/messages';
import type { Db } from '@/db/connection';
import { caseloads, memberships } from '@/db/schema';
import { localDate } from '@/domain/schedule/local-date';
import type { ChartScope } from '@/server/access/chart-access';
import type { Actor } from '@/server/auth/actor';
import { positionOf } from '@/server/charts/wire';
import { openFlare } from '@/server/flares/queries';
import { clientRecord } from '@/server/screening/queries';
import type { ChartContext } from '@/server/trpc';

/** Messages of one page. */
const PAGE = 30;

/** An instant as it travels: to the microsecond, so that a cursor or a mark hits the very row. */
export const microseconds = (instant: SQL): SQL<string> =>
  sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The pictures of the message `m`, in their order, as JSON. */
export const picturesJson = sql<MessagePicture[]>`coalesce((
  select json_agg(json_build_object('id', p.id, 'width', p.width, 'height', p.height) order by p.position, p.id)
  from message_pictures p
  where p.clinic_id = m.clinic_id and p.client_id = m.client_id and p.message_id = m.id), '[]')`;

/** One page of the thread, from the newest back, and how far either side has read. */
export async function threadPage(
  db: Db,
  scope: ChartScope,
  actor: Pick<Actor, 'userId'>,
  cursor: string | null,
): Promise<ThreadPage> {
  const before = positionOf(cursor);
  const rows = await db.execute<Message & Record<string, unknown>>(sql`
    select m.id, m.side, m.author_id as "authorId", coalesce(k.name, c.name) as "authorName", m.body,
      ${microseconds(sql`m.written_at`)} as "writtenAt", ${microseconds(sql`m.created_at`)} as "createdAt",
      ${picturesJson} as pictures
    from messages m
    join clients c on c.clinic_id = m.clinic_id and c.id = m.client_id
    left join memberships k on m.side = 'staff' and k.clinic_id = m.clinic_id and k.user_id = m.author_id
    where m.clinic_id = ${scope.clinicId} and m.client_id = ${scope.clientId}
      and (${before === null} or (m.created_at, m.id) <
        (${before?.key ?? '-infinity'}::timestamptz, ${before?.id ?? scope.clientId}::uuid))
    order by m.created_at desc, m.id desc
    limit ${PAGE + 1}`);
  const page = [...rows].slice(0, PAGE).reverse();
  const oldest = page[0];
  return {
    messages: page,
    nextCursor: rows.length > PAGE && oldest ? `${oldest.createdAt}~${oldest.id}` : null,
    ...(await readMarks(db, scope, actor.userId)),
  };
}

type Marks = Pick<ThreadPage, 'ownRead' | 'otherRead'>;

/** How far the one who asks has read, and how far anybody of the other side has. */
async function readMarks(db: Db, scope: ChartScope, userId: string): Promise<Marks> {
  const isOther = scope.relation === 'self' ? sql`r.user_id <> c.user_id` : sql`r.user_id = c.user_id`;
  const [row] = await db.execute<Marks>(sql`
    select ${microseconds(sql`max(r.read_until) filter (where r.user_id = ${userId})`)} as "ownRead",
      ${microseconds(sql`max(r.read_until) filter (where ${isOther})`)} as "otherRead"
    from message_reads r join clients c on c.clinic_id = r.clinic_id and c.id = r.client_id
    where r.clinic_id = ${scope.clinicId} and r.client_id = ${scope.clientId}`);
  return row ?? { ownRead: null, otherRead: null };
}

/** Who writes, and what holds for them now: nobody should answer without knowing it. */
export async function threadClient(ctx: ChartContext): Promise<ThreadClient> {
  const { db, scope, now } = ctx;
  const { client, clinic, lock } = await clientRecord(ctx);
  const [trainer] = await db
    .select({ name: memberships.name })
    .from(caseloads)
    .innerJoin(
      memberships,
      and(eq(memberships.clinicId, caseloads.clinicId), eq(memberships.userId, caseloads.trainerId)),
    )
    .where(
      and(eq(caseloads.clinicId, scope.clinicId), eq(caseloads.clientId, scope.clientId), isNull(caseloads.endedAt)),
    );
  const flare = await openFlare(db, scope);
  return {
    id: scope.clientId,
    name: client.name,
    timeZone: client.timeZone,
    today: localDate(now, client.timeZone),
    trainerName: trainer?.name ?? null,
    lock,
    flare: flare ? { from: flare.fromDate, until: flare.untilDate } : null,
    clinic: { responseTime: clinic.responseTime },
  };
}

/** How many messages of the clinic the client has not read. */
export async function unreadByClient(db: Db, scope: ChartScope, userId: string): Promise<number> {
  const [row] = await db.execute<{ unread: number }>(sql`
    select count(*)::int as unread from messages m
    where m.clinic_id = ${scope.clinicId} and m.client_id = ${scope.clientId} and m.side = 'staff'
      and m.created_at > coalesce((
        select r.read_until from message_reads r
        where r.clinic_id = m.clinic_id and r.client_id = m.client_id and r.user_id = ${userId}), '-infinity')`);
  return row?.unread ?? 0;
}
