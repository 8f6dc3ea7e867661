import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { closePools, type Db } from '@/db/connection';
import { rereadEnv } from '@/lib/env';
import { templateDatabase } from './global-setup';

export type TestDatabase = {
  /** A superuser's Drizzle that bypasses row-level security: for factories and for looking at the truth. */
  readonly admin: Db;
  /** Raw SQL as the superuser. */
  readonly sql: ReturnType<typeof postgres>;
  readonly adminUrl: string;
  /** Logs in as `app_rw`. */
  readonly rwUrl: string;
  /** Logs in as `app_auth`. */
  readonly authUrl: string;
  /** Logs in as `app_jobs`. */
  readonly jobsUrl: string;
};

/**
 * Gives the test file a database of its own, copied from the migrated template, and points the application at
 * it. Call at the top of the file or of a `describe`; read its fields inside tests and hooks.
 */
export function testDatabase(): TestDatabase {
  const { adminUrl, rwUrl, authUrl, jobsUrl } = inject('testServer');
  const name = `t_${crypto.randomUUID().replaceAll('-', '')}`;
  const at = (url: string, database = name) => url.replace(/DATABASE$/, database);
  const database = {
    adminUrl: at(adminUrl),
    rwUrl: at(rwUrl),
    authUrl: at(authUrl),
    jobsUrl: at(jobsUrl),
  } as TestDatabase;
  beforeAll(async () => {
    const root = postgres(at(adminUrl, 'postgres'), { max: 1, onnotice: () => undefined });
    await root`create database ${root(name)} template ${root(templateDatabase)}`;
    await root.end();
    const sql = postgres(database.adminUrl, { max: 4, onnotice: () => undefined });
    // Drizzle changes the client that it is given, so it gets one of its own.
    const forDrizzle = postgres(database.adminUrl, { max: 4, onnotice: () => undefined });
    Object.assign(database, { sql, admin: drizzle(forDrizzle) });
    process.env.DATABASE_URL = database.rwUrl;
    process.env.AUTH_DATABASE_URL = database.authUrl;
    process.env.JOBS_DATABASE_URL = database.jobsUrl;
    rereadEnv();
    return async () => {
      await forDrizzle.end();
    };
  });
  afterAll(async () => {
    await closePools();
    await database.sql.end();
    const root = postgres(at(adminUrl, 'postgres'), { max: 1, onnotice: () => undefined });
    await root`drop database ${root(name)} with (force)`;
    await root.end();
  });
  return database;
}
