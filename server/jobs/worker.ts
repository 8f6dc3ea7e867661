import PgBoss from 'pg-boss';
import { closePools } from '@/db/connection';
import { env } from '@/lib/env';
import { log } from '@/server/log';
import { canPush } from '@/server/notifications/push';
import { jobs } from './work';

/** After this long a job counts as lost with its worker, in seconds. */
const lostAfter = 300;

/** The queue's own connections work as the narrow role too, whatever the login may do. */
function jobsUrl(): string {
  const { JOBS_DATABASE_URL, DATABASE_URL } = env();
  const url = new URL(JOBS_DATABASE_URL ?? DATABASE_URL ?? '');
  url.searchParams.set('options', '-c role=app_jobs');
  return url.href;
}

/**
 * Starts one worker; any number may run side by side. Each run claims what it sends before it sends it, so the queue need
 * not keep two from the same work: a worker that dies holds nothing up, and the next minute goes on where it stopped.
 */
export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  const boss = new PgBoss({
    connectionString: jobsUrl(),
    application_name: 'sturdy jobs',
    schema: 'pgboss',
    max: 4,
    // The tables come with the migrations, made by a role that may.
    migrate: false,
    cronMonitorIntervalSeconds: 20,
    maintenanceIntervalSeconds: 60,
    deleteAfterDays: 3,
  });
  boss.on('error', (error) => {
    log.error({ code: 'code' in error ? String(error.code) : error.name }, 'job queue');
  });
  const leaving = new AbortController();
  await boss.start();
  for (const [name, { cron, run }] of Object.entries(jobs)) {
    // Of runs that wait one is enough: it looks at everything that is due.
    await boss.createQueue(name, { name, policy: 'short', retryLimit: 0, expireInSeconds: lostAfter });
    await boss.schedule(name, cron);
    await boss.work(name, { pollingIntervalSeconds: 2 }, () => run(() => new Date(), leaving.signal));
    // What fell due while nobody was at work waits no longer. Cleaning has its hour.
    if (name !== 'clean-up') await boss.send(name, {});
  }
  log.info({ jobs: Object.keys(jobs), push: canPush() }, 'worker started');
  return {
    async stop() {
      leaving.abort();
      await boss.stop({ graceful: true, timeout: 10_000 });
      await closePools();
    },
  };
}
