import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bootstrapRoles } from '@/db/bootstrap';
import { ensureDatabase, startEmbedded } from '@/db/embedded';
import { migrateDatabase } from '@/db/migrate';
import { demoPassword } from '@/db/seed/accounts';
import { seedDemo } from '@/db/seed/seed-demo';
import { localDate } from '@/domain/schedule/local-date';
import { hashPassword } from '@/server/auth/password';

export const templateDatabase = 'sturdy_e2e';

/** One PostgreSQL for the run, with a seeded clinic as the template that each worker copies. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const home = await mkdtemp(path.join(tmpdir(), 'sturdy-e2e-'));
  const server = await startEmbedded(home, 56_000 + (process.pid % 1_000), [
    '-c',
    'fsync=off',
    '-c',
    'full_page_writes=off',
  ]);
  await ensureDatabase(server.adminUrl('postgres'), templateDatabase);
  await bootstrapRoles(server.adminUrl(templateDatabase), server.passwords);
  await migrateDatabase(server.adminUrl(templateDatabase));
  await seedDemo(server.adminUrl(templateDatabase), {
    seed: 20_261_122,
    today: localDate(new Date(), 'Europe/London'),
    passwordHash: await hashPassword(demoPassword),
  });
  process.env.E2E_HOME = home;
  process.env.E2E_ADMIN_URL = server.adminUrl('DATABASE');
  process.env.E2E_RW_URL = server.rwUrl('DATABASE');
  process.env.E2E_AUTH_URL = server.authUrl('DATABASE');
  return async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}
