import { firstLoad, kilobytes } from '@/bench/first-load';
import { limits } from '@/bench/limits';
import { signInByHand } from '../support/http';
import { coach, find, plannedOf, priya } from '../support/people';
import { expect, test } from '../support/test';

/** Every page that has a limit, opened as the person it is for: what it fetches first may not outgrow it. */
test('no page asks for more script than its limit', async ({ clinic }) => {
  const client = await signInByHand(clinic, priya);
  const trainer = await signInByHand(clinic, coach);
  const { clientId } = await find(clinic, priya);
  const [session] = await plannedOf(clinic, clientId);
  const [program] = await clinic.sql<{ id: string }[]>`select id from programs where name = 'Barbell club' limit 1`;
  const paths = {
    today: '/my/today',
    session: `/my/session/${session?.id}`,
    report: '/my/report',
    plan: '/my/plan',
    progress: '/my/progress',
    coach: '/my/coach',
    you: '/my/you',
    triage: '/triage',
    chart: `/clients/${clientId}`,
    builder: `/programs/${program?.id}/edit`,
  } as const;
  const measured: string[] = [];
  for (const [name, path] of Object.entries(paths) as [keyof typeof paths, string][]) {
    const { cookie } = path.startsWith('/my/') ? client : trainer;
    const scripts = await firstLoad(`${clinic.url}${path}`, cookie);
    const size = kilobytes(scripts);
    measured.push(`${name.padEnd(9)} ${String(size).padStart(6)} kB of ${limits[name]} (${scripts.length} files)`);
    expect(scripts.length, `${name} names its scripts`).toBeGreaterThan(3);
    expect.soft(size, `kB of script of ${name}, gzip`).toBeLessThanOrEqual(limits[name]);
  }
  console.log(`Script at first load, gzip:\n  ${measured.join('\n  ')}`);
});
