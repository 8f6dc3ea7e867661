import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { hashPassword } from '@/server/auth/password';
import { createCaller } from '@/server/root';
import { actorOf, contextFor } from '@/server/testing/callers';
import { testDatabase } from '@/server/testing/test-database';
import { type Persona, type TwoClinics, twoClinics } from '@/server/testing/two-clinics';
import { entryDays } from './retention';

const database = testDatabase();
const password = 'copper kettle morning';
let world: TwoClinics;

beforeAll(async () => {
  world = await twoClinics(database.admin);
  await database.sql`update users set password_hash = ${await hashPassword(password)}`;
  await database.sql`update clinics set retention_years = 3`;
});

async function as(who: Persona) {
  const { clinicId, userId } = world.people[who];
  return createCaller(contextFor(await actorOf(database.admin, clinicId, userId)));
}

/** Moves every day and instant of a client's rows by some years. */
async function move(table: string, clientId: string, years: number) {
  const columns = await database.sql`
    select column_name as name from information_schema.columns where table_schema = 'public'
      and table_name = ${table} and data_type in ('date', 'timestamp with time zone')`;
  const set = columns.map(({ name }) => `"${name}" = "${name}" + interval '${years} years'`).join(', ');
  await database.sql.begin(async (tx) => {
    // What triggers would say to this is no part of the question.
    await tx`set local session_replication_role = replica`;
    const moved = await tx.unsafe(
      `update "${table}" set ${set} where "${table === 'clients' ? 'id' : 'client_id'}" = '${clientId}'`,
    );
    expect([table, moved.count > 0]).toEqual([table, true]);
  });
}
const moveAll = async (clientId: string) => {
  for (const table of ['clients', ...Object.keys(entryDays)]) await move(table, clientId, -10);
};
const due = async () => (await (await as('owner')).erasures.list()).pastRetention.map(({ clientId }) => clientId);
const nameOf = async (clientId: string) => {
  const [row] = await database.sql`select name from clients where id = ${clientId}`;
  return row?.name as string;
};

/** Tables about a client that do not make a record younger, and why. */
const noEntries: Record<string, string> = {
  audit_events: 'what was looked at; deeds have a row of their own',
  calendar_feeds: 'an address',
  caseloads: 'who trains them',
  client_status: 'reckoned from the chart',
  erasure_requests: 'what is to become of the record',
  idempotency: 'answers to what has a row of its own',
  invitations: 'the post that went before the chart',
  message_reads: 'what was looked at',
  planned_sessions: 'of a plan, which counts',
  rollout_sessions: 'of a change of the plan, which counts',
};

describe('how long ago a record was written in', () => {
  it('knows every table that is about a client', async () => {
    const rows = await database.sql`
      select c.table_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and c.column_name = 'client_id' and t.table_type = 'BASE TABLE'`;
    const known = [...Object.keys(entryDays), ...Object.keys(noEntries)];
    expect(rows.map(({ name }) => name).sort()).toEqual(known.sort());
  });

  it('is the youngest entry of any table', async () => {
    const { clientId } = world.chart;
    const owner = await as('owner');
    expect(await due()).toEqual([]);
    await expect(owner.erasures.propose({ id: newId(), clientId })).rejects.toThrow('still to be kept');
    await moveAll(clientId);
    expect(await due()).toEqual([clientId]);
    for (const table of ['clients', ...Object.keys(entryDays)]) {
      await move(table, clientId, 10);
      expect([table, await due()]).toEqual([table, []]);
      await move(table, clientId, -10);
    }
    expect(await due()).toEqual([clientId]);
  });
});

describe('a record that is proposed because of its age', () => {
  it('is proposed once, also by two at once', async () => {
    const { clientId } = world.chart;
    const owner = await as('owner');
    const ids = [newId(), newId()];
    const answers = await Promise.allSettled(ids.map((id) => owner.erasures.propose({ id, clientId })));
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(refused).toMatchObject([{ message: 'This record is waiting for a decision already. Look again.' }]);
    const [id = ''] = ids.filter((_, n) => answers[n]?.status === 'fulfilled');
    await owner.erasures.propose({ id, clientId });
    expect(await owner.erasures.list()).toMatchObject({ waiting: [{ id, reason: 'retention' }], pastRetention: [] });
    await expect(owner.erasures.propose({ id: newId(), clientId })).rejects.toThrow('waiting for a decision already');
  });

  it('is no wish of the client: not shown as one, not theirs to withdraw, and in the way of none', async () => {
    const self = await as('self');
    const owner = await as('owner');
    const [proposal] = (await owner.erasures.list()).waiting;
    expect(await self.erasures.mine()).not.toMatchObject({ state: 'waiting' });
    await expect(self.erasures.withdraw({ id: proposal?.id ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const id = newId();
    expect(await self.erasures.ask({ id, password })).toEqual({ id });
    expect(await self.erasures.mine()).toMatchObject({ id, state: 'waiting' });
    const { waiting } = await owner.erasures.list();
    expect(waiting.map(({ reason }) => reason).sort()).toEqual(['asked', 'retention']);
  });

  it('is kept when something was written since, and closes every request when it goes', async () => {
    const { clientId } = world.chart;
    const owner = await as('owner');
    const { waiting } = await owner.erasures.list();
    const proposal = waiting.find(({ reason }) => reason === 'retention');
    const given = { id: proposal?.id ?? '', version: 1, name: await nameOf(clientId), password };
    await move('messages', clientId, 10);
    await expect(owner.erasures.approve(given)).rejects.toThrow('written in this record since');
    expect(await nameOf(clientId)).toBe(given.name);
    await move('messages', clientId, -10);
    const { rows } = await owner.erasures.approve(given);
    const after = await owner.erasures.list();
    expect(after.waiting).toEqual([]);
    const closed = after.decided.filter((request) => request.clientId === clientId && request.state === 'done');
    expect(closed.map(({ reason, rows: gone }) => [reason, gone]).sort()).toEqual([
      ['asked', 0],
      ['retention', rows],
    ]);
    const marks = await database.sql`
      select distinct pseudonym from erasure_requests where client_id = ${clientId} and state = 'done'`;
    expect(marks).toHaveLength(1);
  });
});

it('lets a client take back no proposal of the clinic, whatever a query says', async () => {
  const { clinicId, clientId, userId } = world.otherChart;
  const owner = await as('owner');
  await moveAll(clientId);
  const id = newId();
  await owner.erasures.propose({ id, clientId });
  await database.sql.begin(async (tx) => {
    await tx`set local role app_rw`;
    await tx`select set_config('app.clinic_id', ${clinicId}, true), set_config('app.user_id', ${userId}, true),
      set_config('app.role', 'client', true)`;
    const changed = await tx`update erasure_requests set state = 'withdrawn' where id = ${id}`;
    expect(changed.count).toBe(0);
  });
});
