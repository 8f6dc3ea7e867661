import { describe, expect, it } from 'vitest';
import { exerciseById } from '@/domain/exercises/library';
import type { Equipment } from '@/domain/load/equipment';
import { loadable } from '@/domain/load/plates';
import type { BodyMark, Spread } from '@/domain/symptoms/body-map';
import { spreadOf } from '@/domain/symptoms/spread';
import { type TestDatabase, testDatabase } from '@/server/testing/test-database';
import { firstClinicName, secondClinicName } from './accounts';
import { seedDemo } from './seed-demo';

const today = '2026-11-22';
const passwordHash =
  '$argon2id$v=19$m=19456,t=2,p=1$d2NVkeHedNpVzWC1FNVXJA$Uu4c54240cy7HYS3EcMSZs0y9ud1cqPQ7oxQTa6lzvU';

/** What must never be said, whoever says it. */
const notSaid =
  /\b(fix(es|ed)?|prevents?|heals?|healed|pain-free|weak core|bad posture|unstable|bulging|damaged?|safe form)\b/i;

async function contentOf({ sql }: TestDatabase): Promise<Record<string, string>> {
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await sql<{ hash: string }[]>`
      select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${sql(name)} t`;
    hashes[name] = row?.hash ?? '';
  }
  return hashes;
}

