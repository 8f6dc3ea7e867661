import { sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';

/**
 * How many clients of the clinic train by which version of which program, those out of reach of the one who asks
 * included: numbers alone.
 */
export async function clientsOnPrograms(db: Db, now: Date) {
  const rows = await db.execute<{ programId: string; version: number; clients: number }>(sql`
    select program_id as "programId", program_version as version, clients
    from app.clients_on_programs(${now.toISOString().slice(0, 10)}::date)`);
  const counted = [...rows];
  return {
    of: (programId: string, isAt: (version: number) => boolean = () => true): number =>
      counted
        .filter((row) => row.programId === programId && isAt(row.version))
        .reduce((sum, { clients }) => sum + clients, 0),
  };
}
