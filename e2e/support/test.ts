import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import postgres from 'postgres';
import { freePort, standaloneServer, stopChild, waitUntilReady } from '@/scripts/serve';
import { arriveAs } from './arrive';
import { templateDatabase } from './global-setup';
import { type Link, linkTo } from './link';

export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly links: readonly string[];
};

export type Clinic = {
  readonly url: string;
  /** Raw SQL as the superuser, to look at the truth. */
  readonly sql: ReturnType<typeof postgres>;
  /** What the outbox holds for an address, oldest first. */
  readonly mailTo: (address: string) => Promise<Mail[]>;
  /** For the factories: the database as a superuser sees it. */
  readonly adminUrl: string;
  /** Stops the application. Undone by `start`. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Stops and starts the application, as a deploy does. */
  readonly restart: () => Promise<void>;
  /** The application's way to the database, which can be cut and mended. */
  readonly databaseLink: Link;
  /** What the application has written to its log. */
  readonly log: () => Promise<string>;
};

async function startClinic(worker: number): Promise<Clinic & { close: () => Promise<void> }> {
  const { E2E_ADMIN_URL = '', E2E_RW_URL = '', E2E_AUTH_URL = '', E2E_HOME = '' } = process.env;
  const database = `e2e_${worker}_${Date.now().toString(36)}`;
  const at = (url: string, name = database) => url.replace(/DATABASE$/, name);
  const root = postgres(at(E2E_ADMIN_URL, 'postgres'), { max: 1, onnotice: () => undefined });
  await root`create database ${root(database)} template ${root(templateDatabase)}`;
  await root.end();
  const sql = postgres(at(E2E_ADMIN_URL), { max: 2, onnotice: () => undefined });
  const databaseLink = await linkTo(Number(new URL(at(E2E_ADMIN_URL)).port));
  const through = (url: string) => {
    const way = new URL(at(url));
    way.hostname = '127.0.0.1';
    way.port = String(databaseLink.port);
    return way.href;
  };
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const home = path.join(E2E_HOME, database);
  await mkdir(home, { recursive: true });
  const logFile = path.join(home, 'server.log');
  const log = createWriteStream(logFile);
  let server: ChildProcess;
  const start = async () => {
    server = spawn(process.execPath, [standaloneServer], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        APP_MODE: 'test',
        LOG_LEVEL: 'warn',
        DATABASE_URL: through(E2E_RW_URL),
        AUTH_DATABASE_URL: through(E2E_AUTH_URL),
        NEXTAUTH_URL: url,
        NEXTAUTH_SECRET: 'only-for-tests-only-for-tests-only',
        DATA_DIR: home,
        PORT: String(port),
        HOSTNAME: '127.0.0.1',
      },
    });
    server.stdout?.pipe(log, { end: false });
    server.stderr?.pipe(log, { end: false });
    await waitUntilReady(`http://127.0.0.1:${port}`, server);
  };
  await start();
  return {
    url,
    sql,
    mailTo: async (address) => {
      const folder = path.join(home, 'outbox');
      const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
      const mails = await Promise.all(
        names.map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as Mail),
      );
      return mails.filter((mail) => JSON.stringify(mail.to).includes(address));
    },
    adminUrl: at(E2E_ADMIN_URL),
    stop: () => stopChild(server),
    start,
    restart: async () => {
      await stopChild(server);
      await start();
    },
    databaseLink,
    log: () => readFile(logFile, 'utf8'),
    close: async () => {
      await stopChild(server);
      await databaseLink.cut().catch(() => undefined);
      await sql.end();
    },
  };
}

export const desk = { viewport: { width: 1440, height: 900 } } as const;

/** Opens a browser of one's own, at phone size unless told; with an address, already signed in. */
export type Open = (email?: string | null, options?: BrowserContextOptions) => Promise<Page>;

/** Tests against the production build, each worker with a server and a seeded database of its own. */
export const test = base.extend<{ open: Open }, { clinic: Clinic }>({
  clinic: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture depends on
    async ({}, use, info) => {
      const clinic = await startClinic(info.parallelIndex);
      await use(clinic);
      await clinic.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ clinic }, use) => use(clinic.url),
  open: async ({ browser, clinic }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (email, options = {}) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      if (email) await arriveAs(context, clinic, email);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };
