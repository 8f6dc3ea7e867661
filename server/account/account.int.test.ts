import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeClinic, makeMember } from '@/db/factories/clinics';
import { createAuthSession } from '@/server/auth/auth-sessions';
import { checkCredentials } from '@/server/auth/check-credentials';
import { hashPassword } from '@/server/auth/password';
import { readActorByToken } from '@/server/auth/read-actor';
import { mailSettled } from '@/server/mail/mail';
import { listOutbox } from '@/server/mail/outbox';
import { actorOf, callerAs } from '@/server/testing/callers';
import { testDatabase } from '@/server/testing/test-database';

const dataDir = mkdtempSync(path.join(tmpdir(), 'sturdy-account-'));
process.env.DATA_DIR = dataDir;
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const db = testDatabase();
const password = 'copper kettle morning';
const nobody = callerAs(null);

let clinicId: string;
type Caller = ReturnType<typeof callerAs>;
let trainer: Caller;

beforeAll(async () => {
  ({ id: clinicId } = await makeClinic(db.admin, { name: 'Harbour Physio', timeZone: 'Europe/Oslo' }));
  const trainerId = (await makeMember(db.admin, { clinicId, role: 'trainer', name: 'Maya Lind' })).userId;
  trainer = callerAs(await actorOf(db.admin, clinicId, trainerId));
});
beforeEach(async () => {
  await db.sql`delete from rate_limits`;
});

let count = 0;
const address = () => `person-${++count}@example.org`;
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

describe('a new password by mail', () => {
  const person = async () => {
    const email = address();
    const passwordHash = await hashPassword('the first good password');
    return makeMember(db.admin, { clinicId, role: 'trainer', email, passwordHash });
  };

  it('answers alike whether or not the account exists, and mails only the one that does', async () => {
    const { email } = await person();
    const unknown = address();
    expect(await nobody.account.requestReset({ email })).toEqual(await nobody.account.requestReset({ email: unknown }));
    expect(await tokenFor(email)).not.toBe('');
    expect(await tokenFor(unknown)).toBe('');
  });

  it('works once, ends every sign-in and every other link', async () => {
    const { email, userId } = await person();
    const origin = { requestId: 'r', ip: null, userAgent: null };
    const session = await createAuthSession({ userId, origin, now: new Date() });
    await nobody.account.requestReset({ email });
    const first = await tokenFor(email);
    await nobody.account.requestReset({ email });
    const second = await tokenFor(email);
    expect(await code(nobody.account.resetPassword({ token: second, password: 'short' }))).toBe('invalid');
    expect(await nobody.account.resetPassword({ token: second, password })).toEqual({ email });
    expect(await readActorByToken(session, new Date())).toBeNull();
    for (const token of [first, second, 'made up']) {
      expect(await code(nobody.account.resetPassword({ token, password }))).toBe('gone');
    }
    expect((await checkCredentials({ email, password, ip: null, now: new Date() })).ok).toBe(true);
  });

  it('runs out, and lets one of many at once through', async () => {
    const { email, userId } = await person();
    await nobody.account.requestReset({ email });
    const token = await tokenFor(email);
    const results = await Promise.all(
      Array.from({ length: 6 }, (_, i) => code(nobody.account.resetPassword({ token, password: `${password} ${i}` }))),
    );
    expect(results.sort()).toEqual(['done', 'gone', 'gone', 'gone', 'gone', 'gone']);
    await nobody.account.requestReset({ email });
    await db.sql`update auth_tokens set expires_at = now() - interval '1 minute' where user_id = ${userId}`;
    expect(await code(nobody.account.resetPassword({ token: await tokenFor(email), password }))).toBe('gone');
  });

  it('limits requests for one address, existing or not', async () => {
    for (const email of [(await person()).email, address()]) {
      for (let i = 0; i < 4; i++) await nobody.account.requestReset({ email });
      expect(await code(nobody.account.requestReset({ email }))).toBe('rate_limited');
    }
  });
});

describe('one account', () => {
  it('sees its own sign-ins and ends them', async () => {
    const { userId } = await makeMember(db.admin, { clinicId, role: 'trainer' });
    const origin = { requestId: 'r', ip: null, userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Gecko Firefox/130.0' };
    const tokens = [
      await createAuthSession({ userId, origin, now: new Date() }),
      await createAuthSession({ userId, origin, now: new Date() }),
    ];
    const actor = await readActorByToken(tokens[0], new Date());
    const me = callerAs(actor);
    const devices = await me.account.authSessions();
    expect(devices).toHaveLength(2);
    expect(devices.filter((device) => device.current)).toMatchObject([
      { id: actor?.authSessionId, device: 'Firefox on Linux' },
    ]);
    expect(await code(trainer.account.revokeAuthSession({ id: actor?.authSessionId ?? '' }))).toBe('not_found');
    expect(await me.account.revokeOtherAuthSessions()).toEqual({ ended: 1 });
    expect(await readActorByToken(tokens[0], new Date())).not.toBeNull();
    expect(await readActorByToken(tokens[1], new Date())).toBeNull();
    expect(await me.account.signOutEverywhere()).toEqual({ ended: 1 });
    for (const token of tokens) expect(await readActorByToken(token, new Date())).toBeNull();
  });

  it('moves between its clinics and to no other', async () => {
    const { userId, email } = await makeMember(db.admin, { clinicId, role: 'trainer' });
    const second = await makeClinic(db.admin, { name: 'Second' });
    const foreign = await makeClinic(db.admin);
    await makeMember(db.admin, { clinicId: second.id, role: 'owner', userId, email });
    const token = await createAuthSession({
      userId,
      origin: { requestId: 'r', ip: null, userAgent: null },
      now: new Date(),
    });
    const me = callerAs(await readActorByToken(token, new Date()));
    expect(await me.account.memberships()).toMatchObject([
      { clinicId, current: true },
      { clinicId: second.id, role: 'owner', current: false },
    ]);
    expect(await code(me.account.switchClinic({ clinicId: foreign.id }))).toBe('not_found');
    await me.account.switchClinic({ clinicId: second.id });
    expect(await readActorByToken(token, new Date())).toMatchObject({ clinicId: second.id, role: 'owner' });
  });

  it('is asked for by whoever is signed out, in vain', async () => {
    expect(await code(nobody.account.me())).toBe('signed_out');
    expect(await code(nobody.account.ping())).toBe('signed_out');
    expect(await trainer.account.me()).toMatchObject({
      role: 'trainer',
      idleSeconds: 900,
      clinicName: 'Harbour Physio',
    });
  });
});
