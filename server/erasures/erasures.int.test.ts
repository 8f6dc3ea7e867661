import { beforeAll, describe, expect, it } from 'vitest';
import { listErased, readRegister, replayErasures } from '@/db/erasure-register';
import { makeClient } from '@/db/factories/clients';
import { makeErasureRequest } from '@/db/factories/erasures';
import { newId } from '@/lib/id';
import { hashPassword } from '@/server/auth/password';
import { createCaller } from '@/server/root';
import { actorOf, contextFor } from '@/server/testing/callers';
import { testDatabase } from '@/server/testing/test-database';
import { type Persona, type TwoClinics, twoClinics } from '@/server/testing/two-clinics';

const database = testDatabase();
const password = 'copper kettle morning';
let world: TwoClinics;

beforeAll(async () => {
  world = await twoClinics(database.admin);
  await database.sql`update users set password_hash = ${await hashPassword(password)}`;
});

async function as(who: Persona) {
  const { clinicId, userId } = world.people[who];
  return createCaller(contextFor(await actorOf(database.admin, clinicId, userId)));
}
const nameOf = async (clientId: string) => {
  const [row] = await database.sql`select name from clients where id = ${clientId}`;
  return row?.name as string;
};
/** How many rows name one of these ids in any column, by table; the register of erasures apart. */
async function traces(ids: readonly string[]): Promise<Record<string, number>> {
  const tables = await database.sql`select tablename as name from pg_tables where schemaname = 'public'`;
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    if (name === 'erasure_requests') continue;
    const [row] = await database.sql`
      select count(*)::int as n from ${database.sql(name as string)} t
      where exists (select from jsonb_each_text(to_jsonb(t)) c where c.value = any (${ids as string[]}))`;
    if (row?.n > 0) found[name as string] = row?.n as number;
  }
  return found;
}

/** Staff write about a client, and are answered: the ids of their messages. */
async function toldToStaff(who: Persona, { clientId, first, item }: TwoClinics['chart']): Promise<string[]> {
  const staff = await as(who);
  const ids = [newId(), newId()] as const;
  const at = new Date().toISOString();
  const done = { reps: 8, loadKg: 40, seconds: null, metres: null, rpe: 7, pain: 1 };
  const place = { plannedSessionId: first.id, itemId: item.id, setNumber: 3 };
  await staff.floor.logSet({ ...{ id: ids[0], clientId, startedAt: at, loggedAt: at }, ...place, ...done });
  await staff.notes.add({
    id: ids[1],
    clientId,
    kind: 'note',
    body: 'Likes a slow start.',
    ...{ pinned: false, untilDate: null },
  });
  return [...ids];
}
const answersTo = (ids: readonly string[]) =>
  database.sql`select 1 from idempotency where id = any (${ids as string[]})`;

describe('a wish to be erased', () => {
  it('needs the password, waits once, is shown, and is taken back', async () => {
    const self = await as('self');
    await expect(self.erasures.ask({ id: newId(), password: 'another' })).rejects.toThrow('Nothing was changed');
    const id = newId();
    expect(await self.erasures.ask({ id, password })).toEqual({ id });
    expect(await self.erasures.ask({ id, password })).toEqual({ id });
    expect(await self.erasures.ask({ id: newId(), password })).toEqual({ id });
    expect(await self.erasures.mine()).toMatchObject({ id, state: 'waiting', answer: null });
    const { waiting } = await (await as('owner')).erasures.list();
    expect(waiting).toMatchObject([{ id, reason: 'asked', name: await nameOf(world.chart.clientId) }]);
    await self.erasures.withdraw({ id });
    await self.erasures.withdraw({ id });
    expect(await self.erasures.mine()).toMatchObject({ id, state: 'withdrawn' });
    const deeds = await database.sql`select action from audit_events where subject_id = ${id} order by at`;
    expect(deeds.map(({ action }) => action)).toEqual(['erasure.ask', 'erasure.withdraw']);
  });

  it('is refused with words, by the first who decides', async () => {
    const self = await as('self');
    const owner = await as('owner');
    const { id } = await self.erasures.ask({ id: newId(), password });
    const answer = 'The law makes us keep it until 2031.';
    await owner.erasures.refuse({ id, version: 1, answer });
    await owner.erasures.refuse({ id, version: 1, answer });
    await expect(owner.erasures.refuse({ id, version: 1, answer: 'Another answer.' })).rejects.toThrow('meantime');
    expect(await self.erasures.mine()).toMatchObject({ state: 'refused', answer });
    await expect(self.erasures.withdraw({ id })).rejects.toThrow('answered this in the meantime');
  });
});

