import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeClient } from '@/db/factories/clients';
import { makeClinic, makeMember } from '@/db/factories/clinics';
import { auditEvents, caseloads, clients, invitations, memberships, users } from '@/db/schema';
import { rereadEnv } from '@/lib/env';
import { newId } from '@/lib/id';
import { createAuthSession } from '@/server/auth/auth-sessions';
import { checkCredentials } from '@/server/auth/check-credentials';
import { hashPassword } from '@/server/auth/password';
import { readActorByToken } from '@/server/auth/read-actor';
import { mailSettled } from '@/server/mail/mail';
import { listOutbox } from '@/server/mail/outbox';
import { actorOf, callerAs } from '@/server/testing/callers';
import { testDatabase } from '@/server/testing/test-database';

const dataDir = mkdtempSync(path.join(tmpdir(), 'sturdy-people-'));
process.env.DATA_DIR = dataDir;
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const db = testDatabase();
const password = 'copper kettle morning';
const nobody = callerAs(null);

let clinicId: string;
type Caller = ReturnType<typeof callerAs>;
let owner: Caller;
let trainer: Caller;
let trainerId: string;
let ownerId: string;

beforeAll(async () => {
  ({ id: clinicId } = await makeClinic(db.admin, { name: 'Harbour Physio', timeZone: 'Europe/Oslo' }));
  ownerId = (await makeMember(db.admin, { clinicId, role: 'owner', name: 'Olav Owner' })).userId;
  trainerId = (await makeMember(db.admin, { clinicId, role: 'trainer', name: 'Maya Lind' })).userId;
  owner = callerAs(await actorOf(db.admin, clinicId, ownerId));
  trainer = callerAs(await actorOf(db.admin, clinicId, trainerId));
});
beforeEach(async () => {
  await db.sql`delete from rate_limits`;
});

let count = 0;
const address = () => `person-${++count}@example.org`;
const send = (by: Caller, given: { email?: string; role?: 'client' | 'trainer'; name?: string; id?: string } = {}) =>
  by.people.invite({
    id: given.id ?? newId(),
    email: given.email ?? address(),
    name: given.name ?? 'Pia Person',
    role: given.role ?? 'client',
  });
/** The token in the newest mail to this address. */
const tokenFor = async (email: string) => {
  await mailSettled();
  const mail = (await listOutbox()).find((kept) => kept.to === email);
  return mail?.links[0]?.split('#')[1] ?? '';
};
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { cause?: { code?: string } }) => error.cause?.code,
  );

