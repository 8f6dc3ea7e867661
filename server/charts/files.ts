import { sql } from 'drizzle-orm';
import type { ChartFile, ChartFiles } from '@/contracts/chart-pages';
import type { ChartContext } from '@/server/trpc';
import type { ChartClient } from './client-queries';
import { isoInstant } from './wire';

const MOST = 100;

/** Letters of clearances and pictures of messages in one list, newest first, without their content. */
export async function chartFiles({ db, scope }: ChartContext, { timeZone }: ChartClient): Promise<ChartFiles> {
  const own = (alias: string) => {
    const t = sql.raw(alias);
    return sql`${t}.clinic_id = ${scope.clinicId} and ${t}.client_id = ${scope.clientId}`;
  };
  const name = (column: string) => sql`(select m.name from memberships m
    where m.clinic_id = ${scope.clinicId} and m.user_id = ${sql.raw(column)})`;
  const files = await db.execute<ChartFile & Record<string, unknown>>(sql`
    select f.id, f.kind, f."fileName", f."sizeBytes", f.at, ${name('f.by')} as "byName", f.clearance, f.width, f.height
    from (
      (select d.id, 'letter' as kind, d.file_name as "fileName", d.size_bytes as "sizeBytes", d.created_at as at,
        d.uploaded_by as by, json_build_object('state', c.state, 'requestedAt', c.requested_at) as clearance,
        null::int as width, null::int as height
      from clearance_documents d join clearances c on ${own('c')} and c.id = d.clearance_id
      where ${own('d')} order by d.created_at desc limit ${MOST + 1})
      union all
      (select p.id, 'picture', null, p.size_bytes, g.created_at, p.uploaded_by, null, p.width, p.height
      from message_pictures p join messages g on ${own('g')} and g.id = p.message_id
      where ${own('p')} order by g.created_at desc limit ${MOST + 1})) f
    order by f.at desc, f.id desc limit ${MOST + 1}`);
  const clearances = await db.execute<ChartFiles['clearances'][number] & Record<string, unknown>>(sql`
    select c.id, c.state, c.requested_at as "requestedAt" from clearances c
    where ${own('c')} order by c.requested_at desc, c.id desc limit 20`);
  return {
    timeZone,
    files: files.slice(0, MOST).map((file) => ({
      ...file,
      at: isoInstant(file.at),
      clearance: file.clearance && { ...file.clearance, requestedAt: isoInstant(file.clearance.requestedAt) },
    })),
    isCut: files.length > MOST,
    clearances: clearances.map((each) => ({ ...each, requestedAt: isoInstant(each.requestedAt) })),
  };
}
