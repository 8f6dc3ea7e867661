import postgres from 'postgres';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/connection';
import { openChart } from '@/server/access/chart-access';
import { openProposals } from '@/server/progression/proposals';
import { recheck } from '@/server/progression/recheck';
import { ruledChart } from '@/server/progression/record';
import { settle } from '@/server/progression/settle';
import { settleUsual } from '@/server/symptoms/usual-pain';
import { actorOf, contextFor } from '@/server/testing/callers';
import { testDatabase } from '@/server/testing/test-database';
import { seedDemo } from './seed-demo';

const database = testDatabase();
const today = '2026-11-22';
const now = new Date(`${today}T09:00:00.000Z`);
const passwordHash = 'nobody signs in here';

beforeAll(async () => {
  await seedDemo(database.adminUrl, { seed: 20_261_122, today, passwordHash });
}, 60_000);

type Someone = { readonly clinicId: string; readonly clientId: string; readonly userId: string; readonly name: string };

const people = () => database.sql<Someone[]>`
  select c.clinic_id as "clinicId", c.id as "clientId", c.user_id as "userId", c.name from clients c
  where c.status = 'active' order by c.name`;

/** As the client's own request this morning. */
async function asClient<T>(who: Someone, work: (ctx: Parameters<typeof settle>[0]) => Promise<T>): Promise<T> {
  const actor = await actorOf(database.admin, who.clinicId, who.userId);
  return inTransaction({ clinicId: who.clinicId, userId: who.userId, role: 'client' }, async (db) => {
    const scope = await openChart(db, actor, who.clientId, 'chart:read');
    return work({ ...contextFor(actor, now), actor, db, scope, afterCommit: () => undefined });
  });
}

