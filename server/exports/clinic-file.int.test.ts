import { gunzipSync } from 'node:zlib';
import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { beforeAll, expect, it } from 'vitest';
import * as schema from '@/db/schema';
import { env } from '@/lib/env';
import { hashPassword } from '@/server/auth/password';
import { actorOf, contextFor } from '@/server/testing/callers';
import { testDatabase } from '@/server/testing/test-database';
import { type Persona, type TwoClinics, twoClinics } from '@/server/testing/two-clinics';
import { answerClinicExport } from './clinic-export-route';
import { clinicTables, staffTables } from './clinic-tables';
import { exportedTables } from './tables';

const database = testDatabase();
const password = 'copper kettle morning';
let world: TwoClinics;

beforeAll(async () => {
  world = await twoClinics(database.admin);
  await database.sql`update users set password_hash = ${await hashPassword(password)}`;
});

async function ask(who: Persona, body: object) {
  const { clinicId, userId } = world.people[who];
  const content = JSON.stringify(body);
  const request = new Request('http://localhost/api/clinic-export', {
    method: 'POST',
    headers: {
      origin: env().NEXTAUTH_URL,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(content)),
    },
    body: content,
  });
  return answerClinicExport(request, contextFor(await actorOf(database.admin, clinicId, userId)));
}

it('is for owners, and asks for the password', async () => {
  for (const who of ['self', 'caseloadTrainer', 'coverCurrent'] as const) {
    expect((await ask(who, { password })).status).toBe(403);
  }
  expect((await ask('owner', { password: 'another' })).status).toBe(400);
  expect((await ask('owner', {})).status).toBe(400);
});

it('has everybody of the clinic, what staff keep of them too, nothing of another, and no key', async () => {
  const handOverNote = 'Slow mornings; trains with Kim.';
  await database.sql`update caseloads set hand_over_note = ${handOverNote} where client_id = ${world.chart.clientId}`;
  const answer = await ask('owner', { password });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toMatch(/filename="sturdy-clinic-[\d-]{10}\.jsonl\.gz"$/);
  const packed = Buffer.from(await answer.arrayBuffer());
  expect(packed.byteLength).toBe(Number(answer.headers.get('content-length')));
  const text = gunzipSync(packed).toString('utf8');
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0]).toMatchObject({ format: 'sturdy-clinic', clinic: { id: world.here.id } });
  expect(lines[0].memberships.length).toBeGreaterThan(5);
  const alone = Object.keys(clinicTables).filter((name) => !(lines[0][name]?.length > 0));
  // Nobody has changed the rules that come with the app, or said when the clinic is closed.
  expect(alone.filter((name) => !['policies', 'closedDays'].includes(name))).toEqual([]);
  expect(lines[0].wordTemplates).toMatchObject([{ id: world.templateHere.id }]);
  expect(lines.at(-1)).toEqual({ end: true, clients: lines.length - 2 });
  const mine = lines.find(({ id }) => id === world.chart.clientId);
  expect(Object.keys(mine.record)).toEqual([...Object.keys(exportedTables), 'staffNotes', 'triageMarks']);
  expect(mine.record.setLogs[0]).toMatchObject({ id: world.chart.set.id });
  expect(mine.record.staffNotes).toMatchObject([{ id: world.chart.note.id }]);
  expect(mine.record.caseloads).toContainEqual(expect.objectContaining({ handOverNote }));
  // A client's calendar is the client's alone.
  const empty = Object.keys(mine.record).filter((name) => mine.record[name].length === 0);
  expect(empty).toEqual(['calendarFeeds']);
  expect(lines.map(({ id }) => id)).toContain(world.otherChart.clientId);
  expect(text).not.toContain(world.foreignChart.clientId);
  const secrets = await database.sql<{ secret: string }[]>`
    select token_hash as secret from invitations union select password_hash from users where password_hash is not null`;
  for (const { secret } of secrets) expect(text).not.toContain(secret);
  const [deed] = await database.sql`select detail from audit_events where action = 'clinic.export'`;
  expect(deed?.detail).toMatchObject({ clients: lines.length - 2 });
  // On every chart, as if it had been opened.
  const opened = await database.sql`
    select client_id as id, relation, user_id from audit_events where action = 'chart.export' order by client_id`;
  const by = { relation: 'owner', user_id: world.people.owner.userId };
  expect(opened).toEqual(lines.slice(1, -1).map(({ id }) => ({ id, ...by })));
});

/** Tables that are not in the file, and why. */
const leftOut: Record<string, string> = {
  audit_events: 'a file of its own',
  auth_sessions: 'keys',
  auth_tokens: 'keys',
  client_status: 'reckoned from the charts',
  clinic_logos: 'a picture that the clinic has',
  idempotency: 'answers to devices, all of which are in the charts',
  notification_settings: 'each person’s own',
  notifications: 'each person’s own post',
  program_draft_editors: 'who has a draft open at this moment',
  push_subscriptions: 'each person’s own devices',
  rate_limits: 'counts of the last hour',
  users: 'passwords; name and address are those of the members',
};

it('knows every table', () => {
  const inFile = [clinicTables, exportedTables, staffTables].flatMap((tables) =>
    Object.values(tables).map(({ table }) => getTableName(table)),
  );
  const named = new Set([...inFile, 'clinics', 'clients', ...Object.keys(leftOut)]);
  const all = Object.values(schema as Record<string, unknown>).filter((value) => is(value, PgTable));
  expect(all.map((table) => getTableName(table)).sort()).toEqual([...named].sort());
});
