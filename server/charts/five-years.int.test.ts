import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Timeline } from '@/contracts/charts';
import { type Db, inTransaction } from '@/db/connection';
import { addDays, type IsoDate, startOfWeek } from '@/domain/schedule/dates';
import { newId } from '@/lib/id';
import { actorOf } from '@/server/testing/callers';
import { clinicAtWork } from '@/server/testing/clinic-at-work';
import { fiveYears, fiveYearsOf } from '@/server/testing/five-years';
import { testDatabase } from '@/server/testing/test-database';
import type { ChartContext } from '@/server/trpc';
import { chartClient } from './client-queries';
import { figures } from './figures';
import { overview } from './overview';
import { chartSessions } from './sessions-queries';
import { tileRow } from './tile-queries';
import { timeline } from './timeline';

const database = testDatabase();
const today = '2026-11-25';
const now = new Date(`${today}T09:00:00.000Z`);

async function setUp() {
  const setting = await clinicAtWork(database);
  const years = await fiveYearsOf(database, setting, today);
  return { setting, years };
}

let world: Awaited<ReturnType<typeof setUp>>;
beforeAll(async () => {
  world = await setUp();
  // What has fallen due is decided once, at the first reading.
  const { charts } = await world.setting.as(world.setting.trainer, now.toISOString());
  await charts.overview({ clientId: world.years.clientId });
}, 60_000);

type Cost = { readonly statements: number; readonly rows: number; readonly ms: number };

/** What a reading costs under the trainer's own policies: statements sent, and rows that the database had to fetch. */
async function costOf<T>(name: string, ask: (ctx: ChartContext) => Promise<T>): Promise<Cost & { readonly result: T }> {
  const { setting, years } = world;
  const actor = await actorOf(database.admin, setting.clinic.id, setting.trainer.userId);
  return inTransaction({ clinicId: actor.clinicId, userId: actor.userId, role: actor.role }, async (db) => {
    const scope = { clinicId: years.clinicId, clientId: years.clientId, relation: 'trainer' as const };
    const origin = { requestId: newId(), ip: null, userAgent: null };
    const sent = vi.spyOn(
      (db as unknown as { session: { prepareQuery: (query: unknown) => unknown } }).session,
      'prepareQuery',
    );
    const before = await fetched(db);
    sent.mockClear();
    const start = performance.now();
    const result = await ask({ db, scope, actor, origin, now } as ChartContext);
    const ms = Math.round(performance.now() - start);
    const statements = sent.mock.calls.length;
    const rows = (await fetched(db)) - before;
    sent.mockRestore();
    process.stdout.write(`${name}: ${statements} statements, ${rows} rows, ${ms} ms\n`);
    return { statements, rows, ms, result };
  });
}

async function fetched(db: Db): Promise<number> {
  const [row] = await db.execute<{ rows: number }>(
    'select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::int as rows from pg_stat_xact_user_tables',
  );
  return row?.rows ?? 0;
}

const clientOf = ({ db, scope }: ChartContext) => chartClient(db, scope, now);
const span = (from: IsoDate, until: IsoDate) => ({ weeks: 12, span: { from, until } });

