import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { auditEvents, clinicLogos } from '@/db/schema';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { actorOf, contextFor } from '@/server/testing/callers';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';
import { answerLogo, answerLogoUpload } from './logo-routes';

const db = testDatabase();
let at: Awaited<ReturnType<typeof clinicAtWork>>;

beforeEach(async () => {
  at = await clinicAtWork(db);
});

const values = {
  name: 'Test clinic',
  weekStartsOn: 1,
  responseTime: 'within one working day',
  emergencyNumber: '999',
  retentionYears: 8,
};
const change = (given: object = {}) => ({ id: newId(), expectedVersion: 1, ...values, ...given });

describe('what a clinic has set', () => {
  it('is changed by an owner, told to clients at once, and audited field by field', async () => {
    const owner = await at.as(at.owner);
    expect(await owner.clinics.settings()).toEqual({
      ...values,
      ...{ version: 1, timeZone: 'Europe/London', sign: null, mayChange: true },
    });
    const client = await at.client();
    const phone = await at.as(client);
    expect((await phone.plan.coach()).clinic.emergencyNumber).toBe('999');
    const given = change({ emergencyNumber: ' +44 112 ', retentionYears: 10 });
    expect(await owner.clinics.changeSettings(given)).toEqual({ version: 2 });
    expect((await phone.plan.coach()).clinic.emergencyNumber).toBe('+44 112');
    const [event, ...others] = await db.admin
      .select({ action: auditEvents.action, detail: auditEvents.detail })
      .from(auditEvents)
      .where(eq(auditEvents.clinicId, at.clinic.id));
    expect(event).toEqual({
      action: 'settings.change',
      detail: { emergencyNumber: '999 → +44 112', retentionYears: '8 → 10' },
    });
    expect(others).toEqual([]);
    // The same message again changes nothing.
    expect(await owner.clinics.changeSettings(given)).toEqual({ version: 2 });
  });

  it('is not written over: of two at once one is told what counts now', async () => {
    const owner = await at.as(at.owner);
    const calls = ['112', '911'].map((emergencyNumber) => owner.clinics.changeSettings(change({ emergencyNumber })));
    const answers = await Promise.allSettled(calls);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    // Told in its turn: neither of them got in the other's way.
    const codes = await Promise.all(calls.map(async (call) => (await refusal(call)).code));
    expect(codes.filter((code) => code !== null)).toEqual(['version_conflict']);
    const kept = (await owner.clinics.settings()).emergencyNumber;
    expect(await refusal(owner.clinics.changeSettings(change({ name: 'Mine' })))).toMatchObject({
      code: 'version_conflict',
      details: { ...values, version: 2, emergencyNumber: kept },
    });
  });

  it.each([
    ['a number that cannot be dialled', { emergencyNumber: 'help' }],
    ['no name', { name: '  ' }],
    ['no promise', { responseTime: '' }],
    ['a day that is none', { weekStartsOn: 8 }],
    ['no time to keep', { retentionYears: 0 }],
    ['a time zone', { timeZone: 'UTC' }],
  ])('refuses %s', async (_, given) => {
    const owner = await at.as(at.owner);
    await expect(owner.clinics.changeSettings(change(given))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await owner.clinics.settings()).version).toBe(1);
  });

  it('is read by trainers, who change nothing', async () => {
    const trainer = await at.as(at.trainer);
    expect((await trainer.clinics.settings()).mayChange).toBe(false);
    expect(await refusal(trainer.clinics.changeSettings(change({ name: 'Mine' })))).toMatchObject({
      code: 'forbidden',
    });
    expect(await refusal((await at.as(at.owner)).clinics.changeSettings(change()))).toMatchObject({ code: 'invalid' });
  });
});

describe('the sign of a clinic', () => {
  /** 3 × 2 pixels. */
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAADklEQVR4nGNgYGBAxwAAJgABaB8vAQAAAABJRU5ErkJggg==',
    'base64',
  );
  const contextOf = async (clinicId: string, userId: string) => contextFor(await actorOf(db.admin, clinicId, userId));
  const send = async (userId: string, content: Buffer, headers: Record<string, string> = {}) =>
    answerLogoUpload(
      new Request('http://localhost/api/clinic-logo', {
        method: 'POST',
        headers: {
          origin: env().NEXTAUTH_URL,
          'content-type': 'application/octet-stream',
          'content-length': String(content.byteLength),
          'x-picture-id': newId(),
          ...headers,
        },
        body: new Uint8Array(content),
      }),
      await contextOf(at.clinic.id, userId),
    );
  const get = async (sha256: string, clinicId: string, userId: string, headers: Record<string, string> = {}) =>
    answerLogo(
      new Request(`http://localhost/api/clinic-logo/${sha256}`, { headers }),
      sha256,
      await contextOf(clinicId, userId),
    );

  it('is set by an owner, kept for good under its hash, and shown to members alone', async () => {
    const answer = await send(at.owner.userId, png);
    expect(answer.status).toBe(200);
    const { sha256, ...size } = await answer.json();
    expect(size).toEqual({ width: 3, height: 2 });
    const client = await at.client();
    expect(await (await at.as(client)).clinics.sign()).toEqual({ sha256, ...size });
    const shown = await get(sha256, at.clinic.id, client.userId ?? '');
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(png);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    const elsewhere = await clinicAtWork(db);
    expect((await get(sha256, elsewhere.clinic.id, elsewhere.owner.userId)).status).toBe(404);
    const embedded = await get(sha256, at.clinic.id, at.owner.userId, { 'sec-fetch-site': 'cross-site' });
    expect(embedded.status).toBe(404);
  });

  it('goes when it is removed, and gives way to another', async () => {
    const owner = await at.as(at.owner);
    const { sha256: first } = await (await send(at.owner.userId, png)).json();
    const { sha256: second } = await (await send(at.owner.userId, Buffer.concat([png, Buffer.from('x')]))).json();
    expect(second).not.toBe(first);
    expect((await get(first, at.clinic.id, at.owner.userId)).status).toBe(404);
    expect(await owner.clinics.removeLogo({ id: newId() })).toEqual({ removed: true });
    expect(await owner.clinics.sign()).toBeNull();
    expect((await get(second, at.clinic.id, at.owner.userId)).status).toBe(404);
    expect(await owner.clinics.removeLogo({ id: newId() })).toEqual({ removed: true });
    const events = await db.admin
      .select({ action: auditEvents.action })
      .from(auditEvents)
      .where(eq(auditEvents.clinicId, at.clinic.id));
    expect(events.map(({ action }) => action).sort()).toEqual([
      ...['settings.logo', 'settings.logo', 'settings.logo-remove'],
    ]);
  });

  it('is refused from others, from other sites, too large, or as something else', async () => {
    expect((await send(at.trainer.userId, png)).status).toBe(403);
    expect((await send(at.owner.userId, png, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await send(at.owner.userId, Buffer.alloc(256 * 1024 + 1))).status).toBe(413);
    expect((await send(at.owner.userId, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).status).toBe(400);
    expect(await db.admin.$count(clinicLogos, eq(clinicLogos.clinicId, at.clinic.id))).toBe(0);
  });
});
