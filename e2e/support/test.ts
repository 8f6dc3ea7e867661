import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import postgres from 'postgres';
import { demoPassword } from '@/db/seed/accounts';
import { standaloneServer, stopChild, waitUntilReady } from '@/scripts/serve';
import { templateDatabase } from './global-setup';

export type Mail = { readonly to: string; readonly subject: string; readonly text: string };

export type Clinic = {
  readonly url: string;
  /** Raw SQL as the superuser, to look at the truth. */
  readonly sql: ReturnType<typeof postgres>;
  /** What the outbox holds for an address, oldest first. */
  readonly mailTo: (address: string) => Promise<Mail[]>;
  /** Stops and starts the application, as a deploy does. */
  readonly restart: () => Promise<void>;
};

async function startClinic(worker: number): Promise<Clinic & { stop: () => Promise<void> }> {
  const { E2E_ADMIN_URL = '', E2E_RW_URL = '', E2E_AUTH_URL = '', E2E_HOME = '' } = process.env;
  const database = `e2e_${worker}_${Date.now().toString(36)}`;
  const at = (url: string, name = database) => url.replace(/DATABASE$/, name);
  const root = postgres(at(E2E_ADMIN_URL, 'postgres'), { max: 1, onnotice: () => undefined });
  await root`create database ${root(database)} template ${root(templateDatabase)}`;
  await root.end();
  const sql = postgres(at(E2E_ADMIN_URL), { max: 2, onnotice: () => undefined });
  const port = 4_100 + worker;
  const url = `http://localhost:${port}`;
  const home = path.join(E2E_HOME, database);
  await mkdir(home, { recursive: true });
  const log = createWriteStream(path.join(home, 'server.log'));
  let server: ChildProcess;
  const start = async () => {
    server = spawn(process.execPath, [standaloneServer], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        APP_MODE: 'test',
        LOG_LEVEL: 'warn',
        DATABASE_URL: at(E2E_RW_URL),
        AUTH_DATABASE_URL: at(E2E_AUTH_URL),
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
    restart: async () => {
      await stopChild(server);
      await start();
    },
    stop: async () => {
      await stopChild(server);
      await sql.end();
    },
  };
}

/** Tests against the production build, each worker with a server and a seeded database of its own. */
export const test = base.extend<object, { clinic: Clinic }>({
  clinic: [
    async ({}, use, info) => {
      const clinic = await startClinic(info.parallelIndex);
      await use(clinic);
      await clinic.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ clinic }, use) => use(clinic.url),
});

export { expect };

/** Signs in through the form, and waits until the person has arrived. */
export async function signIn(page: Page, email: string, password: string = demoPassword): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
