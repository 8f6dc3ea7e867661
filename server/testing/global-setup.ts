import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { bootstrapRoles } from '@/db/bootstrap';
import { ensureDatabase, startEmbedded } from '@/db/embedded';
import { migrateDatabase } from '@/db/migrate';

export type TestServer = { adminUrl: string; rwUrl: string; authUrl: string; jobsUrl: string };

declare module 'vitest' {
  export interface ProvidedContext {
    testServer: TestServer;
  }
}

export const templateDatabase = 'sturdy_template';

/** One PostgreSQL for the run, with a migrated template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(path.join(tmpdir(), 'sturdy-test-'));
  const server = await startEmbedded(home, 55_000 + (process.pid % 1_000), [
    '-c',
    'fsync=off',
    '-c',
    'synchronous_commit=off',
    '-c',
    'full_page_writes=off',
  ]);
  await ensureDatabase(server.adminUrl('postgres'), templateDatabase);
  await bootstrapRoles(server.adminUrl(templateDatabase), server.passwords);
  await migrateDatabase(server.adminUrl(templateDatabase));
  project.provide('testServer', {
    adminUrl: server.adminUrl('DATABASE'),
    rwUrl: server.rwUrl('DATABASE'),
    authUrl: server.authUrl('DATABASE'),
    jobsUrl: server.jobsUrl('DATABASE'),
  });
  return async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}