describe('the demo clinics', () => {
  const one = testDatabase();
  const same = testDatabase();
  const other = testDatabase();

  const seeded = async (database: TestDatabase, seed: number, date: string) => {
    const began = performance.now();
    const result = await seedDemo(database.adminUrl, { seed, today: date, passwordHash });
    return { ...result, seconds: (performance.now() - began) / 1000 };
  };

  it('are made once, in less than 30 seconds on a busy machine', async () => {
    const first = await seeded(one, 7, today);
    expect(first.seeded).toBe(true);
    expect(first.seconds).toBeLessThan(30);
    const before = await contentOf(one);
    expect(await seeded(one, 7, today)).toMatchObject({ seeded: false });
    expect(await contentOf(one)).toEqual(before);
  }, 60_000);

  it('are the same for the same seed and date, and others for another', async () => {
    await seeded(same, 7, today);
    expect(await contentOf(same)).toEqual(await contentOf(one));
    await seeded(other, 8, '2028-02-29');
    expect((await contentOf(other)).set_logs).not.toBe((await contentOf(one)).set_logs);
    // Two more clinics and four looks at all of their rows; one seeding has its own limit above.
  }, 120_000);

  it('hold the people that the demo promises', async () => {
    const counts = await one.sql`
      select k.name, m.role, count(*)::int as people from memberships m join clinics k on k.id = m.clinic_id
      group by 1, 2 order by 1, 2`;
    expect([...counts]).toEqual([
      { name: secondClinicName, role: 'client', people: 4 },
      { name: secondClinicName, role: 'owner', people: 1 },
      { name: secondClinicName, role: 'trainer', people: 2 },
      { name: firstClinicName, role: 'client', people: 46 },
      { name: firstClinicName, role: 'owner', people: 1 },
      { name: firstClinicName, role: 'trainer', people: 3 },
    ]);
    const clients = await one.sql`
      select count(*)::int as people from clients c join clinics k on k.id = c.clinic_id where k.name = ${firstClinicName}`;
    expect(clients[0]?.people).toBe(48);
    const coach = await one.sql`
      select count(*)::int as clinics from memberships where email = 'coach@demo.sturdy.test' and role = 'trainer'`;
    expect(coach[0]?.clinics).toBe(2);
  });

  it('lock the two who answered so, and nobody else', async () => {
    const open = await one.sql`
      select c.name, l.level, s.outcome from clearances l
      join clients c on c.clinic_id = l.clinic_id and c.id = l.client_id
      join screenings s on s.clinic_id = l.clinic_id and s.client_id = l.client_id and s.id = l.screening_id
      where l.state <> 'cleared' order by 1`;
    expect([...open]).toEqual([
      { name: 'Ines Duarte', level: 'review', outcome: 'review' },
      { name: 'Tom Achterberg', level: 'emergency', outcome: 'emergency' },
    ]);
    const unlocked = await one.sql`
      select s.id from screenings s where s.outcome <> 'ready' and not exists (
        select from clearances l where l.clinic_id = s.clinic_id and l.screening_id = s.id)`;
    expect(unlocked).toHaveLength(0);
  });

  it.each([
    ['on an ordinary day', () => one, today],
    ['around a leap day', () => other, '2028-02-29'],
  ])('log nothing before its plan and nothing from today on, %s', async (_, database, date) => {
    const { sql } = database();
    const early = await sql`
      select s.id from set_logs s
      join session_logs l on l.clinic_id = s.clinic_id and l.client_id = s.client_id and l.id = s.session_log_id
      join planned_sessions p on p.clinic_id = l.clinic_id and p.client_id = l.client_id and p.id = l.planned_session_id
      join assignments a on a.clinic_id = p.clinic_id and a.client_id = p.client_id and a.id = p.assignment_id
      join clients c on c.clinic_id = l.clinic_id and c.id = l.client_id
      where s.logged_at < a.created_at or s.logged_at < l.started_at or l.local_date < p.date
        or l.local_date > a.end_date + 1 or a.created_at < c.intake_completed_at
        or l.local_date <> (l.started_at at time zone c.time_zone)::date`;
    expect(early).toHaveLength(0);
    const latest = await sql`
      select greatest(
        (select max(received_at) from set_logs), (select max(finished_at) from session_logs),
        (select max(received_at) from symptom_reports), (select max(created_at) from load_overrides),
        (select max(decided_at) from decisions), (select max(decided_at) from proposals),
        (select max(created_at) from usual_pain_changes), (select max(created_at) from technique_sign_offs),
        (select max(created_at) from measurements), (select max(since) from lift_stops),
        (select max(created_at) from assignments), (select max(at) from audit_events),
        (select max(intake_completed_at) from clients), (select max(created_at) from invitations)
      ) < ${date}::timestamptz as past`;
    expect(latest[0]?.past).toBe(true);
    const local = await sql`
      select r.id from symptom_reports r join clients c on c.clinic_id = r.clinic_id and c.id = r.client_id
      where r.local_date <> (r.reported_at at time zone c.time_zone)::date or r.local_date >= ${date}::date`;
    expect(local).toHaveLength(0);
  });

  it('draw what they report: further down the leg is worse, and somebody came back from it', async () => {
    const drawn = await one.sql<{ name: string; marks: BodyMark[]; spread: Spread | null; legWorse: boolean }[]>`
      select c.name, r.marks, r.spread, r.leg_worse as "legWorse" from symptom_reports r
      join clients c on c.clinic_id = r.clinic_id and c.id = r.client_id
      where r.marks <> '[]' order by r.reported_at`;
    const last = new Map<string, BodyMark[]>();
    for (const { name, marks, spread, legWorse } of drawn) {
      expect(spreadOf(last.get(name) ?? null, marks), name).toBe(spread);
      if (spread === 'further') expect(legWorse, name).toBe(true);
      last.set(name, marks);
    }
    const course = drawn.filter(({ name }) => name === 'Nadia Haddad').map(({ spread }) => spread);
    expect(course).toEqual([null, 'further', 'same', 'nearer', 'nearer', 'further']);
  });

  it('agree with themselves: one log for each session done, at most one plan in force', async () => {
    const [sums] = await one.sql`
      select (select count(*)::int from planned_sessions where status = 'done') as done,
             (select count(*)::int from session_logs) as logs`;
    expect(sums?.logs).toBe(sums?.done);
    expect(sums?.logs).toBeGreaterThan(1000);
    const twice = await one.sql`
      select client_id from assignments where status = 'active' group by clinic_id, client_id having count(*) > 1`;
    expect(twice).toHaveLength(0);
    const overlapping = await one.sql`
      select a.id from assignments a join assignments b
        on b.clinic_id = a.clinic_id and b.client_id = a.client_id and b.id <> a.id
        and daterange(a.start_date, a.end_date, '[]') && daterange(b.start_date, b.end_date, '[]')`;
    expect(overlapping).toHaveLength(0);
  });

  it.each([
    ['set_logs', () => one],
    ['load_overrides', () => one],
    ['set_logs', () => other],
  ])('have only loads in %s that the client can make', async (table, database) => {
    const { sql } = database();
    const loads = await sql<{ exercise_id: string; kg: number; equipment: Equipment; name: string }[]>`
      select distinct t.exercise_id, t.load_kg::float8 as kg, c.equipment, c.name from ${sql(table)} t
      join clients c on c.clinic_id = t.clinic_id and c.id = t.client_id where t.load_kg is not null`;
    expect(loads.length).toBeGreaterThan(200);
    const wrong = loads.filter(({ exercise_id, kg, equipment }) => {
      const loadKind = exerciseById(exercise_id)?.loadKind ?? 'none';
      return loadable({ loadKind, targetKg: kg, equipment }).kg !== kg;
    });
    expect(wrong.map(({ name, exercise_id, kg }) => ({ name, exercise_id, kg }))).toEqual([]);
  });

  it('have a session for Priya today, with a load that her trainer approved yesterday', async () => {
    const [session] = await one.sql`
      select p.week, p.prescription ->> 'key' as key, d.rule, a.state, (a.decided_at at time zone 'UTC')::date::text as on,
        (d.lift ->> 'lastKg')::float8 as last, (d.effect -> 'proposal' ->> 'loadKg')::float8 as kg
      from clients c
      join planned_sessions p on p.clinic_id = c.clinic_id and p.client_id = c.id and p.date = ${today}
      join decisions d on d.clinic_id = c.clinic_id and d.client_id = c.id and d.exercise_id = 'block-pull'
        and d.moment = 'after'
      join proposals a on a.clinic_id = c.clinic_id and a.client_id = c.id and a.decision_id = d.id
      where c.email = 'client@demo.sturdy.test' and p.status = 'planned'
      order by d.decided_at desc, d.revision desc limit 1`;
    expect(session).toMatchObject({ week: 5, key: 'B', rule: 'P1', state: 'approved', on: '2026-11-21' });
    expect(session?.kg).toBe(session?.last + 2.5);
  });

  it('say nothing that we do not say', async () => {
    const said = await one.sql<{ words: string }[]>`
      select words from symptom_reports where words is not null
      union select reason from load_overrides union select note from session_logs where note is not null
      union select ended_early from session_logs where ended_early is not null
      union select goal from clients where goal is not null
      union select pain_history from clients where pain_history is not null
      union select restrictions from clearances where restrictions is not null
      union select what_helped from flares where what_helped is not null
      union select reason from policies`;
    expect(said.map(({ words }) => words).filter((words) => notSaid.test(words))).toEqual([]);
  });
});