describe('erasing', () => {
  it('asks for the password and the name, and leaves everything as it was without them', async () => {
    const { clinicId, clientId, userId } = world.otherChart;
    const request = await makeErasureRequest(database.admin, { clinicId, clientId, requestedBy: userId });
    const owner = await as('owner');
    const name = await nameOf(clientId);
    const given = { id: request.id, version: 1, name, password };
    await expect(owner.erasures.approve({ ...given, password: 'another' })).rejects.toThrow('password');
    await expect(owner.erasures.approve({ ...given, name: 'Somebody else' })).rejects.toThrow('Nothing was erased');
    await expect(owner.erasures.approve({ ...given, version: 2 })).rejects.toThrow('meantime');
    expect(await nameOf(clientId)).toBe(name);
    await owner.erasures.refuse({ id: request.id, version: 1, answer: 'Not yet.' });
  });

  it('knows every table that is about a client', async () => {
    const rows = await database.sql`
      select c.table_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and c.column_name in ('client_id', 'user_id') and t.table_type = 'BASE TABLE'`;
    const [removal] = await database.sql<{ source: string }[]>`
      select prosrc as source from pg_proc where proname = 'remove_client'`;
    const source = removal?.source ?? '';
    const kept = ['erasure_requests', 'audit_events', 'program_draft_editors', 'rate_limits'];
    const forgotten = [...new Set(rows.map(({ name }) => name as string))].filter(
      (name) => !kept.includes(name) && !source.includes(name),
    );
    expect(forgotten).toEqual([]);
  });

  it('leaves no row of the client, an audit that leads to nobody, and everybody else as they were', async () => {
    const { clinicId, clientId, userId } = world.chart;
    const ids = [clientId, userId];
    expect(Object.keys(await traces(ids)).length).toBeGreaterThan(30);
    const others = [world.otherChart.clientId, world.foreignChart.clientId, world.otherChart.userId];
    const told = await toldToStaff('caseloadTrainer', world.chart);
    const toldOfAnother = await toldToStaff('otherTrainer', world.otherChart);
    const before = await traces(others);
    const { id } = await (await as('self')).erasures.ask({ id: newId(), password });
    const { rows } = await (await as('owner')).erasures.approve({
      ...{ id, version: 1, name: await nameOf(clientId), password },
    });
    expect(rows).toBeGreaterThan(40);
    expect(await traces(ids)).toEqual({});
    expect(await traces(others)).toEqual(before);
    expect(await answersTo(told)).toEqual([]);
    expect(await answersTo(toldOfAnother)).toHaveLength(toldOfAnother.length);
    const [request] = await database.sql`
      select state, client_id, pseudonym, requested_by, removed from erasure_requests where id = ${id}`;
    expect(request).toMatchObject({ state: 'done', client_id: clientId });
    expect(request?.requested_by).toBe(request?.pseudonym);
    // Those that were answered before say as little.
    const earlier = await database.sql`
      select distinct answer, requested_by from erasure_requests where client_id = ${clientId} and id <> ${id}`;
    expect(earlier).toEqual([{ answer: null, requested_by: request?.pseudonym }]);
    const kept = await database.sql`
      select action, why, ip from audit_events where clinic_id = ${clinicId} and client_id = ${request?.pseudonym}`;
    expect(kept.map(({ action }) => action)).toContain('chart.open');
    expect(kept.every(({ why }) => why === null)).toBe(true);
    const { waiting, decided } = await (await as('owner')).erasures.list();
    expect(waiting).toEqual([]);
    expect(decided[0]).toMatchObject({ id, state: 'done', name: null, rows });
  });

  it('keeps an account that another clinic knows', async () => {
    const { clinicId, clientId, userId } = world.foreignChart;
    await database.sql`insert into memberships (clinic_id, user_id, role, name, email)
      values (${world.here.id}, ${userId}, 'trainer', 'Also a trainer', 'also@example.test')`;
    const request = await makeErasureRequest(database.admin, { clinicId, clientId, requestedBy: userId });
    const owner = await as('otherClinicOwner');
    await owner.erasures.approve({ id: request.id, version: 1, name: await nameOf(clientId), password });
    expect(await database.sql`select clinic_id from memberships where user_id = ${userId}`).toEqual([
      { clinic_id: world.here.id },
    ]);
    expect(await database.sql`select 1 from users where id = ${userId}`).toHaveLength(1);
  });
});

describe('a restored backup', () => {
  it('is erased again from the register', async () => {
    const register = await listErased(database.adminUrl);
    expect(register).toContainEqual(expect.objectContaining({ clientId: world.chart.clientId }));
    expect(readRegister(register.map((each) => `${JSON.stringify(each)}\n`).join(''))).toEqual(register);
    expect(await replayErasures(database.adminUrl, register)).toBe(0);
    // As if the backup were older than the erasure.
    const { clinicId, clientId } = world.chart;
    const { userId } = await makeClient(database.admin, {
      ...{ clinicId, id: clientId, trainerId: world.people.caseloadTrainer.userId, status: 'active' },
    });
    await database.sql`delete from erasure_requests where client_id = ${clientId}`;
    const refused = { clinicId, clientId, state: 'refused', answer: 'Not before 2031.' } as const;
    await makeErasureRequest(database.admin, { ...refused, requestedBy: userId ?? '' });
    expect(await replayErasures(database.adminUrl, register)).toBe(1);
    expect(await traces([clientId, userId ?? ''])).toEqual({});
    expect(new Set(await listErased(database.adminUrl))).toEqual(new Set(register));
    const pseudonym = register.find((each) => each.clientId === clientId)?.pseudonym;
    const requests = await database.sql`
      select distinct answer, requested_by from erasure_requests where client_id = ${clientId}`;
    expect(requests).toEqual([{ answer: null, requested_by: pseudonym }]);
  });

  it('refuses what is no register', () => {
    expect(() => readRegister('{"clinicId":"x"}')).toThrow('Line 1');
    expect(() => readRegister('\nclient')).toThrow('Line 2');
  });
});
