import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

/** Applies the reviewed migrations as `sturdy_owner`, one process at a time. Roles must exist (bootstrap). */
export async function migrateDatabase(adminUrl: string): Promise<void> {
  const sql = postgres(adminUrl, {
    max: 1,
    onnotice: () => undefined,
    connection: { role: 'sturdy_owner', lock_timeout: '10s' } as Record<string, string>,
  });
  try {
    await sql`select pg_advisory_lock(748292)`;
    await migrate(drizzle(sql), { migrationsFolder: path.join(process.cwd(), 'db/migrations') });
  } finally {
    await sql.end();
  }
}
