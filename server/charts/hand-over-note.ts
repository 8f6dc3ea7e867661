import { sql } from 'drizzle-orm';
import type { HandOverNote } from '@/contracts/hand-over';
import type { ChartContext } from '@/server/trpc';
import { isoInstant } from './wire';

/** How long the note stands on the client's page, in days. */
const NOTE_DAYS = 14;

/** What the trainer before wanted the one who asks to know, in the first days; null without a note. */
export async function handOverNote({ db, scope, actor, now }: ChartContext): Promise<HandOverNote | null> {
  const [row] = await db.execute<HandOverNote>(sql`
    select l.hand_over_note as note, l.started_at as at, (
      select m.name from caseloads b join memberships m on m.clinic_id = b.clinic_id and m.user_id = b.trainer_id
      where b.clinic_id = l.clinic_id and b.client_id = l.client_id and b.ended_at <= l.started_at
      order by b.ended_at desc limit 1) as "fromName"
    from caseloads l
    where l.clinic_id = ${scope.clinicId} and l.client_id = ${scope.clientId} and l.ended_at is null
      and l.trainer_id = ${actor.userId} and l.hand_over_note is not null
      and l.started_at > ${now.toISOString()}::timestamptz - ${NOTE_DAYS} * interval '1 day'`);
  return row ? { ...row, at: isoInstant(row.at) } : null;
}
