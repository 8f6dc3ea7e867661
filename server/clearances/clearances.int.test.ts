import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeClearance, makeScreening } from '@/db/factories/health';
import { auditEvents } from '@/db/schema';
import { newId } from '@/lib/id';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
let setting: Awaited<ReturnType<typeof clinicAtWork>>;
beforeAll(async () => {
  setting = await clinicAtWork(database);
});

/** A client with an emergency answer and a review answer, both waiting. */
async function waiting() {
  const { clientId } = await setting.client();
  const chart = { clinicId: setting.clinic.id, clientId };
  const screening = await makeScreening(database.admin, { ...chart, yes: ['night-pain', 'leg-pain'] });
  const review = await makeClearance(database.admin, { ...chart, screeningId: screening.id });
  const emergency = await makeClearance(database.admin, { ...chart, level: 'emergency' });
  const record = (clearanceId: string, given: object = {}) => ({
    id: newId(),
    clientId,
    clearanceId,
    version: 1,
    state: 'cleared' as const,
    clinician: 'Dr H. Lam',
    examinedOn: '2026-11-01',
    restrictions: null,
    expiresOn: null,
    ...given,
  });
  return { clientId, review, emergency, record };
}

describe('a clearance', () => {
  it('unlocks only when every request is cleared', async () => {
    const { clientId, review, emergency, record } = await waiting();
    const { clearances, charts } = await setting.as(setting.trainer);
    expect((await charts.overview({ clientId })).lock).toMatchObject({ level: 'emergency', state: 'requested' });
    const input = record(emergency.id);
    const recorded = await clearances.record(input);
    expect(recorded).toEqual({ clearanceId: emergency.id, state: 'cleared', version: 2, open: 1, locked: true });
    expect(await clearances.record(input)).toEqual(recorded);
    expect((await charts.overview({ clientId })).lock).toMatchObject({ level: 'review' });
    const refusing = record(review.id, { state: 'refused', restrictions: 'No lifting before the scan.' });
    expect(await clearances.record(refusing)).toMatchObject({ open: 1 });
    expect((await charts.overview({ clientId })).lock).toMatchObject({ level: 'review', state: 'refused' });
    expect(await clearances.record(record(review.id, { version: 2 }))).toMatchObject({
      open: 0,
      version: 3,
      locked: false,
    });
    const { lock, clearances: rows } = await charts.overview({ clientId });
    expect(lock).toBeNull();
    expect(rows.find(({ id }) => id === review.id)).toMatchObject({
      state: 'cleared',
      clinician: 'Dr H. Lam',
      decidedByName: 'Tom Trainer',
      because: ['Do you have constant pain at night that no position eases?'],
    });
    const events = await database.admin.select().from(auditEvents).where(eq(auditEvents.subjectId, review.id));
    expect(events.map(({ action }) => action).sort()).toEqual(['clearance.cleared', 'clearance.refused']);
  });

  it('takes the version that was read', async () => {
    const { emergency, record } = await waiting();
    const { clearances } = await setting.as(setting.trainer);
    const results = await Promise.allSettled([
      clearances.record(record(emergency.id)),
      clearances.record(record(emergency.id, { state: 'refused' })),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusal(clearances.record(record(emergency.id)))).toMatchObject({
      code: 'version_conflict',
      details: { version: 2 },
    });
  });

  it('refuses days that cannot be, and what is not there', async () => {
    const { emergency, record } = await waiting();
    const { clearances } = await setting.as(setting.trainer);
    const call = (given: object, id = emergency.id) => refusal(clearances.record(record(id, given)));
    expect(await call({ examinedOn: '2026-11-03' })).toMatchObject({ code: 'invalid' });
    expect(await call({ expiresOn: '2026-11-01' })).toMatchObject({ code: 'invalid' });
    expect(await call({}, newId())).toMatchObject({ code: 'not_found' });
    await expect(clearances.record(record(emergency.id, { clinician: ' ' }))).rejects.toThrow();
  });

  it('is recorded by staff within reach: an owner may, another trainer and the client may not', async () => {
    const { emergency, record } = await waiting();
    const outsider = await setting.as(setting.other);
    expect(await refusal(outsider.clearances.record(record(emergency.id)))).toMatchObject({ code: 'not_found' });
    const owner = await setting.as(setting.owner);
    expect(await owner.clearances.record(record(emergency.id))).toMatchObject({ state: 'cleared' });
  });
});
