import path from 'node:path';
import postgres from 'postgres';
import { bootstrapRoles } from '@/db/bootstrap';
import { ensureDatabase, startEmbedded } from '@/db/embedded';
import { migrateDatabase } from '@/db/migrate';
import { signInByHand } from '@/e2e/support/http';
import { newId } from '@/lib/id';
import { seedOnce } from '@/scripts/seed-once';
import { buildIfChanged } from '@/scripts/serve';
import { offlineToday, paintOf } from './browser';
import { firstLoad, kilobytes } from './first-load';
import { queueRows } from './queue';
import { interleaved } from './rates';
import { startBare, startFloor, startSturdy } from './servers';
import { heading, note, row } from './table';

/**
 * The figures of the client's pages beside what they stand on, each measured in the same run. It fails nothing: a
 * figure says something beside its anchor on the same machine, and nothing alone.
 */
process.env.APP_MODE = 'demo';
const home = path.resolve('.data', 'bench');
const database = await startEmbedded(home, 57_400, ['-c', 'shared_buffers=256MB']);
await ensureDatabase(database.adminUrl('postgres'), 'bench');
const adminUrl = database.adminUrl('bench');
await bootstrapRoles(adminUrl, database.passwords);
await migrateDatabase(adminUrl);
await seedOnce(adminUrl);
await buildIfChanged();

// A database of its own, new each time: half a year of 500 clients.
const queueDatabase = `queue_${Date.now()}`;
await ensureDatabase(database.adminUrl('postgres'), queueDatabase);
await bootstrapRoles(database.adminUrl(queueDatabase), database.passwords);
await migrateDatabase(database.adminUrl(queueDatabase));
await queueRows(database.adminUrl(queueDatabase), database.rwUrl(queueDatabase));
const root = postgres(database.adminUrl('postgres'), { max: 1, onnotice: () => undefined });
await root`drop database ${root(queueDatabase)} with (force)`;
await root.end();

const bare = await startBare(adminUrl);
const floor = await startFloor(adminUrl);
const sturdy = await startSturdy({
  DATA_DIR: home,
  DATABASE_URL: database.rwUrl('bench'),
  AUTH_DATABASE_URL: database.authUrl('bench'),
});
const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });

try {
  const site = { url: sturdy.url };
  const { cookie } = await signInByHand(site, 'client@demo.sturdy.test');
  const { cookie: desk } = await signInByHand(site, 'coach@demo.sturdy.test');
  const [whose] = await sql<{ clinicId: string; clientId: string; sessionId: string; itemId: string }[]>`
    select c.clinic_id as "clinicId", c.id as "clientId", s.id as "sessionId",
      s.prescription -> 'items' -> 0 ->> 'id' as "itemId"
    from clients c join planned_sessions s on s.clinic_id = c.clinic_id and s.client_id = c.id
    where c.email = 'client@demo.sturdy.test' and s.status = 'planned' and s.date >= current_date
    order by s.date limit 1`;
  if (!whose) throw new Error('The demo client has no session to come');

  heading('Script at first load, kB after gzip', 'bare Next', 'must');
  const anchor = kilobytes(await firstLoad(bare.url, ''));
  row('bare Next', anchor, anchor, null);
  const pages: readonly (readonly [string, string, string, number | null])[] = [
    ['Today', '/my/today', cookie, 1.3],
    ['session', `/my/session/${whose.sessionId}`, cookie, 1.3],
    ['It hurts', '/my/report', cookie, null],
    ['plan', '/my/plan', cookie, null],
    ['progress', '/my/progress', cookie, null],
    ['coach', '/my/coach', cookie, null],
    ['triage', '/triage', desk, 1.3],
    ['client’s page', `/clients/${whose.clientId}`, desk, 1.45],
  ];
  for (const [name, at, as, must] of pages) {
    row(name, kilobytes(await firstLoad(`${sturdy.url}${at}`, as)), anchor, must);
  }

  const headers = (as: string) => ({
    'content-type': 'application/json',
    origin: sturdy.url,
    'sec-fetch-site': 'same-origin',
    cookie: as,
  });
  const post = (procedure: string, input: () => unknown) => () => ({
    url: `${sturdy.url}/api/trpc/${procedure}`,
    headers: headers(cookie),
    body: JSON.stringify(input() ?? {}),
  });
  const now = () => new Date().toISOString();
  const startedAt = now();
  const report = () => ({
    id: newId(),
    moment: 'any',
    pain: 2,
    regions: [],
    legSymptoms: [],
    legWorse: false,
    triggers: [],
    words: null,
    starAnswers: null,
    plannedSessionId: null,
    reportedAt: now(),
  });
  let setNumber = 0;
  // A set that is there already is answered from what is kept: each message is one of its own all the same.
  const set = () => ({
    id: newId(),
    plannedSessionId: whose.sessionId,
    startedAt,
    itemId: whose.itemId,
    setNumber: (setNumber++ % 20) + 1,
    reps: 8,
    loadKg: 20,
    seconds: null,
    metres: null,
    rpe: null,
    pain: null,
    loggedAt: now(),
  });
  heading('Requests per second, eight at a time', 'bare tRPC in Next', 'must');
  const rates = await interleaved(
    {
      floor: () => ({ url: `${floor.url}/?id=${whose.clinicId}` }),
      bare: () => ({
        url: `${bare.url}/api/trpc/byKey`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: whose.clinicId }),
      }),
      today: post('plan.today', () => undefined),
      session: post('plan.session', () => ({ plannedSessionId: whose.sessionId })),
      report: post('symptoms.report', report),
      set: post('sessions.logSet', set),
    },
    4,
  );
  const perSecond = (name: string, value: number, must: number | null) =>
    row(name, Math.round(value), Math.round(rates.bare), must, 'at least');
  perSecond('node:http with postgres.js', rates.floor, null);
  perSecond('bare tRPC in Next', rates.bare, null);
  perSecond('Today, with sign-in and rights', rates.today, 0.8);
  perSecond('a session to train by', rates.session, null);
  perSecond('a pain report, with audit', rates.report, 0.7);
  perSecond('a set', rates.set, null);

  heading('A slow phone (processor ÷ 4, slow 4G), ms', 'must', 'must');
  const today = await paintOf(`${sturdy.url}/my/today`, cookie);
  const triage = await paintOf(`${sturdy.url}/triage`, desk);
  row('Today: largest paint', today.lcpMs, 1500, 1);
  row('Today: blocking', today.blockingMs, 200, 1);
  row('triage: largest paint', triage.lcpMs, 2000, 1);
  const offline = await offlineToday(`${sturdy.url}/my/today`, cookie);
  if (offline === null) note('Today with no network: no worker took over');
  else row('Today with no network, to its heading', offline, today.lcpMs, 1);

  heading('The process', 'bare Next', 'must');
  row('cold start, ms', sturdy.startedInMs, bare.startedInMs, 1.5);
  row('memory after the load above, MB', await sturdy.memoryMb(), await bare.memoryMb(), 1.4);
  note('Not measured here: the clinic of 10,000 clients and 10 million set logs.');
} finally {
  await Promise.all([sturdy.stop(), bare.stop(), floor.stop(), sql.end()]);
  await database.stop();
}
