import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Db } from '@/db/connection';

/**
 * Drizzle as `sturdy_owner`, which bypasses row-level security, for tests and the seed: the factories write rows that
 * no request could. `adminUrl` names a superuser or whoever ran the migrations. Call `close` when done.
 */
export function openAdmin(adminUrl: string): { readonly db: Db; readonly close: () => Promise<void> } {
  const sql = postgres(adminUrl, {
    max: 2,
    onnotice: () => undefined,
    connection: { role: 'sturdy_owner' } as Record<string, string>,
  });
  return { db: drizzle(sql), close: () => sql.end() };
}
