import { type SQL, sql } from 'drizzle-orm';
import type { Restriction } from '@/contracts/notes';
import type { Db } from '@/db/connection';
import type { IsoDate } from '@/domain/schedule/dates';
import type { ChartScope } from '@/server/access/chart-access';

/** True for the row `n` of `staff_notes` that nobody has replaced. */
export const isLatest = sql`not exists (select from staff_notes later where later.clinic_id = n.clinic_id
  and later.client_id = n.client_id and later.replaces_id = n.id)`;

/** True for the row `n` of `staff_notes` that restricts on the client's `today`, as long as nobody has replaced it. */
export const restricts = (today: IsoDate): SQL => sql`(n.kind = 'restriction' and n.removed_at is null
  and (n.until_date is null or n.until_date >= ${today}::date))`;

/**
 * What must not be done on the client's `today`: restrictions that staff wrote, newest first, then those of the
 * clearances in force. For staff alone: a note is not the client's to read.
 */
export async function restrictionsInForce(db: Db, scope: ChartScope, today: IsoDate): Promise<Restriction[]> {
  const rows = await db.execute<Restriction & Record<string, unknown>>(sql`
    select id, source, words, "untilDate", by from (
      select n.id, 'note' as source, n.body as words, n.until_date::text as "untilDate", k.name as by,
        1 as place, n.created_at as since
      from staff_notes n
      left join memberships k on k.clinic_id = n.clinic_id and k.user_id = n.author_id
      where n.clinic_id = ${scope.clinicId} and n.client_id = ${scope.clientId}
        and ${restricts(today)} and ${isLatest}
      union all
      select c.id, 'clearance', c.restrictions, c.expires_on::text, c.clinician, 2, c.decided_at
      from clearances c
      where c.clinic_id = ${scope.clinicId} and c.client_id = ${scope.clientId}
        and c.state = 'cleared' and c.restrictions is not null and (c.expires_on is null or c.expires_on >= ${today}::date)
    ) r order by place, since desc, id`);
  return [...rows];
}
