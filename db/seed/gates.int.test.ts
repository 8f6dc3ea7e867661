import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureAnswers } from '@/contracts/measures';
import { inTransaction } from '@/db/connection';
import { openChart } from '@/server/access/chart-access';
import { flareOfToday } from '@/server/flares/read';
import { scored } from '@/server/measures/scoring';
import { gatesOf, lockOf } from '@/server/screening/gates';
import { actorOf, callerAs, contextFor } from '@/server/testing/callers';
import { testDatabase } from '@/server/testing/test-database';
import type { ChartContext } from '@/server/trpc';
import { seedDemo } from './seed-demo';

const database = testDatabase();
const today = '2026-11-22';
const now = new Date(`${today}T09:00:00.000Z`);

beforeAll(async () => {
  await seedDemo(database.adminUrl, { seed: 20_261_122, today, passwordHash: 'nobody signs in here' });
}, 60_000);

type Someone = { readonly clinicId: string; readonly clientId: string; readonly userId: string; readonly name: string };

const people = () => database.sql<Someone[]>`
  select c.clinic_id as "clinicId", c.id as "clientId", c.user_id as "userId", c.name from clients c
  where c.status = 'active' order by c.name`;

async function asClient<T>(who: Someone, work: (ctx: ChartContext) => Promise<T>): Promise<T> {
  const actor = await actorOf(database.admin, who.clinicId, who.userId);
  return inTransaction({ clinicId: who.clinicId, userId: who.userId, role: 'client' }, async (db) => {
    const scope = await openChart(db, actor, who.clientId, 'chart:read');
    return work({ ...contextFor(actor, now), actor, db, scope, afterCommit: () => undefined });
  });
}

const named = async (name: string): Promise<Someone> => {
  const found = (await people()).find((each) => each.name === name);
  if (!found) throw new Error(`Nobody is called ${name}`);
  return found;
};