describe('inviting', () => {
  it('makes a waiting chart on the caseload of whoever invites, and mails a link', async () => {
    const email = address();
    const sent = await send(trainer, { email: ` ${email.toUpperCase()} `, name: 'Åsa Öberg' });
    expect(sent.mailSent).toBe(true);
    const [chart] = await db.admin
      .select()
      .from(clients)
      .where(eq(clients.id, sent.clientId ?? ''));
    expect(chart).toMatchObject({ name: 'Åsa Öberg', email, status: 'invited', userId: null, timeZone: 'Europe/Oslo' });
    const [load] = await db.admin
      .select()
      .from(caseloads)
      .where(eq(caseloads.clientId, sent.clientId ?? ''));
    expect(load?.trainerId).toBe(trainerId);
    const token = await tokenFor(email);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await db.admin.select().from(invitations))).not.toContain(token);
    expect(await trainer.people.invitations()).toContainEqual(
      expect.objectContaining({ id: sent.invitationId, state: 'pending', mailSent: true, invitedByName: 'Maya Lind' }),
    );
  });

  it('invites once for a message that comes twice, and refuses its id for another person', async () => {
    const email = address();
    const id = newId();
    const all = await Promise.all(Array.from({ length: 5 }, () => send(trainer, { id, email })));
    expect(new Set(all.map((sent) => sent.clientId)).size).toBe(1);
    expect((await listOutbox()).filter((mail) => mail.to === email)).toHaveLength(1);
    expect((await send(trainer, { id, email })).mailSent).toBe(true);
    expect(await code(send(trainer, { id, email: address() }))).toBe('reused_id');
  });

  it('refuses a second invitation to an address that waits, also at the same moment', async () => {
    const email = address();
    const results = await Promise.all(Array.from({ length: 4 }, () => code(send(trainer, { email }))));
    expect(results.sort()).toEqual(['conflict', 'conflict', 'conflict', 'done']);
    expect(await db.admin.select().from(clients).where(eq(clients.email, email))).toHaveLength(1);
  });

  it('refuses somebody who already belongs', async () => {
    const known = await makeClient(db.admin, { clinicId, trainerId });
    expect(await code(send(trainer, { email: known.email }))).toBe('conflict');
    const colleague = await makeMember(db.admin, { clinicId, role: 'trainer' });
    expect(await code(send(owner, { email: colleague.email, role: 'trainer' }))).toBe('conflict');
  });

  it('lets owners alone invite trainers', async () => {
    expect(await code(send(trainer, { role: 'trainer' }))).toBe('forbidden');
    expect((await send(owner, { role: 'trainer' })).clientId).toBeNull();
  });

  it('keeps the invitation and says so when the mail fails; it can be sent again', async () => {
    const email = address();
    process.env.SMTP_URL = 'smtp://127.0.0.1:1';
    rereadEnv();
    const sent = await send(trainer, { email });
    process.env.SMTP_URL = '';
    rereadEnv();
    expect(sent.mailSent).toBe(false);
    const listed = (await trainer.people.invitations()).find((one) => one.id === sent.invitationId);
    expect(listed).toMatchObject({ state: 'pending', mailSent: false });
    const again = await trainer.people.resendInvitation({ id: newId(), invitationId: sent.invitationId });
    expect(again.mailSent).toBe(true);
    expect((await nobody.account.inspectInvitation({ token: await tokenFor(email) })).state).toBe('open');
  });

  it('shows a trainer their own invitations, an owner all, another clinic none', async () => {
    const other = await makeMember(db.admin, { clinicId, role: 'trainer' });
    const colleague = callerAs(await actorOf(db.admin, clinicId, other.userId));
    const sent = await send(trainer);
    const has = async (who: Caller) => (await who.people.invitations()).some((one) => one.id === sent.invitationId);
    expect(await has(owner)).toBe(true);
    expect(await has(colleague)).toBe(false);
    expect(await code(colleague.people.revokeInvitation({ invitationId: sent.invitationId }))).toBe('not_found');
    expect(await code(colleague.people.resendInvitation({ id: newId(), invitationId: sent.invitationId }))).toBe(
      'not_found',
    );
    const elsewhere = await makeClinic(db.admin);
    const foreign = await makeMember(db.admin, { clinicId: elsewhere.id, role: 'owner' });
    expect(await has(callerAs(await actorOf(db.admin, elsewhere.id, foreign.userId)))).toBe(false);
  });
});