describe('five years of one client', () => {
  it('are drawn by a handful of statements, and a glance reads none of the years between', async () => {
    const all = await costOf('timeline, 5 years', async (ctx) =>
      timeline(ctx, await clientOf(ctx), { weeks: 522, span: null }),
    );
    const year = await costOf('timeline, 1 year', async (ctx) =>
      timeline(ctx, await clientOf(ctx), { weeks: 52, span: null }),
    );
    const short = await costOf('timeline, 8 weeks', async (ctx) =>
      timeline(ctx, await clientOf(ctx), { weeks: 8, span: null }),
    );
    const head = await costOf('overview', async (ctx) => overview(ctx, await clientOf(ctx)));
    const tiles = await costOf('tiles', (ctx) => tileRow(ctx.db, ctx.scope, today));
    const side = await costOf('figures', async (ctx) => figures(ctx, await clientOf(ctx)));
    const listed = (cursor: string | null) => (ctx: ChartContext) =>
      chartSessions(ctx.db, ctx.scope, today, { cursor, exerciseId: null });
    const list = await costOf('sessions', listed(null));
    const older = await costOf('sessions, page 2', listed(list.result.nextCursor));
    const oldest = await costOf('sessions, years ago', listed(`${addDays(today, 1 - 7 * 200)}~${newId()}`));
    const { weeks, sessionsAWeek, setsASession } = fiveYears;
    const sets = weeks * sessionsAWeek * setsASession;
    expect(all.result.step).toBe('week');
    expect(all.result.weeks).toHaveLength(weeks);
    for (const { statements } of [all, year, short]) expect(statements).toBeLessThanOrEqual(4);
    // All of them once, and each other row about once.
    expect(all.rows).toBeLessThan(sets * 1.5);
    expect(short.rows).toBeLessThan(sets / 10);
    // What lies ahead, and the sets of one page; of the years before and after it nothing.
    for (const page of [list, older, oldest]) expect(page.rows).toBeLessThan(sets / 10);
    // At most each report, where nobody ever wrote a word; no set but those of four weeks.
    expect(tiles.rows).toBeLessThan(sets / 4);
    expect(side.rows).toBeLessThan(sets / 10);
    // The rules look back twelve weeks, and nobody further.
    expect(head.rows).toBeLessThan(sets);
    for (const page of [list, older, oldest]) expect(page.result.sessions).toHaveLength(10);
    const days = [...list.result.sessions, ...older.result.sessions].map(({ date }) => date);
    expect(days).toEqual([...new Set(days)].sort().reverse());
    expect(oldest.result.sessions[0]?.date).toBe(addDays(today, -7 * 200));
  });

  it('say the same by week as day by day', async () => {
    const from = startOfWeek(addDays(today, -7 * 51), 1);
    const year = (await costOf('by week', async (ctx) => timeline(ctx, await clientOf(ctx), span(from, today)))).result;
    expect(year.step).toBe('week');
    const halves: Timeline[] = [];
    for (const start of [from, addDays(from, 7 * 26)]) {
      const until = addDays(start, 7 * 26 - 1);
      halves.push(
        (await costOf('by day', async (ctx) => timeline(ctx, await clientOf(ctx), span(start, until)))).result,
      );
    }
    expect(halves.map(({ step }) => step)).toEqual(['day', 'day']);
    const days = halves.flatMap(({ episodes, loose }) => painsOf(episodes, loose));
    for (const week of year.painWeeks) {
      const pains = days.filter(({ date }) => startOfWeek(date, 1) === week.start);
      const told = pains.flatMap(({ pain, told: counts }) => (counts ? [pain] : []));
      expect(week).toEqual({
        start: week.start,
        mean: Math.round((told.reduce((sum, pain) => sum + pain, 0) / told.length) * 10) / 10,
        lowest: Math.min(...told),
        highest: Math.max(...pains.map(({ pain }) => pain)),
        count: told.length,
      });
    }
    expect(year.painWeeks).toHaveLength(52);
    for (const lift of year.lifts) {
      const points = halves.flatMap(
        ({ lifts }) => lifts.find(({ exerciseId }) => exerciseId === lift.exerciseId)?.points ?? [],
      );
      const heaviest = new Map<IsoDate, number>();
      for (const { date, loadKg } of points) {
        const start = startOfWeek(date, 1);
        heaviest.set(start, Math.max(heaviest.get(start) ?? 0, loadKg));
      }
      expect(lift.points).toEqual([...heaviest].map(([date, loadKg]) => ({ date, loadKg })));
    }
    expect(year.lifts.length).toBeGreaterThan(0);
    const done = (list: Timeline) => list.sessions.filter(({ state }) => state === 'done').length;
    expect(year.sessionWeeks.reduce((sum, week) => sum + week.done, 0)).toBe(
      halves.reduce((sum, half) => sum + done(half), 0),
    );
    expect(year.sessionWeeks.some(({ missed }) => missed > 0)).toBe(true);
    expect(year.flares).toEqual(halves.flatMap(({ flares }) => flares));
    expect(year.flares.length).toBeGreaterThan(0);
  });
});

/** Every number of a day: the worst of sets counts as high and is in no mean. */
function painsOf(episodes: Timeline['episodes'], loose: Timeline['loose']) {
  return [
    ...episodes.flatMap(({ date, before, during, after, morning, morningDate }) => [
      { date, pain: before, told: true },
      { date, pain: during, told: false },
      { date, pain: after, told: true },
      { date: morningDate ?? date, pain: morning, told: true },
    ]),
    ...loose.map(({ date, pain }) => ({ date, pain, told: true })),
  ].flatMap(({ date, pain, told }) => (pain === null ? [] : [{ date, pain, told }]));
}
