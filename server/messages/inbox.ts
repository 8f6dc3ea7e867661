import { type SQL, sql } from 'drizzle-orm';
import type { Inbox, InboxInput, InboxRow, UnreadThreads } from '@/contracts/messages';
import { positionOf } from '@/server/charts/wire';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';
import { microseconds } from './queries';

/** Threads of one page, besides those that wait. */
const PAGE = 40;
const MOST_WAITING = 200;

type Row = InboxRow & { readonly key: string } & Record<string, unknown>;

/**
 * The threads within reach, as a WITH list that ends in `threads`. A message is answered by any later one of the
 * clinic: what a colleague has answered is nobody's open question, read or not. Row-level security adds the list of
 * clients; `reach` narrows it to one's own caseload and what is covered today.
 */
function threads({ actor, now }: Pick<WorkContext, 'actor' | 'now'>, scope: 'mine' | 'clinic'): SQL {
  return sql`
    with covered as (
      select v.trainer_id from covers v join clinics k on k.id = v.clinic_id
      where v.clinic_id = ${actor.clinicId} and v.cover_id = ${actor.userId}
        and (${now.toISOString()}::timestamptz at time zone k.time_zone)::date between v.from_date and v.until_date
    ), reach as materialized (
      select c.id, c.name, l.trainer_id from clients c
      left join caseloads l on l.clinic_id = c.clinic_id and l.client_id = c.id and l.ended_at is null
      where c.clinic_id = ${actor.clinicId} and c.status <> 'archived'
        and (${scope} = 'clinic' or l.trainer_id = ${actor.userId} or l.trainer_id in (select trainer_id from covered))
    ), answered as (
      select client_id, max(created_at) filter (where side = 'staff') as at, max(created_at) as last
      from messages where clinic_id = ${actor.clinicId} group by client_id
    ), threads as (
      select r.id, r.name, r.trainer_id, a.last,
        (select min(m.created_at) from messages m
          where m.clinic_id = ${actor.clinicId} and m.client_id = r.id and m.created_at > coalesce(a.at, '-infinity')
        ) as waiting_since,
        (select count(*)::int from messages m
          where m.clinic_id = ${actor.clinicId} and m.client_id = r.id and m.created_at > greatest(a.at,
            coalesce((select s.read_until from message_reads s
              where s.clinic_id = m.clinic_id and s.client_id = r.id and s.user_id = ${actor.userId}), '-infinity'))
        ) as unread
      from reach r join answered a on a.client_id = r.id
    )`;
}

function rowsOf(actor: WorkContext['actor'], where: SQL, order: SQL, limit: number): SQL {
  return sql`
    select t.id as "clientId", t.name, k.name as "trainerName",
      coalesce(t.trainer_id <> ${actor.userId}, false) and ${actor.role} = 'trainer' as "isCover",
      m.side as "lastSide", coalesce(w.name, t.name) as "lastAuthor", left(m.body, 160) as excerpt,
      ${microseconds(sql`t.last`)} as "lastAt", ${microseconds(sql`t.last`)} as key,
      t.unread, ${microseconds(sql`t.waiting_since`)} as "waitingSince"
    from threads t
    join lateral (select side, body, author_id from messages x
      where x.clinic_id = ${actor.clinicId} and x.client_id = t.id
      order by x.created_at desc, x.id desc limit 1) m on true
    left join memberships k on k.clinic_id = ${actor.clinicId} and k.user_id = t.trainer_id
    left join memberships w on m.side = 'staff' and w.clinic_id = ${actor.clinicId} and w.user_id = m.author_id
    where ${where} order by ${order} limit ${limit}`;
}

/** Who wrote, those that wait first. Throws `forbidden` for the whole clinic to a trainer. */
export async function inbox(ctx: WorkContext, { scope, cursor }: InboxInput): Promise<Inbox> {
  const { db, actor } = ctx;
  if (scope === 'clinic' && actor.role !== 'owner') throw new AppError('forbidden');
  const before = positionOf(cursor);
  const listed = threads(ctx, scope);
  const waiting = before
    ? []
    : await db.execute<Row>(
        sql`${listed} ${rowsOf(actor, sql`t.waiting_since is not null`, sql`t.waiting_since, t.id`, MOST_WAITING)}`,
      );
  const isLater = before ? sql`(t.last, t.id) < (${before.key}::timestamptz, ${before.id}::uuid)` : sql`true`;
  const answered = await db.execute<Row>(
    sql`${listed} ${rowsOf(actor, sql`t.waiting_since is null and ${isLater}`, sql`t.last desc, t.id desc`, PAGE + 1)}`,
  );
  const page = answered.slice(0, PAGE);
  const last = page.at(-1);
  const [clinic] = await db.execute<Pick<Inbox, 'responseTime' | 'timeZone'>>(
    sql`select response_time as "responseTime", time_zone as "timeZone" from clinics where id = ${actor.clinicId}`,
  );
  if (!clinic) throw new AppError('not_found');
  return {
    waiting: waiting.map(shown),
    answered: page.map(shown),
    nextCursor: answered.length > PAGE && last ? `${last.key}~${last.clientId}` : null,
    ...clinic,
  };
}

const shown = ({ key: _, ...row }: Row): InboxRow => row;

/** In how many of one's own threads something is unread. */
export async function unreadThreads(ctx: WorkContext): Promise<UnreadThreads> {
  const [row] = await ctx.db.execute<{ threads: number }>(
    sql`${threads(ctx, 'mine')} select count(*)::int as threads from threads where unread > 0`,
  );
  return { threads: row?.threads ?? 0 };
}
