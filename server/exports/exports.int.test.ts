import { getTableName, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportInput } from '@/contracts/exports';
import * as schema from '@/db/schema';
import { env } from '@/lib/env';
import { hashPassword } from '@/server/auth/password';
import { actorOf, contextFor } from '@/server/testing/callers';
import { testDatabase } from '@/server/testing/test-database';
import { type Persona, type TwoClinics, twoClinics } from '@/server/testing/two-clinics';
import { answerFile } from './answer-file';
import { answerExport } from './export-route';
import { exportedTables } from './tables';

const database = testDatabase();
const password = 'copper kettle morning';
let world: TwoClinics;

beforeAll(async () => {
  world = await twoClinics(database.admin);
  const hash = await hashPassword(password);
  await database.sql`update users set password_hash = ${hash}`;
});
beforeEach(async () => {
  await database.sql`delete from rate_limits`;
});

function requestOf(body: object, headers: Record<string, string> = {}) {
  const content = JSON.stringify(body);
  return new Request('http://localhost/api/export', {
    method: 'POST',
    headers: {
      origin: env().NEXTAUTH_URL,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(content)),
      ...headers,
    },
    body: content,
  });
}

async function contextOf(who: Persona | null) {
  const person = who && world.people[who];
  return contextFor(person && (await actorOf(database.admin, person.clinicId, person.userId)));
}

const ask = async (who: Persona | null, body: object, headers?: Record<string, string>) =>
  answerExport(requestOf(body, headers), await contextOf(who));
const fileOf = async (kind: string) => {
  const answer = await ask('self', { kind, password });
  expect(answer.status).toBe(200);
  return answer;
};

const allTables = Object.values(schema as Record<string, unknown>).filter((value) => is(value, PgTable));
const has = (table: PgTable, column: string) => column in table;

/** Tables about one person that are not in the file, and why. */
const leftOut: Record<string, string> = {
  invitations: 'the clinic’s own post; what it said is in the chart',
  idempotency: 'answers to the phone, all of which are in the chart',
  users: 'the password; name and address are in the file',
  auth_sessions: 'keys; the devices are in the file',
  auth_tokens: 'keys',
  memberships: 'the name, the address and the role, which are in the file',
  program_draft_editors: 'staff at work on a program',
  staff_notes: 'the staff’s own words, which no client’s sign-in can read; a client asks the clinic for a copy',
  triage_marks: 'how staff sorted their work; what they did about it is in the chart',
  client_status: 'reckoned from the chart, and again whenever that changes',
  erasure_requests: 'what the clinic was asked to do with the record, shown under You; not part of the record',
};
/** Written beside the chart. */
const besides = ['clients', 'audit_events', 'notification_settings', 'push_subscriptions', 'notifications'];

