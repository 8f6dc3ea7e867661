import { type SQL, sql } from 'drizzle-orm';
import type { NoteHistory, StaffNote, StaffNotes } from '@/contracts/notes';
import type { Db } from '@/db/connection';
import { chartAllows } from '@/server/access/capabilities';
import type { ChartScope } from '@/server/access/chart-access';
import { chartClient } from '@/server/charts/client-queries';
import { PAGE, pageOf, positionOf } from '@/server/charts/wire';
import { microseconds } from '@/server/messages/queries';
import type { ChartContext } from '@/server/trpc';
import { isLatest, restricts } from './restrictions';

type NoteRow = StaffNote & Record<string, unknown>;

/** A note from the row `n`, with the names of who wrote it and who took it away. */
const columns = sql`n.id, n.kind, n.body, n.pinned, n.until_date::text as "untilDate",
  coalesce(k.name, 'Somebody') as "authorName", ${microseconds(sql`n.created_at`)} as "createdAt",
  n.replaces_id is not null as "isChanged",
  case when n.removed_at is not null then json_build_object('at', ${microseconds(sql`n.removed_at`)},
    'by', coalesce(r.name, 'Somebody')) end as removed`;
const names = sql`
  left join memberships k on k.clinic_id = n.clinic_id and k.user_id = n.author_id
  left join memberships r on r.clinic_id = n.clinic_id and r.user_id = n.removed_by`;

/** What staff wrote about a client: restrictions in force and pinned notes on top, the others in pages. */
export async function notesPage(ctx: ChartContext, cursor: string | null): Promise<StaffNotes> {
  const { db, scope } = ctx;
  const { today, timeZone, name } = await chartClient(db, scope, ctx.now);
  const before = positionOf(cursor);
  const isOnTop = sql`(n.removed_at is null and n.pinned and n.kind = 'note' or ${restricts(today)})`;
  const isEarlier = before ? sql`(n.created_at, n.id) < (${before.key}::timestamptz, ${before.id}::uuid)` : sql`true`;
  const onTop = before ? [] : await latest(db, scope, isOnTop, sql`order by n.kind desc, n.created_at desc, n.id desc`);
  const rows = await latest(
    db,
    scope,
    sql`not ${isOnTop} and ${isEarlier}`,
    sql`order by n.created_at desc, n.id desc limit ${PAGE + 1}`,
  );
  const { page, nextCursor } = pageOf(rows, ({ createdAt, id }) => ({ key: createdAt, id }));
  const mayWrite = chartAllows(scope.relation, 'notes:write');
  return { today, timeZone, clientName: name, mayWrite, onTop, notes: page, nextCursor };
}

/** Notes as they stand now, those taken away included. */
async function latest(db: Db, scope: ChartScope, where: SQL, order: SQL): Promise<StaffNote[]> {
  const rows = await db.execute<NoteRow>(sql`
    select ${columns} from staff_notes n ${names}
    where n.clinic_id = ${scope.clinicId} and n.client_id = ${scope.clientId} and ${isLatest} and ${where} ${order}`);
  return [...rows];
}

/** What a note said before, newest first; nothing for one that was never changed, or that is not of this chart. */
export async function noteHistory(db: Db, scope: ChartScope, noteId: string): Promise<NoteHistory> {
  const rows = await db.execute<NoteRow>(sql`
    with recursive chain as (
      select id, replaces_id, 0 as step from staff_notes
      where clinic_id = ${scope.clinicId} and client_id = ${scope.clientId} and id = ${noteId}
      union all
      select s.id, s.replaces_id, c.step + 1 from chain c
      join staff_notes s on s.clinic_id = ${scope.clinicId} and s.client_id = ${scope.clientId} and s.id = c.replaces_id
    )
    select ${columns} from chain c
    join staff_notes n on n.clinic_id = ${scope.clinicId} and n.client_id = ${scope.clientId} and n.id = c.id
    ${names}
    where c.step > 0 order by c.step`);
  return [...rows];
}
