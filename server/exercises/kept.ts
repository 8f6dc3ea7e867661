import { sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { exerciseById } from '@/domain/exercises/library';
import { isOwn, lookupWith } from '@/domain/exercises/own';
import type { Exercise, ExerciseLookup } from '@/domain/exercises/types';
import type { ChartScope } from '@/server/access/chart-access';

/**
 * Finds built-in exercises, and the clinic's own as this client's plans keep them; of several copies that of the latest
 * day counts. Clients have no other sight of them. Asks nothing unless one of `ids` is a clinic's own.
 */
export async function chartExercises(db: Db, scope: ChartScope, ids: readonly string[]): Promise<ExerciseLookup> {
  const wanted = [...new Set(ids.filter(isOwn))];
  if (wanted.length === 0) return exerciseById;
  const rows = await db.execute<{ kept: Exercise }>(sql`
    select distinct on (kept ->> 'id') kept
    from planned_sessions p, jsonb_path_query(p.prescription, '$.items[*]') as item,
      lateral (select item -> 'ownExercise' as kept union all select jsonb_path_query(item, '$.ownSwaps[*]')) k
    where p.clinic_id = ${scope.clinicId} and p.client_id = ${scope.clientId} and kept ->> 'id' in ${wanted}
    order by kept ->> 'id', p.date desc, p.id`);
  return lookupWith(rows.map(({ kept }) => kept));
}
