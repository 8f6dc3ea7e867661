import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { bootstrapRoles } from '@/db/bootstrap';
import { prepareJobs } from '@/db/jobs-schema';
import { migrateDatabase } from '@/db/migrate';
import { addDays } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { remindedPeople } from '@/server/testing/reminded-people';
import { testDatabase } from '@/server/testing/test-database';
import { askMornings } from './work';

const database = testDatabase();
const { service, reminded, trained } = remindedPeople(database);
beforeAll(() => prepareJobs(database.adminUrl));

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const worker of running) worker.kill('SIGKILL');
});

/** `npm run worker`, as the role of the jobs alone. */
function startWorker(): { worker: ChildProcess; ended: Promise<unknown[]> } {
  const worker = spawn(process.execPath, ['--import', 'tsx', 'scripts/worker.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DATABASE_URL: database.jobsUrl, JOBS_DATABASE_URL: database.jobsUrl },
  });
  running.add(worker);
  const ended = once(worker, 'exit').finally(() => running.delete(worker));
  return { worker, ended };
}

/** A zone where it is between nine and ten in the morning now. */
function morningZone(now: Date): string {
  const ahead = 9 - now.getUTCHours();
  const hours = ahead < -12 ? ahead + 24 : ahead;
  // The names count westwards.
  return `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`;
}

it('reaches everybody once, though one worker is killed in the middle and two others go on', {
  timeout: 90_000,
}, async () => {
  const now = new Date();
  const zone = morningZone(now);
  const people = [];
  for (let index = 0; index < 8; index++) {
    const who = await reminded({ morningPush: true }, zone);
    await trained(who);
    await database.sql`update session_logs set local_date = ${addDays(localDate(now, zone), -1)}
      where client_id = ${who.chart.clientId}`;
    people.push(who);
  }
  const release = service().hold();
  const first = startWorker();
  // All its lanes wait for an answer of the browsers' service.
  await service().untilArrived(5);
  first.worker.kill('SIGKILL');
  await first.ended;
  release();

  const others = [startWorker(), startWorker()];
  await service().untilArrived(8);
  for (const { worker } of others) worker.kill('SIGTERM');
  expect(await Promise.all(others.map(({ ended }) => ended))).toEqual([
    [0, null],
    [0, null],
  ]);
  await askMornings(() => new Date(), new AbortController().signal);

  expect(
    service()
      .arrived.map(({ path }) => path)
      .sort(),
  ).toEqual(people.map(({ own }) => `/${own.userId}`).sort());
  const kept = await Promise.all(people.map((who) => who.kept()));
  expect(kept.map((rows) => rows.length)).toEqual(people.map(() => 1));
  // What the first had under way nobody can know: it counts as sent.
  expect(kept.flat().filter(({ sent }) => sent)).toHaveLength(3);
  const queues = await database.sql`select name from pgboss.schedule order by name`;
  expect(queues.map(({ name }) => name)).toEqual(['clean-up', 'messages', 'mornings', 'nudges']);
});

it('is migrated later by one who is no superuser, as the README says', async () => {
  // A copy of the template has its tables and none of its rights on the database.
  await bootstrapRoles(database.adminUrl);
  const login = `migrator_${process.pid}`;
  await database.sql.unsafe(
    `create role ${login} login password 'x'; grant sturdy_owner to ${login} with admin option`,
  );
  try {
    const url = new URL(database.adminUrl);
    Object.assign(url, { username: login, password: 'x' });
    await bootstrapRoles(url.href);
    await migrateDatabase(url.href);
    await prepareJobs(url.href);
  } finally {
    await database.sql.unsafe(`drop role ${login}`);
  }
});

it('can be prepared again and again, and leaves its role no right on the database', async () => {
  await Promise.all([prepareJobs(database.adminUrl), prepareJobs(database.adminUrl)]);
  const [right] = await database.sql`
    select has_database_privilege('app_jobs', current_database(), 'CREATE') as creates,
      (select count(*)::int from pg_tables where schemaname = 'pgboss' and tableowner <> 'app_jobs') as others`;
  expect(right).toEqual({ creates: false, others: 0 });
});