describe('accepting', () => {
  it('opens an account, joins the clinic and takes the chart over; the password then signs in', async () => {
    const email = address();
    const sent = await send(trainer, { email, name: 'Nils New' });
    const token = await tokenFor(email);
    expect(await nobody.account.inspectInvitation({ token })).toMatchObject({
      state: 'open',
      clinicName: 'Harbour Physio',
      inviterName: 'Maya Lind',
      name: 'Nils New',
      email,
      hasAccount: false,
    });
    expect(await nobody.account.acceptInvitation({ token, password })).toEqual({ email });
    const result = await checkCredentials({ email, password, ip: null, now: new Date() });
    if (!result.ok) throw new Error('cannot sign in');
    const origin = { requestId: 'r', ip: null, userAgent: null };
    const session = await createAuthSession({ userId: result.userId, origin, now: new Date() });
    expect(await readActorByToken(session, new Date())).toMatchObject({ role: 'client', clientId: sent.clientId });
    const [event] = await db.admin
      .select()
      .from(auditEvents)
      .where(and(eq(auditEvents.action, 'invitation.accept'), eq(auditEvents.subjectId, sent.invitationId)));
    expect(event).toMatchObject({ userId: result.userId, clientId: sent.clientId });
    expect(await nobody.account.inspectInvitation({ token })).toMatchObject({ state: 'used' });
    expect(await code(nobody.account.acceptInvitation({ token, password }))).toBe('gone');
  });

  it('refuses a poor password and keeps the link', async () => {
    const email = address();
    await send(trainer, { email });
    const token = await tokenFor(email);
    for (const poor of ['short', 'password1234', email]) {
      expect(await code(nobody.account.acceptInvitation({ token, password: poor }))).toBe('invalid');
    }
    expect((await nobody.account.inspectInvitation({ token })).state).toBe('open');
  });

  it('asks an existing account for its own password and never changes it', async () => {
    const email = address();
    const elsewhere = await makeClinic(db.admin);
    const passwordHash = await hashPassword(password);
    const person = await makeMember(db.admin, { clinicId: elsewhere.id, role: 'trainer', email, passwordHash });
    await send(owner, { email, role: 'trainer' });
    const token = await tokenFor(email);
    expect(await nobody.account.inspectInvitation({ token })).toMatchObject({ hasAccount: true });
    expect(await code(nobody.account.acceptInvitation({ token, password: 'another good password' }))).toBe('invalid');
    expect(await nobody.account.acceptInvitation({ token, password })).toEqual({ email });
    const [user] = await db.admin.select().from(users).where(eq(users.email, email));
    expect(user).toMatchObject({ id: person.userId, passwordHash });
    expect(await db.admin.select().from(memberships).where(eq(memberships.userId, person.userId))).toHaveLength(2);
  });

  it('lets exactly one of many at once through', async () => {
    const email = address();
    const sent = await send(trainer, { email });
    const token = await tokenFor(email);
    const results = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        code(nobody.account.acceptInvitation({ token, password: `${password} ${i}` })),
      ),
    );
    expect(results.filter((result) => result === 'done')).toHaveLength(1);
    expect(results.filter((result) => result === 'gone')).toHaveLength(7);
    const made = await db.admin.select().from(users).where(eq(users.email, email));
    expect(made).toHaveLength(1);
    const winner = results.indexOf('done');
    expect((await checkCredentials({ email, password: `${password} ${winner}`, ip: null, now: new Date() })).ok).toBe(
      true,
    );
    const [chart] = await db.admin
      .select()
      .from(clients)
      .where(eq(clients.id, sent.clientId ?? ''));
    expect(chart).toMatchObject({ status: 'active', userId: made[0]?.id });
  });

  it('has kind words for what is expired, withdrawn, replaced or made up', async () => {
    const [expired, revoked, replaced] = [address(), address(), address()];
    const [first, second, third] = [
      await send(trainer, { email: expired }),
      await send(trainer, { email: revoked }),
      await send(trainer, { email: replaced }),
    ];
    const tokens = {
      expired: await tokenFor(expired),
      revoked: await tokenFor(revoked),
      replaced: await tokenFor(replaced),
    };
    await db.sql`update invitations set expires_at = now() - interval '1 minute' where id = ${first.invitationId}`;
    await trainer.people.revokeInvitation({ invitationId: second.invitationId });
    await trainer.people.revokeInvitation({ invitationId: second.invitationId });
    await trainer.people.resendInvitation({ id: newId(), invitationId: third.invitationId });
    const look = (token: string) => nobody.account.inspectInvitation({ token });
    expect(await look(tokens.expired)).toMatchObject({
      state: 'expired',
      words: expect.stringContaining('Maya Lind at Harbour Physio'),
    });
    expect(await look(tokens.revoked)).toMatchObject({ state: 'revoked' });
    expect(await look(tokens.replaced)).toMatchObject({ state: 'unknown' });
    expect(await look('made up')).toMatchObject({ state: 'unknown' });
    for (const token of [...Object.values(tokens), 'made up']) {
      expect(await code(nobody.account.acceptInvitation({ token, password }))).toBe('gone');
    }
    const [chart] = await db.admin
      .select()
      .from(clients)
      .where(eq(clients.id, second.clientId ?? ''));
    expect(chart?.status).toBe('archived');
    // The address is free again.
    expect((await send(trainer, { email: revoked })).mailSent).toBe(true);
    expect((await look(await tokenFor(replaced))).state).toBe('open');
  });

  it('cannot be undone by withdrawing or sending again', async () => {
    const email = address();
    const sent = await send(trainer, { email });
    await nobody.account.acceptInvitation({ token: await tokenFor(email), password });
    expect(await code(trainer.people.revokeInvitation({ invitationId: sent.invitationId }))).toBe('conflict');
    expect(await code(trainer.people.resendInvitation({ id: newId(), invitationId: sent.invitationId }))).toBe(
      'conflict',
    );
  });

  it('limits guesses at one link', async () => {
    const email = address();
    await send(trainer, { email });
    const token = await tokenFor(email);
    for (let i = 0; i < 10; i++) await code(nobody.account.acceptInvitation({ token, password: 'short' }));
    expect(await code(nobody.account.acceptInvitation({ token, password }))).toBe('rate_limited');
  });
});

