import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Db } from '@/db/connection';

/**
 * Drizzle as whoever `adminUrl` names, for tests and the seed: the factories write rows that no request could,
 * so the role must bypass row-level security. Call `close` when done.
 */
export function openAdmin(adminUrl: string): { readonly db: Db; readonly close: () => Promise<void> } {
  const sql = postgres(adminUrl, { max: 2, onnotice: () => undefined });
  return { db: drizzle(sql), close: () => sql.end() };
}
