import postgres from 'postgres';
import { bootstrapRoles } from '@/db/bootstrap';
import { shipBuiltInPrograms } from '@/db/built-in-programs';
import { prepareJobs } from '@/db/jobs-schema';
import { migrateDatabase } from '@/db/migrate';
import { env, SettingsError } from '@/lib/env';

export type OpenDatabase = {
  /** For roles, migrations and the seed. */
  readonly adminUrl: string;
  /** What the application's process needs in its environment. */
  readonly settings: Readonly<Record<'DATABASE_URL' | 'AUTH_DATABASE_URL', string>>;
  /** What the worker's process needs in its environment: it reaches no chart. */
  readonly workerSettings: Readonly<Record<'DATABASE_URL' | 'JOBS_DATABASE_URL', string>>;
  readonly stop: () => Promise<void>;
};

/** Your own server when `DATABASE_URL` is set, and never another; else the built-in one. Throws `SettingsError`. */
export async function openDatabase(database = 'sturdy'): Promise<OpenDatabase> {
  const { DATABASE_URL, AUTH_DATABASE_URL, JOBS_DATABASE_URL, MIGRATION_DATABASE_URL, DATA_DIR, EMBEDDED_PG_PORT } =
    env();
  if (DATABASE_URL !== undefined) {
    const adminUrl = MIGRATION_DATABASE_URL ?? DATABASE_URL;
    await assertReachable(adminUrl);
    return {
      adminUrl,
      settings: { DATABASE_URL, AUTH_DATABASE_URL: AUTH_DATABASE_URL ?? DATABASE_URL },
      workerSettings: jobsOnly(JOBS_DATABASE_URL ?? DATABASE_URL),
      stop: async () => undefined,
    };
  }
  // Only where it is needed: it takes the signals of the process to itself, and ends it before work is finished.
  const { ensureDatabase, startEmbedded } = await import('@/db/embedded');
  const server = await startEmbedded(DATA_DIR, EMBEDDED_PG_PORT);
  await ensureDatabase(server.adminUrl('postgres'), database);
  await bootstrapRoles(server.adminUrl(database), server.passwords);
  return {
    adminUrl: server.adminUrl(database),
    settings: { DATABASE_URL: server.rwUrl(database), AUTH_DATABASE_URL: server.authUrl(database) },
    workerSettings: jobsOnly(server.jobsUrl(database)),
    stop: server.stop,
  };
}

/** The worker opens no other connection: whatever asks for one gets the narrow role. */
const jobsOnly = (url: string) => ({ DATABASE_URL: url, JOBS_DATABASE_URL: url });

async function assertReachable(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    const [row] = await sql`select current_setting('server_version_num')::int as version`;
    if ((row?.version ?? 0) < 150_000) throw new SettingsError('Set DATABASE_URL to a PostgreSQL 15 or newer.');
  } catch (error) {
    if (error instanceof SettingsError) throw error;
    const { hostname, port, pathname } = new URL(url);
    throw new SettingsError(
      `Start PostgreSQL at ${hostname}:${port || 5432} with a database "${pathname.slice(1)}", or correct DATABASE_URL: ${
        error instanceof Error ? error.message : 'it did not answer'
      }.`,
    );
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * Creates missing roles where the login may, applies the migrations, makes the tables of jobs, and gives every clinic the programs of this version.
 * Throws `SettingsError`.
 */
export async function prepareDatabase({ adminUrl }: OpenDatabase): Promise<void> {
  try {
    await bootstrapRoles(adminUrl);
    await migrateDatabase(adminUrl);
    await prepareJobs(adminUrl);
    await shipBuiltInPrograms(adminUrl);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === '42501') {
      throw new SettingsError(
        'Set MIGRATION_DATABASE_URL to a superuser (or one who may create roles with BYPASSRLS) for the first migration.',
      );
    }
    throw error;
  }
}

/** Ends a script with one sentence for a wrong setting, and with the error itself for anything else. */
export function endWithWords(error: unknown): never {
  if (error instanceof SettingsError) console.error(error.message);
  else console.error(error);
  process.exit(1);
}
