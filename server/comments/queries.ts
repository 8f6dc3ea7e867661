import { sql } from 'drizzle-orm';
import type { ChartComments, LogComment } from '@/contracts/comments';
import type { Db } from '@/db/connection';
import { chartAllows } from '@/server/access/capabilities';
import type { ChartScope } from '@/server/access/chart-access';
import { isoInstant } from '@/server/charts/wire';
import type { ChartContext } from '@/server/trpc';

type Row = LogComment & { readonly authorId: string };

/** What staff said on these sessions and their sets, oldest first; what was taken back is left out. */
async function commentRows(db: Db, scope: ChartScope, plannedSessionIds: readonly string[]): Promise<Row[]> {
  if (plannedSessionIds.length === 0) return [];
  const rows = await db.execute<Row & Record<string, unknown>>(sql`
    select c.id, l.planned_session_id as "plannedSessionId", c.body, c.author_id as "authorId",
      coalesce(k.name, 'Your clinic') as "authorName", c.created_at as "createdAt",
      case when s.id is not null then json_build_object('itemId', s.item_id, 'setNumber', s.set_number) end as set
    from session_logs l
    join log_comments c on c.clinic_id = l.clinic_id and c.client_id = l.client_id and c.session_log_id = l.id
    left join set_logs s on s.clinic_id = c.clinic_id and s.client_id = c.client_id and s.id = c.set_log_id
    left join memberships k on k.clinic_id = c.clinic_id and k.user_id = c.author_id
    where l.clinic_id = ${scope.clinicId} and l.client_id = ${scope.clientId} and c.removed_at is null
      and l.planned_session_id in
        (select value::uuid from jsonb_array_elements_text(${JSON.stringify(plannedSessionIds)}::jsonb))
    order by c.created_at, c.id`);
  return rows.map((row) => ({ ...row, createdAt: isoInstant(row.createdAt) }));
}

/** As the client reads them. */
export async function commentsOn(
  db: Db,
  scope: ChartScope,
  plannedSessionIds: readonly string[],
): Promise<LogComment[]> {
  const rows = await commentRows(db, scope, plannedSessionIds);
  return rows.map(({ authorId: _, ...comment }) => comment);
}

/** For those who train the client: which of them are one's own to take back. */
export async function chartComments(
  { db, scope, actor }: ChartContext,
  plannedSessionIds: readonly string[],
): Promise<ChartComments> {
  const rows = await commentRows(db, scope, plannedSessionIds);
  return {
    comments: rows.map(({ authorId, ...comment }) => ({ ...comment, isOwn: authorId === actor.userId })),
    mayWrite: chartAllows(scope.relation, 'comments:write'),
  };
}
