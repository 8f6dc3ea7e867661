import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/connection';
import { makeClient } from '@/db/factories/clients';
import { makeMember } from '@/db/factories/clinics';
import { auditEvents, confidenceReports, techniqueSignOffs } from '@/db/schema';
import { exerciseById } from '@/domain/exercises/library';
import { newId } from '@/lib/id';
import { actorOf, callerAs } from '@/server/testing/callers';
import { clientAtWork, sessionMessages } from '@/server/testing/client-at-work';
import { refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
const tuesday = '2026-11-03T09:00:00.000Z';
type Setting = Awaited<ReturnType<typeof clientAtWork>>;

const callerOf = async ({ clinic }: Setting, userId: string | null, at = tuesday) =>
  callerAs(await actorOf(database.admin, clinic.id, userId ?? ''), new Date(at));
const trainerOf = (setting: Setting) => callerOf(setting, setting.trainer.userId);

/** A client who did one session with 40 kg on Monday, in a plan that nobody has signed off technique for. */
async function afterMonday() {
  const setting = await clientAtWork(database);
  const { clientId } = setting.client;
  const { exerciseId } = setting.item;
  await database.admin.delete(techniqueSignOffs).where(eq(techniqueSignOffs.clientId, clientId));
  const { sessions } = setting.at('2026-11-02T12:00:00.000Z');
  const messages = sessionMessages(setting, '2026-11-02T10:00:00.000Z');
  await sessions.start(messages.start);
  await sessions.logSet(messages.set1);
  await sessions.finish(messages.finish);
  const signOff = (given: object = {}) => ({
    id: newId(),
    clientId,
    exerciseId,
    passed: true,
    cues: [...(exerciseById(exerciseId)?.cues ?? [])],
    note: 'Steady, bar close.',
    ...given,
  });
  const load = (loadKg: number) => ({ id: newId(), clientId, exerciseId, loadKg, reason: 'A small step.' });
  return { ...setting, clientId, exerciseId, signOff, load };
}

describe('a technique sign-off', () => {
  it('stands before any increase, by whatever way it is asked for', async () => {
    const setting = await afterMonday();
    const { clientId, exerciseId, signOff, load } = setting;
    const { overrides, signOffs, checks } = await trainerOf(setting);
    expect(await refusal(overrides.setLoad(load(41)))).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('technique sign-off'),
    });
    expect(await overrides.setLoad(load(35))).toMatchObject({ loadKg: 35 });
    const input = signOff();
    expect(await signOffs.record(input)).toEqual({ exerciseId, passed: true });
    expect(await signOffs.record(input)).toEqual({ exerciseId, passed: true });
    expect(await database.admin.$count(techniqueSignOffs, eq(techniqueSignOffs.clientId, clientId))).toBe(1);
    const { lifts } = await checks.ofChart({ clientId });
    expect(lifts.find((lift) => lift.exerciseId === exerciseId)).toMatchObject({
      inPlan: true,
      isLoaded: true,
      signOff: { passed: true, at: tuesday, note: 'Steady, bar close.', cues: input.cues },
    });
    expect(lifts.filter(({ signOff: word }) => word === null).length).toBeGreaterThan(0);
    expect(await overrides.setLoad(load(41))).toMatchObject({ loadKg: 41 });
    const events = await database.admin.select().from(auditEvents).where(eq(auditEvents.subjectId, input.id));
    expect(events.map(({ action }) => action)).toEqual(['sign-off.record']);
  });

  it('counts for its own variant, and no more once it is taken back', async () => {
    const setting = await afterMonday();
    const { signOff, load } = setting;
    const { overrides, signOffs } = await trainerOf(setting);
    const other = setting.exerciseId === 'goblet-squat' ? 'box-squat' : 'goblet-squat';
    await signOffs.record(signOff({ exerciseId: other, cues: [] }));
    expect(await refusal(overrides.setLoad(load(41)))).toMatchObject({ code: 'invalid' });
    await signOffs.record(signOff());
    const later = await callerOf(setting, setting.trainer.userId, '2026-11-03T10:00:00.000Z');
    await later.signOffs.record(signOff({ passed: false, cues: [], note: 'Lost the hinge under load.' }));
    expect(await refusal(later.overrides.setLoad(load(41)))).toMatchObject({ code: 'invalid' });
  });

  it('names cues of the exercise only, and an exercise that there is', async () => {
    const setting = await afterMonday();
    const { signOffs } = await trainerOf(setting);
    expect(await refusal(signOffs.record(setting.signOff({ cues: ['All clear'] })))).toMatchObject({ code: 'invalid' });
    const unknown = setting.signOff({ exerciseId: 'nothing', cues: [] });
    expect(await refusal(signOffs.record(unknown))).toMatchObject({ code: 'not_found' });
  });

  it('is written by nobody but the trainer, by hand neither', async () => {
    const setting = await afterMonday();
    const { client, clinic, clientId, exerciseId, signOff } = setting;
    const other = await makeMember(database.admin, { clinicId: clinic.id, role: 'trainer' });
    expect(await refusal((await callerOf(setting, other.userId)).signOffs.record(signOff()))).toMatchObject({
      code: 'not_found',
    });
    expect(await refusal(setting.at(tuesday).signOffs.record(signOff()))).toMatchObject({ code: 'forbidden' });
    const written = inTransaction({ clinicId: clinic.id, userId: client.userId ?? '', role: 'client' }, (db) =>
      db.insert(techniqueSignOffs).values({
        clinicId: clinic.id,
        clientId,
        id: newId(),
        exerciseId,
        passed: true,
        signedBy: setting.trainer.userId,
      }),
    );
    await expect(written).rejects.toThrow();
  });
});