describe('the people of a clinic', () => {
  it('are listed for owners, with their active clients', async () => {
    const staff = await owner.people.staff();
    expect(staff.find((one) => one.userId === ownerId)).toMatchObject({ role: 'owner', self: true, disabled: false });
    expect(staff.find((one) => one.userId === trainerId)?.clients).toBeGreaterThan(0);
    expect(await code(trainer.people.staff())).toBe('forbidden');
  });

  it('are shut out at once and let in again', async () => {
    const { userId } = await makeMember(db.admin, { clinicId, role: 'trainer' });
    const origin = { requestId: 'r', ip: null, userAgent: null };
    const session = await createAuthSession({ userId, origin, now: new Date() });
    expect(await code(trainer.people.setDisabled({ userId, disabled: true }))).toBe('forbidden');
    expect(await code(owner.people.setDisabled({ userId: ownerId, disabled: true }))).toBe('conflict');
    await owner.people.setDisabled({ userId, disabled: true });
    expect(await readActorByToken(session, new Date())).toBeNull();
    await owner.people.setDisabled({ userId, disabled: false });
    expect(await readActorByToken(session, new Date())).toBeNull();
    expect(await createAuthSession({ userId, origin, now: new Date() })).not.toBeNull();
  });

  it('of another clinic are out of reach', async () => {
    const elsewhere = await makeClinic(db.admin);
    const foreign = await makeMember(db.admin, { clinicId: elsewhere.id, role: 'trainer' });
    expect(await code(owner.people.setDisabled({ userId: foreign.userId, disabled: true }))).toBe('not_found');
  });
});

describe('the trace', () => {
  it('is for owners, by pages, by person and by action', async () => {
    expect(await code(trainer.audit.list({}))).toBe('forbidden');
    const everything: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await owner.audit.list({ limit: 7, ...(cursor !== undefined && { cursor }) });
      everything.push(...page.items.map((event) => event.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const stored = await db.admin.select().from(auditEvents).where(eq(auditEvents.clinicId, clinicId));
    expect(new Set(everything).size).toBe(everything.length);
    expect(everything.length).toBe(stored.length);
    const mine = await owner.audit.list({ userId: trainerId, action: 'invitation', limit: 100 });
    expect(mine.items.length).toBeGreaterThan(3);
    expect(mine.items.every((event) => event.name === 'Maya Lind' && event.action.startsWith('invitation.'))).toBe(
      true,
    );
    expect((await owner.audit.list({ from: '2020-01-01', until: '2020-01-02' })).items).toEqual([]);
    expect((await owner.audit.list({ cursor: "' or 1=1" })).items.length).toBeGreaterThan(0);
  });

  it('shows clients who was at their own record, without addresses of computers', async () => {
    const mine = await makeClient(db.admin, { clinicId, trainerId });
    const other = await makeClient(db.admin, { clinicId, trainerId });
    const event = (clientId: string, userId: string) => ({
      clinicId,
      id: newId(),
      userId,
      role: 'trainer',
      action: 'chart.open',
      subjectType: 'client',
      clientId,
      relation: 'trainer',
      requestId: 'r',
      ip: '10.0.0.1',
    });
    await db.admin
      .insert(auditEvents)
      .values([
        event(mine.clientId, trainerId),
        event(mine.clientId, mine.userId ?? ''),
        event(other.clientId, trainerId),
      ]);
    const client = callerAs(await actorOf(db.admin, clinicId, mine.userId ?? ''));
    const { items } = await client.audit.mine({});
    expect(items).toEqual([expect.objectContaining({ name: 'Maya Lind', action: 'chart.open', relation: 'trainer' })]);
    expect(items[0]).not.toHaveProperty('ip');
    const visitors = await client.audit.visitors();
    expect(visitors).toEqual([
      { userId: trainerId, name: 'Maya Lind', relation: 'trainer', visits: 1, lastAt: items[0]?.at },
    ]);
    expect((await client.audit.mine({ userId: trainerId })).items).toEqual(items);
    expect((await client.audit.mine({ userId: other.userId ?? '' })).items).toEqual([]);
    expect(await code(trainer.audit.mine({}))).toBe('forbidden');
    expect(await code(client.audit.list({}))).toBe('forbidden');
  });
});