describe('the export of one’s own record', () => {
  it('knows every table that is about a client', () => {
    const charts = Object.values(exportedTables).map(({ table }) => getTableName(table));
    const named = new Set([...charts, ...besides, ...Object.keys(leftOut)]);
    const about = allTables.filter((table) => has(table, 'clientId') || has(table, 'userId')).map(getTableName);
    expect(about.filter((name) => !named.has(name))).toEqual([]);
    // A chart's table is in the file, whatever the reason against it.
    const charted = allTables.filter((table) => has(table, 'clientId')).map(getTableName);
    const besidesCharts = [
      'audit_events',
      'client_status',
      'erasure_requests',
      'idempotency',
      'invitations',
      'staff_notes',
      'triage_marks',
    ];
    expect(charted.filter((name) => !charts.includes(name)).sort()).toEqual(besidesCharts);
  });

  it('has a row of each of them, everything of it, and nothing that opens a door', async () => {
    const handOverNote = 'Slow mornings; trains with Kim.';
    await database.sql`update caseloads set hand_over_note = ${handOverNote} where client_id = ${world.chart.clientId}`;
    const answer = await fileOf('record');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="sturdy-record-[\d-]{10}\.json"$/);
    const text = await answer.text();
    expect(Buffer.byteLength(text)).toBe(Number(answer.headers.get('content-length')));
    const file = JSON.parse(text);
    expect(file).toMatchObject({ format: 'sturdy-record', schemaVersion: 1 });
    const empty = Object.keys(exportedTables).filter((name) => !(file.record[name]?.length > 0));
    expect(empty).toEqual([]);
    expect(Object.keys(file.record)).toEqual(Object.keys(exportedTables));
    expect(file.record.setLogs[0]).toMatchObject({ id: world.chart.set.id, voided: false });
    expect(file.record.setLogs[0].loggedAt).toMatch(/^\d{4}-.*Z$/);
    expect(file.people[world.people.caseloadTrainer.userId]).toEqual(expect.any(String));
    expect(file.visits.map(({ action }: { action: string }) => action)).toContain('chart.open');
    expect(file.account.notificationSettings).toMatchObject({ morningAt: expect.any(String) });
    const secrets = await database.sql<{ secret: string }[]>`
      select token_hash as secret from calendar_feeds union select endpoint from push_subscriptions
      union select auth from push_subscriptions union select password_hash from users where password_hash is not null
      union select encode(content, 'base64') from clearance_documents`;
    expect(secrets.length).toBeGreaterThan(4);
    expect(text).not.toContain(handOverNote);
    for (const { secret } of secrets) expect(text).not.toContain(secret);
  });

  it('is read as of one instant', async () => {
    let isolation: unknown;
    await answerFile(requestOf({ kind: 'sets', password }), await contextOf('self'), {
      ...{ path: 'export', input: exportInput, isFor: () => true },
      make: async ({ db }) => {
        [isolation] = await db.execute(sql`select current_setting('transaction_isolation') as level`);
        return { name: 'x', mediaType: 'text/plain', content: { parts: [], size: 0 } };
      },
    });
    expect(isolation).toEqual({ level: 'repeatable read' });
  });

  it('has no row and no name of another client', async () => {
    const text = await (await fileOf('record')).text();
    const others = await database.sql<{ id: string }[]>`
      select id from clients where id <> ${world.chart.clientId}
      union select id from set_logs where client_id <> ${world.chart.clientId}
      union select user_id from memberships where role = 'client' and user_id <> ${world.people.self.userId}
      union select id from messages where client_id <> ${world.chart.clientId}`;
    expect(others.length).toBeGreaterThan(3);
    for (const { id } of others) expect(text).not.toContain(id);
  });

  it('is a sheet too: what was done, how it hurt, what was measured', async () => {
    await database.sql`
      update symptom_reports set words = '=HYPERLINK("http://x")' where client_id = ${world.chart.clientId}`;
    const [sets, symptoms, measures] = await Promise.all(
      ['sets', 'symptoms', 'measures'].map(async (kind) => {
        const answer = await fileOf(kind);
        expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
        // With the mark that a reader takes off.
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
      }),
    );
    expect(sets?.split('\r\n')[0]).toMatch(/^\ufeffdate,session_started_at,program,exercise,set,reps,load_kg/);
    expect(sets?.split('\r\n')[1]).toContain(`,${world.chart.item.exerciseName},1,`);
    expect(symptoms).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(measures?.split('\r\n').length).toBeGreaterThan(2);
  });

  it('takes the password again, and few tries', async () => {
    const wrong = await ask('self', { kind: 'record', password: 'not it' });
    expect(wrong.status).toBe(400);
    expect(await wrong.json()).toEqual({
      code: 'invalid',
      error: 'The password is not right. Nothing was downloaded.',
    });
    const answers: number[] = [];
    for (let attempt = 0; attempt < 9; attempt += 1) {
      answers.push((await ask('self', { kind: 'sets', password: 'not it' })).status);
    }
    expect(answers.at(-1)).toBe(429);
    // Now even the right one has to wait.
    expect((await ask('self', { kind: 'sets', password })).status).toBe(429);
  });

  it('leaves a trace of each file, and none of a refused one', async () => {
    await database.sql`delete from audit_events where action = 'export.made'`;
    await fileOf('symptoms');
    await ask('self', { kind: 'record', password: 'not it' });
    const rows = await database.sql<{ kind: string; client: string }[]>`
      select detail->>'kind' as kind, client_id as client from audit_events where action = 'export.made'`;
    expect(rows.map((row) => ({ ...row }))).toEqual([{ kind: 'symptoms', client: world.chart.clientId }]);
  });

  it.each<[Persona | null, number]>([
    [null, 401],
    ['caseloadTrainer', 403],
    ['owner', 403],
    ['otherClient', 200],
  ])('answers %s with %i', async (who, status) => {
    const answer = await ask(who, { kind: 'record', password });
    expect(answer.status).toBe(status);
    expect(await answer.text()).not.toContain(world.chart.set.id);
  });

  it.each<[string, object, Record<string, string>, number]>([
    ['another origin', { kind: 'record', password }, { origin: 'https://evil.example' }, 403],
    ['a form', { kind: 'record', password }, { 'content-type': 'text/plain' }, 415],
    ['a kind that is none', { kind: 'everything', password }, {}, 400],
    ['more than it takes', { kind: 'record', password, clientId: 'x' }, {}, 400],
  ])('refuses %s', async (_, body, headers, status) => {
    expect((await ask('self', body, headers)).status).toBe(status);
  });
});
