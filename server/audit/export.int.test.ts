import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { auditEvents, clients } from '@/db/schema';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { hashPassword } from '@/server/auth/password';
import { actorOf, contextFor } from '@/server/testing/callers';
import { clinicAtWork } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';
import { answerAuditExport } from './export-route';

const db = testDatabase();
const password = 'copper kettle morning';
let at: Awaited<ReturnType<typeof clinicAtWork>>;
let clientId: string;

const deeds = 2_003;

beforeAll(async () => {
  at = await clinicAtWork(db);
  await db.sql`update users set password_hash = ${await hashPassword(password)}`;
  clientId = (await at.client()).clientId;
  await db.admin.update(clients).set({ name: '=HYPERLINK("x")' }).where(eq(clients.id, clientId));
  await db.sql`
    insert into audit_events (clinic_id, id, at, user_id, role, action, subject_type, client_id, relation, request_id)
    select ${at.clinic.id}, gen_random_uuid(), '2026-10-01T09:00:00Z'::timestamptz + n / 2 * interval '1 minute',
      ${at.trainer.userId}, 'trainer', case when n = 7 then 'closed-days.add' else 'chart.open' end, 'client',
      ${clientId}, 'trainer', 'r'
    from generate_series(1, ${deeds}) n`;
});

async function ask(member: { userId: string }, body: object) {
  const content = JSON.stringify(body);
  const request = new Request('http://localhost/api/audit-export', {
    method: 'POST',
    headers: {
      origin: env().NEXTAUTH_URL,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(content)),
    },
    body: content,
  });
  return answerAuditExport(request, contextFor(await actorOf(db.admin, at.clinic.id, member.userId)));
}

it('is for owners, and asks for the password', async () => {
  expect((await ask(at.trainer, { password })).status).toBe(403);
  expect((await ask(at.owner, { password: 'another' })).status).toBe(400);
  expect((await ask(at.owner, {})).status).toBe(400);
  expect((await ask(at.owner, { password, name: 'Tom' })).status).toBe(400);
});

it('has every event once over many pages, in words, with nothing that a spreadsheet would run, and notes itself', async () => {
  const answer = await ask(at.owner, { password });
  expect(answer.headers.get('content-disposition')).toMatch(/filename="sturdy-audit-[\d-]{10}\.csv"$/);
  const lines = (await answer.text()).trimEnd().split('\r\n');
  expect(lines[0]).toContain('at_utc,date_in_clinic,person');
  const rows = lines.slice(1);
  expect(rows).toHaveLength(deeds);
  expect(new Set(rows.map((row) => row.split(',').at(-1))).size).toBe(deeds);
  expect(rows[0]).toContain('Tom Trainer,Trainer,Opened the chart');
  expect(rows.every((row) => row.includes(`"'=HYPERLINK(""x"")"`))).toBe(true);
  const [noted] = await db.admin.select().from(auditEvents).where(eq(auditEvents.action, 'audit.export'));
  expect(noted).toMatchObject({ userId: at.owner.userId, detail: { events: deeds } });
});

it('is narrowed as the list is', async () => {
  const only = async (given: object) => {
    const text = await (await ask(at.owner, { password, ...given })).text();
    return text.trimEnd().split('\r\n').length - 1;
  };
  expect(await only({ action: 'closed-days' })).toBe(1);
  expect(await only({ clientId: newId() })).toBe(0);
  expect(await only({ userId: at.trainer.userId, until: '2026-10-01' })).toBeGreaterThan(100);
  expect(await only({ userId: at.owner.userId, action: 'chart' })).toBe(0);
});