describe('the seeded clinic lives by the rules', () => {
  it('comes to the same when every decision is made again', async () => {
    const sql = postgres(database.adminUrl, { max: 1 });
    const { checked, ...wrong } = await recheck(sql);
    await sql.end();
    expect(wrong).toEqual({ different: [], otherRules: 0, withoutPolicy: [] });
    expect(checked).toBeGreaterThan(4000);
  });

  it('has decided by the rules that counted', async () => {
    const versions = await database.sql`
      select k.name, d.policy_version as version, count(*)::int > 20 as some from decisions d join clinics k on k.id = d.clinic_id
      group by 1, 2 order by 1, 2`;
    expect([...versions]).toEqual([
      { name: 'Harbour Back Care', version: 0, some: true },
      { name: 'Harbour Back Care', version: 1, some: true },
      { name: 'Harbour Back Care', version: 2, some: true },
      { name: 'Northside Strength Clinic', version: 0, some: true },
    ]);
  });

  it('finds nothing new when the app is opened, save what the day itself brings', async () => {
    const before = await database.sql`select count(*)::int as n from decisions`;
    for (const who of await people()) {
      await asClient(who, async (ctx) => {
        await settleUsual(ctx);
        await settle(ctx);
      });
    }
    const added = await database.sql`
      select c.name, d.exercise_id from decisions d join clients c on c.clinic_id = d.clinic_id and c.id = d.client_id
      where d.decided_at >= ${now.toISOString()}`;
    expect([...added]).toEqual([]);
    expect(await database.sql`select count(*)::int as n from decisions`).toEqual(before);
    const changed = await database.sql`select * from usual_pain_changes where created_at >= ${now.toISOString()}`;
    expect(changed).toHaveLength(0);
  }, 60_000);

  it('has steps waiting for their trainers, each of them open', async () => {
    const waiting = new Map<string, number>();
    for (const who of await people()) {
      await asClient(who, async (ctx) => {
        const open = openProposals(await ruledChart(ctx.db, ctx.scope, now)).filter(({ state }) => state === 'waiting');
        if (open.length > 0) waiting.set(who.name, open.length);
      });
    }
    expect(waiting.size).toBeGreaterThanOrEqual(5);
    const daniels = await database.sql<{ name: string }[]>`
      select c.name from clients c join caseloads l on l.clinic_id = c.clinic_id and l.client_id = c.id
      join memberships m on m.clinic_id = l.clinic_id and m.user_id = l.trainer_id
      where l.ended_at is null and m.email = 'coach@demo.sturdy.test'`;
    expect(daniels.filter(({ name }) => waiting.has(name)).length).toBeGreaterThanOrEqual(3);
    // What was let pass lies behind a later session or a later look at the same one.
    const answered = await database.sql`
      select state, count(*)::int as n from proposals where state <> 'waiting' and (decided_by is null or version < 2)
      group by 1`;
    expect(answered).toHaveLength(0);
  }, 60_000);

  it('lifts nothing heavier than was decided, nor above a cap, and no step is larger than a tenth', async () => {
    const above = await database.sql`
      select c.name, s.exercise_id, s.load_kg::float8, d.effect -> 'applied' ->> 'loadKg' as decided
      from set_logs s
      join clients c on c.clinic_id = s.clinic_id and c.id = s.client_id
      join session_logs l on l.clinic_id = s.clinic_id and l.client_id = s.client_id and l.id = s.session_log_id
      join decisions d on d.clinic_id = l.clinic_id and d.client_id = l.client_id
        and d.planned_session_id = l.planned_session_id and d.item_id = s.item_id and d.moment = 'before'
      where not exists (select from set_logs x where x.clinic_id = s.clinic_id and x.client_id = s.client_id
          and x.corrects_id = s.id)
        and s.exercise_id = d.exercise_id
        -- Of sets that differ, the heaviest lifts what was decided and the others their share of it, rounded down.
        and (case when coalesce((s.prescribed -> 'unlikeSets' -> (s.set_number - 1) ->> 'share')::numeric, 1) = 1
            then s.load_kg is distinct from (d.effect -> 'applied' ->> 'loadKg')::numeric
            else s.load_kg > (d.effect -> 'applied' ->> 'loadKg')::numeric
              * (s.prescribed -> 'unlikeSets' -> (s.set_number - 1) ->> 'share')::numeric + 0.01 end
          or s.load_kg > (s.prescribed ->> 'capKg')::numeric)`;
    expect([...above]).toEqual([]);
    const leaps = await database.sql`
      with done as (
        select l.client_id, s.exercise_id, l.started_at, max(s.load_kg) as kg from set_logs s
        join session_logs l on l.clinic_id = s.clinic_id and l.client_id = s.client_id and l.id = s.session_log_id
        join planned_sessions p on p.clinic_id = l.clinic_id and p.client_id = l.client_id and p.id = l.planned_session_id
        where s.load_kg is not null and not (p.prescription ->> 'deload')::boolean
          and not exists (select from set_logs x where x.clinic_id = s.clinic_id and x.client_id = s.client_id
            and x.corrects_id = s.id)
        group by 1, 2, 3),
      steps as (select *, lag(kg) over (partition by client_id, exercise_id order by started_at) as before from done)
      select client_id, exercise_id, kg, before from steps where kg > before * 1.1 + 0.01`;
    expect([...leaps]).toEqual([]);
    const rises = await database.sql`
      select count(*)::int as n from proposals a join decisions d
        on d.clinic_id = a.clinic_id and d.client_id = a.client_id and d.id = a.decision_id
      where a.state = 'approved' and d.effect -> 'proposal' ->> 'kind' = 'load'`;
    expect(rises[0]?.n).toBeGreaterThan(100);
  });

  it('knows where each usual pain comes from', async () => {
    const wrong = await database.sql`
      select c.name from clients c where c.status = 'active' and c.usual_pain is distinct from (
        select u.usual from usual_pain_changes u where u.clinic_id = c.clinic_id and u.client_id = c.id
        order by u.created_at desc, u.id desc limit 1)`;
    expect([...wrong]).toEqual([]);
    const causes =
      await database.sql`select cause, count(*)::int > 5 as some from usual_pain_changes group by 1 order by 1`;
    expect([...causes]).toEqual([
      { cause: 'first-week', some: true },
      { cause: 'four-weeks-lower', some: true },
      { cause: 'intake', some: true },
    ]);
  });
});
