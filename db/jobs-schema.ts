import PgBoss from 'pg-boss';
import postgres from 'postgres';

/**
 * Makes and migrates the tables of the job queue, as the role that owns them. The queue's own script begins with
 * CREATE SCHEMA, for which PostgreSQL asks a right on the whole database even where the schema is there: the role has it
 * for as long as this takes, and never while jobs run.
 */
export async function prepareJobs(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(748294)`;
    const [database] = await sql`select current_database() as name`;
    const name = sql(database?.name as string);
    await sql`grant create on database ${name} to app_jobs`;
    try {
      await sql`set role app_jobs`;
      const boss = new PgBoss({
        db: { executeSql: async (text) => ({ rows: await sql.unsafe(text) }) },
        schema: 'pgboss',
        supervise: false,
        schedule: false,
      });
      await boss.start();
      await boss.stop({ graceful: false });
    } finally {
      await sql`reset role`;
      await sql`revoke create on database ${name} from app_jobs`;
    }
  } finally {
    await sql.end();
  }
}
