import { mkdtemp, readFile, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootstrapRoles } from '@/db/bootstrap';
import { closePools } from '@/db/connection';
import { type EmbeddedServer, ensureDatabase, startEmbedded } from '@/db/embedded';
import { migrateDatabase } from '@/db/migrate';
import { rereadEnv } from '@/lib/env';
import { newId } from '@/lib/id';
import { asAppError } from '@/server/errors';
import { clientAtWork } from '@/server/testing/client-at-work';

/** A server of its own, to be killed while eight phones write. */
let home: string;
let server: EmbeddedServer;
/** Between two tries of a phone, as its outbox pauses. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 25));
const port = 57_000 + (process.pid % 1_000);

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'sturdy-faults-'));
  server = await startEmbedded(home, port);
  await ensureDatabase(server.adminUrl('postgres'), 'sturdy');
  await bootstrapRoles(server.adminUrl(), server.passwords);
  await migrateDatabase(server.adminUrl());
  process.env.DATABASE_URL = server.rwUrl();
  process.env.AUTH_DATABASE_URL = server.authUrl();
  rereadEnv();
});

afterAll(async () => {
  await closePools();
  await server.stop();
  await rm(home, { recursive: true, force: true });
});

const listens = () =>
  new Promise<boolean>((resolve) => {
    const probe = net.connect(port, '127.0.0.1');
    probe.once('connect', () => resolve(true)).once('error', () => resolve(false));
    probe.once('connect', () => probe.destroy());
  });

/** Kills the server without a word, and waits until its children have let go of the port. */
async function killServer(): Promise<void> {
  const pid = Number((await readFile(path.join(home, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  while (await listens()) await pause();
}

it('loses nothing acknowledged and stores nothing twice when the database is killed in mid-write', async () => {
  const admin = postgres(server.adminUrl(), { max: 2, onnotice: () => undefined });
  const setting = await clientAtWork({ admin: drizzle(admin) });
  const phone = setting.at('2026-11-02T10:00:00.000Z');
  const startedAt = '2026-11-02T09:30:00.000Z';
  const acknowledged = new Set<string>();
  let refusals = 0;
  let killed = false;

  // Each writer sends its sets in turn and repeats one until it is acknowledged, as the outbox does.
  const writer = async (item: { id: string }, sets: number) => {
    for (let setNumber = 1; setNumber <= sets; setNumber++) {
      const message = {
        id: newId(),
        plannedSessionId: setting.first.id,
        startedAt,
        itemId: item.id,
        setNumber,
        reps: 8,
        loadKg: 20,
        seconds: null,
        metres: null,
        rpe: 7,
        pain: 1,
        loggedAt: '2026-11-02T09:40:00.000Z',
      };
      while (!acknowledged.has(message.id)) {
        try {
          await phone.sessions.logSet(message);
          acknowledged.add(message.id);
        } catch (error) {
          // Anything but "the database is away" is a failure of this test.
          expect(asAppError(error)?.code).toBe('unavailable');
          refusals++;
          if (refusals > 5_000) throw error;
          await pause();
        }
      }
      if (!killed && acknowledged.size >= 12) {
        killed = true;
        await killServer();
        server = await startEmbedded(home, port);
      }
    }
  };
  const items = setting.first.prescription.items.slice(0, 4);
  await Promise.all(items.map((item) => writer(item, 10)));

  const after = postgres(server.adminUrl(), { max: 1, onnotice: () => undefined });
  const stored = await after`select id, item_id, set_number from set_logs`;
  expect(new Set(stored.map((row) => row.id))).toEqual(acknowledged);
  expect(stored).toHaveLength(items.length * 10);
  expect(await after`select 1 from session_logs`).toHaveLength(1);
  expect(killed).toBe(true);
  expect(refusals).toBeGreaterThan(0);
  await after.end();
  await admin.end({ timeout: 1 }).catch(() => undefined);
}, 120_000);