describe('a feared lift', () => {
  let setting: Awaited<ReturnType<typeof afterMonday>>;
  beforeAll(async () => {
    setting = await afterMonday();
  });

  const wednesday = '2026-11-04T09:00:00.000Z';
  const itemOf = async (index: number) => {
    const { plan } = setting.at(wednesday);
    const { items } = await plan.session({ plannedSessionId: setting.planned[index]?.id ?? '' });
    return items.find(({ exerciseId }) => exerciseId === setting.exerciseId);
  };
  /** The next session that has the lift. */
  const nextIndex = () =>
    setting.planned.findIndex(
      ({ prescription }, index) =>
        index > 0 && prescription.items.some(({ exerciseId }) => exerciseId === setting.exerciseId),
    );

  it('is marked by the client or the trainer, and the newest word counts', async () => {
    const { clientId, exerciseId } = setting;
    const { feared } = setting.at(tuesday);
    expect((await itemOf(nextIndex()))?.feared).toBe(false);
    await feared.setOwn({ id: newId(), exerciseId, feared: true });
    expect((await itemOf(nextIndex()))?.feared).toBe(true);
    expect((await feared.mine()).find((lift) => lift.exerciseId === exerciseId)).toMatchObject({ feared: true });
    const trainer = await callerOf(setting, setting.trainer.userId, '2026-11-03T09:01:00.000Z');
    await trainer.feared.set({ id: newId(), clientId, exerciseId, feared: false });
    expect((await itemOf(nextIndex()))?.feared).toBe(false);
    const later = await callerOf(setting, setting.trainer.userId, '2026-11-03T09:02:00.000Z');
    await later.feared.set({ id: newId(), clientId, exerciseId, feared: true });
    expect((await itemOf(nextIndex()))?.feared).toBe(true);
  });

  it('is asked about once for each session', async () => {
    const { exerciseId, planned } = setting;
    const index = nextIndex();
    const { confidence } = setting.at(wednesday);
    const input = {
      id: newId(),
      plannedSessionId: planned[index]?.id ?? '',
      exerciseId,
      confidence: 3,
      fear: 8,
      answeredAt: wednesday,
    };
    const answered = await confidence.report(input);
    expect(await confidence.report(input)).toEqual(answered);
    expect((await itemOf(index))?.confidence).toEqual({ confidence: 3, fear: 8 });
    expect((await itemOf(0))?.confidence).toBeNull();
    expect(await database.admin.$count(confidenceReports, eq(confidenceReports.clientId, setting.clientId))).toBe(1);
    const { checks } = await trainerOf(setting);
    const { lifts } = await checks.ofChart({ clientId: setting.clientId });
    expect(lifts.find((lift) => lift.exerciseId === exerciseId)).toMatchObject({
      feared: true,
      confidence: { confidence: 3, fear: 8, at: wednesday },
    });
  });

  it('is answered for one’s own session, in whole numbers from 0 to 10', async () => {
    const stranger = await makeClient(database.admin, { clinicId: setting.clinic.id });
    const input = {
      id: newId(),
      plannedSessionId: setting.first.id,
      exerciseId: setting.exerciseId,
      confidence: 5,
      fear: 5,
      answeredAt: wednesday,
    };
    const theirs = await callerOf(setting, stranger.userId);
    expect(await refusal(theirs.confidence.report(input))).toMatchObject({ code: 'not_found' });
    const { confidence } = setting.at(wednesday);
    for (const bad of [{ confidence: 11 }, { fear: -1 }, { fear: 4.5 }, { exerciseId: 'nothing' }]) {
      await expect(confidence.report({ ...input, ...bad })).rejects.toThrow();
    }
  });
});

describe('a PAR-Q+', () => {
  it('is kept with its day and result, entered by staff', async () => {
    const setting = await afterMonday();
    const { clientId } = setting;
    const { checks } = await trainerOf(setting);
    expect((await checks.ofChart({ clientId })).parq).toBeNull();
    await checks.enterParq({ id: newId(), clientId, takenOn: '2026-11-02', followUp: true });
    expect((await checks.ofChart({ clientId })).parq).toMatchObject({ takenOn: '2026-11-02', followUp: true });
    const toCome = { id: newId(), clientId, takenOn: '2026-11-04', followUp: false };
    expect(await refusal(checks.enterParq(toCome))).toMatchObject({ code: 'invalid' });
    // The measures of the client do not stumble over it.
    expect(await setting.at(tuesday).measures.mine()).toBeDefined();
  });
});