describe('what stands between the seeded clients and their next session', () => {
  it('is a lock for four of them and the questions for one, and nothing for anybody else', async () => {
    const locks: Record<string, string> = {};
    const due: Record<string, string> = {};
    for (const who of await people()) {
      const { lock, screeningDue } = await asClient(who, gatesOf);
      if (lock) locks[who.name] = `${lock.level} ${lock.state}`;
      if (screeningDue) due[who.name] = screeningDue.reason;
    }
    expect(locks).toEqual({
      'Ines Duarte': 'review requested',
      'Thandiwe Mokoena': 'review expired',
      'Tom Achterberg': 'emergency requested',
      'Viktor Petrov': 'stop stopped',
    });
    expect(due).toEqual({ 'Kenji Tanaka': 'weeks', 'Viktor Petrov': 'stop' });
  }, 60_000);

  it('lets Priya start today, with the load that was approved', async () => {
    const who = await named('Priya Raman');
    expect(await asClient(who, lockOf)).toBeNull();
    const { plan } = callerAs(await actorOf(database.admin, who.clinicId, who.userId), now);
    const shown = await plan.today();
    expect(shown).toMatchObject({ lock: null, screeningDue: null, flare: null, morning: { reported: null } });
    const pull = shown.session?.items.find(({ exerciseId }) => exerciseId === 'block-pull');
    expect(pull).toMatchObject({ why: { kind: 'decided', changeKg: 2.5 }, decision: { rule: 'P1', waiting: false } });
  });

  it('has one flare on its third day, one on the way back and some behind, each with what it moved', async () => {
    const flares = await database.sql`
      select c.name, f.from_date::text as from, f.until_date::text as until, jsonb_array_length(f.moved) > 5 as moved,
        f.what_helped is not null as helped, (select count(*)::int from planned_sessions p join session_logs l
          on l.clinic_id = p.clinic_id and l.client_id = p.client_id and l.planned_session_id = p.id
          where p.clinic_id = f.clinic_id and p.client_id = f.client_id and p.kind = 'flare') as easy
      from flares f join clients c on c.clinic_id = f.clinic_id and c.id = f.client_id order by f.from_date desc`;
    expect(flares.map(({ name, moved }) => ({ name, moved }))).toEqual([
      { name: 'Yusuf Demir', moved: true },
      { name: 'Sofia Rossi', moved: true },
      { name: 'Leilani Kahale', moved: true },
      { name: 'Siobhán Byrne', moved: true },
      { name: 'Hannah Lindqvist', moved: true },
    ]);
    expect(flares[0]).toMatchObject({ from: '2026-11-20', until: null });
    expect(flares.slice(1).every(({ until, helped, easy }) => until !== null && helped && easy > 0)).toBe(true);
    const open = await asClient(await named('Yusuf Demir'), (ctx) => flareOfToday(ctx.db, ctx.scope, today));
    expect(open.flare).toMatchObject({ day: 3 });
    const back = await asClient(await named('Sofia Rossi'), (ctx) => flareOfToday(ctx.db, ctx.scope, today));
    expect(back).toMatchObject({ flare: null, wayBack: { of: 3 } });
    const inside = await database.sql`
      select p.id from flares f
      join planned_sessions p on p.clinic_id = f.clinic_id and p.client_id = f.client_id and p.kind = 'program'
        and p.status <> 'cancelled' and p.date > f.from_date and p.date <= f.until_date`;
    expect(inside).toHaveLength(0);
    const ends = await database.sql`
      select a.id from assignments a where a.status = 'active' and a.end_date <> (
        select max(p.date) from planned_sessions p where p.clinic_id = a.clinic_id and p.client_id = a.client_id
          and p.assignment_id = a.id and p.kind = 'program' and p.status <> 'cancelled')`;
    expect(ends).toHaveLength(0);
  });

  it('has what a trainer decides on: two decreases, automatic rises, feared lifts, letters, other rules', async () => {
    const [found] = await database.sql`
      select
        (select array_agg(distinct c.name) from decisions d join clients c on c.clinic_id = d.clinic_id and c.id = d.client_id
          where (d.effect ->> 'alert')::boolean and c.name = 'Aaron Whitlock') as "twoDecreases",
        (select array_agg(name) from clients where progression_mode = 'automatic') as automatic,
        (select count(distinct client_id)::int from confidence_reports) as asked,
        (select count(*)::int from feared_lifts) as feared,
        (select count(*)::int from clearance_documents d join clearances c
          on c.clinic_id = d.clinic_id and c.client_id = d.client_id and c.id = d.clearance_id) as letters,
        (select array_agg(version order by version) from policies) as policies,
        (select count(*)::int from lift_stops where ended_at is null and rule = 'S8') as stops`;
    expect(found).toEqual({
      twoDecreases: ['Aaron Whitlock'],
      automatic: ['Olena Kovalenko'],
      asked: 2,
      feared: 2,
      letters: 2,
      policies: [1, 2],
      stops: 1,
    });
    const pdf = await database.sql<{ head: string; fits: boolean }[]>`
      select convert_from(substring(content from 1 for 8), 'UTF8') as head,
        octet_length(content) = size_bytes and encode(sha256(content), 'hex') = sha256 as fits from clearance_documents`;
    expect([...pdf]).toEqual([
      { head: '%PDF-1.4', fits: true },
      { head: '%PDF-1.4', fits: true },
    ]);
  });

  it('has technique checks for most lifts, and a few that still wait for one', async () => {
    const [lifts] = await database.sql`
      select count(*)::int as n, count(*) filter (where checked)::int as checked from (
        select d.client_id, d.exercise_id, bool_or((d.inputs ->> 'techniqueOk')::boolean) as checked
        from decisions d where d.moment = 'after' group by 1, 2) x`;
    expect(lifts?.checked / lifts?.n).toBeGreaterThan(0.75);
    expect(lifts?.checked).toBeLessThan(lifts?.n);
  });
});

describe('measures', () => {
  it('score what was answered', async () => {
    const rows = await database.sql<{ instrument: string; score: number; answers: Record<string, unknown> }[]>`
      select instrument, score::float8, answers from measurements`;
    expect(rows.length).toBeGreaterThan(1000);
    const wrong = rows.filter(({ instrument, score, answers: { formVersion: _, ...answers } }) => {
      const asked = { instrument, ...answers, ...(instrument === 'rmdq24' && { noneFits: score === 0 }) };
      return scored(asked as unknown as MeasureAnswers).score !== score;
    });
    expect(wrong).toEqual([]);
  });

  it('are due for some, ask to refer one, and hold body mass of the one who agreed', async () => {
    const [found] = await database.sql`
      with newest as (select distinct on (client_id, instrument) client_id, instrument, score, taken_on from measurements
        order by client_id, instrument, taken_on desc, created_at desc)
      select
        (select array_agg(c.name || ' ' || n.score::int) from newest n join clients c on c.id = n.client_id
          where n.instrument = 'phq4' and n.score >= 6) as refer,
        (select count(*)::int between 2 and 20 from newest where instrument = 'sorensen'
          and taken_on + 28 <= ${today}::date) as due,
        (select array_agg(distinct c.name) from measurements m join clients c on c.id = m.client_id
          where m.instrument = 'body-mass') as weighed,
        (select count(*)::int from consents where kind = 'body-mass' and granted) as agreed`;
    expect(found).toEqual({ refer: ['Ewan MacLeod 7'], due: true, weighed: ['Elif Yılmaz'], agreed: 1 });
  });
});
