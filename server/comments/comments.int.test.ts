import { beforeAll, describe, expect, it } from 'vitest';
import { makeCover } from '@/db/factories/clinics';
import { makeSessionLog, makeSetLog } from '@/db/factories/logs';
import { makeAssignment } from '@/db/factories/plans';
import { logComments } from '@/db/schema';
import { newId } from '@/lib/id';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
let setting: Awaited<ReturnType<typeof clinicAtWork>>;
beforeAll(async () => {
  setting = await clinicAtWork(database);
});

/** A client with a session of today begun and one set of it logged, then corrected. */
async function trained(name: string) {
  const client = await setting.client({ name });
  const ids = { clinicId: setting.clinic.id, clientId: client.clientId };
  const { planned } = await makeAssignment(database.admin, {
    ...ids,
    programId: setting.hinge.id,
    startDate: '2026-11-02',
    trainingDays: [1, 3, 5],
    assignedBy: setting.trainer.userId,
  });
  const [first, second] = planned;
  const item = first?.prescription.items[0];
  if (!first || !second || !item) throw new Error('the program has no sessions');
  const log = await makeSessionLog(database.admin, { ...ids, plannedSessionId: first.id });
  const set = await makeSetLog(database.admin, { ...ids, sessionLogId: log.id, item, setNumber: 1 });
  const corrected = { ...ids, sessionLogId: log.id, item, setNumber: 1, correctsId: set.id };
  await makeSetLog(database.admin, corrected);
  const coach = await setting.as(setting.trainer);
  const mine = await setting.as(client);
  return { client, ids, first, second, item, set, coach, mine, clientId: client.clientId };
}

describe('a comment', () => {
  it('on a session or a set reaches the client with the session, whichever way it is read', async () => {
    const { clientId, first, item, set, coach, mine } = await trained('Ada Commented');
    const place = { itemId: item.id, setNumber: 1 };
    const words = { clientId, plannedSessionId: first.id };
    await coach.comments.add({ id: newId(), ...words, set: null, body: 'Even and calm.' });
    const { commentId } = await coach.comments.add({ id: newId(), ...words, set: place, body: '**Slower** down.' });
    const rows = await database.admin.select().from(logComments);
    // The first row of the set, which its corrections leave in place.
    expect(rows.find(({ id }) => id === commentId)?.setLogId).toBe(set.id);

    const { comments } = await mine.plan.session({ plannedSessionId: first.id });
    expect(comments).toMatchObject([
      { set: null, body: 'Even and calm.', authorName: 'Tom Trainer', createdAt: expect.stringMatching(/Z$/) },
      { set: place, body: '**Slower** down.' },
    ]);
    const near = await mine.plan.sessionsNear();
    expect(near.sessions.map((each) => each.comments?.length)).toContain(2);
    const { weeks } = await mine.plan.weeks();
    const counts = weeks.flatMap(({ sessions }) => sessions.map((each) => each.comments));
    expect(counts.filter((count) => count !== 0)).toEqual([2]);
  });

  it('is taken back by who wrote it alone, and then seen by nobody', async () => {
    const { clientId, first, coach, mine } = await trained('Bea Retracted');
    const add = { id: newId(), clientId, plannedSessionId: first.id, set: null, body: 'Not yours, sorry.' };
    const { commentId } = await coach.comments.add(add);
    await makeCover(database.admin, {
      clinicId: setting.clinic.id,
      trainerId: setting.trainer.userId,
      coverId: setting.other.userId,
      fromDate: '2020-01-01',
      untilDate: '2099-12-31',
    });
    const cover = await setting.as(setting.other);
    const list = { clientId, plannedSessionIds: [first.id] };
    expect(await cover.comments.list(list)).toMatchObject({ mayWrite: true, comments: [{ isOwn: false }] });
    expect(await refusal(cover.comments.remove({ id: newId(), clientId, commentId }))).toMatchObject({
      code: 'forbidden',
    });
    await coach.comments.remove({ id: newId(), clientId, commentId });
    expect((await coach.comments.list(list)).comments).toEqual([]);
    expect((await mine.plan.session({ plannedSessionId: first.id })).comments).toEqual([]);
    expect(await refusal(coach.comments.remove({ id: newId(), clientId, commentId }))).toMatchObject({
      code: 'not_found',
    });
  });

  it('needs something that was logged', async () => {
    const { clientId, first, second, item, coach } = await trained('Cai Unlogged');
    const at = (plannedSessionId: string, setNumber: number | null) =>
      refusal(
        coach.comments.add({
          ...{ id: newId(), clientId, plannedSessionId, body: 'x' },
          set: setNumber === null ? null : { itemId: item.id, setNumber },
        }),
      );
    expect(await at(second.id, null)).toMatchObject({ code: 'not_found' });
    expect(await at(first.id, 9)).toMatchObject({ code: 'not_found' });
  });
});
