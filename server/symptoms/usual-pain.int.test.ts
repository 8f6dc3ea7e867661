import { describe, expect, it } from 'vitest';
import { makeUsualPainChange } from '@/db/factories/progression';
import { addDays } from '@/domain/schedule/dates';
import { newId } from '@/lib/id';
import { actorOf, callerAs } from '@/server/testing/callers';
import { clientAtWork } from '@/server/testing/client-at-work';
import { refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
type Setting = Awaited<ReturnType<typeof clientAtWork>>;
const FIRST = '2026-11-02';

const report = (day: number, pain: number) => ({
  id: newId(),
  moment: 'morning' as const,
  pain,
  regions: [],
  legSymptoms: [],
  legWorse: false,
  triggers: [],
  words: null,
  starAnswers: null,
  plannedSessionId: null,
  reportedAt: `${addDays(FIRST, day)}T07:00:00.000Z`,
});

async function tell({ at }: Setting, day: number, pain: number) {
  const sent = report(day, pain);
  await at(sent.reportedAt).symptoms.report(sent);
}

const usualOf = async ({ client }: Setting) =>
  (await database.sql`select usual_pain::float8 as usual from clients where id = ${client.clientId}`)[0]?.usual;
const changes = ({ client }: Setting) => database.sql`
  select usual::float8, cause, reason, set_by from usual_pain_changes
  where client_id = ${client.clientId} order by created_at, id`;

/** As the intake leaves somebody: with their own answer. */
async function setting(usual: number | null = 5) {
  const made = await clientAtWork(database);
  await database.sql`update clients set usual_pain = ${usual}, intake_completed_at = '2026-11-01T09:00:00Z'
    where id = ${made.client.clientId}`;
  return made;
}
const trainerOf = async ({ clinic, trainer }: Setting, day = 40) =>
  callerAs(await actorOf(database.admin, clinic.id, trainer.userId), new Date(`${addDays(FIRST, day)}T09:00:00.000Z`));

describe('usual pain', () => {
  it('is the intake’s answer for a week, then the median of that week, and stays so', async () => {
    const one = await setting();
    for (const [day, pain] of [
      [0, 2],
      [2, 4],
      [6, 3],
    ] as const)
      await tell(one, day, pain);
    expect(await usualOf(one)).toBe(5);
    expect(await changes(one)).toEqual([]);
    await tell(one, 7, 9);
    expect(await usualOf(one)).toBe(3);
    await tell(one, 8, 9);
    expect(await changes(one)).toEqual([
      { usual: 5, cause: 'intake', reason: null, set_by: null },
      { usual: 3, cause: 'first-week', reason: null, set_by: null },
    ]);
    const events = await database.sql`select detail from audit_events
      where client_id = ${one.client.clientId} and action = 'usual-pain.settle'`;
    expect(events).toEqual([{ detail: { cause: 'first-week' } }]);
  });

  it('lowers by itself after four weeks that ran lower, once', async () => {
    const one = await setting();
    const chart = { clinicId: one.clinic.id, clientId: one.client.clientId };
    await makeUsualPainChange(database.admin, {
      ...chart,
      usual: 5,
      cause: 'first-week',
      createdAt: `${FIRST}T07:00:00Z`,
    });
    for (const day of [2, 9, 16, 23]) await tell(one, day, day === 9 ? 3 : 2);
    expect(await usualOf(one)).toBe(5);
    await tell(one, 29, 8);
    expect(await usualOf(one)).toBe(3);
    await tell(one, 29, 2);
    expect((await changes(one)).map(({ cause }) => cause)).toEqual(['first-week', 'four-weeks-lower']);
  });

  it('two reports at once make one change', async () => {
    const one = await setting();
    await tell(one, 0, 2);
    const sent = [report(7, 3), report(7, 3), report(7, 3)];
    await Promise.all(sent.map((each) => one.at(each.reportedAt).symptoms.report(each)));
    expect((await changes(one)).filter(({ cause }) => cause === 'first-week')).toHaveLength(1);
  });

  it('is raised or lowered by a trainer alone, with a reason, and not behind another’s back', async () => {
    const one = await setting(2);
    const { clientId } = one.client;
    const trainer = await trainerOf(one);
    const set = { id: newId(), clientId, usual: 3.5, reason: 'A hard winter, agreed on the phone.', after: null };
    const read = await trainer.usualPain.set(set);
    expect(read).toMatchObject({ usual: 3.5, latestId: set.id, may: true });
    expect(read.history.map(({ cause, usual, byName }) => [cause, usual, byName])).toEqual([
      ['trainer', 3.5, one.trainer.name],
      ['intake', 2, null],
    ]);
    expect(await trainer.usualPain.set(set)).toEqual(read);
    expect((await refusal(trainer.usualPain.set({ ...set, id: newId(), usual: 1 }))).code).toBe('version_conflict');
    await trainer.usualPain.set({ ...set, id: newId(), usual: 1, after: set.id });
    expect(await usualOf(one)).toBe(1);
    await expect(trainer.usualPain.set({ ...set, id: newId(), reason: ' ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await expect(trainer.usualPain.set({ ...set, id: newId(), usual: 2.3 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    // What a trainer has set is not taken back by the first week.
    await tell(one, 0, 6);
    await tell(one, 8, 6);
    expect(await usualOf(one)).toBe(1);
  });

  it('is never the client’s to set', async () => {
    const one = await setting(2);
    const { clientId } = one.client;
    const own = one.at(`${FIRST}T09:00:00.000Z`);
    expect(await own.usualPain.get({ clientId })).toMatchObject({ usual: 2, may: false });
    const set = { id: newId(), clientId, usual: 9, reason: 'Mine.', after: null };
    expect((await refusal(own.usualPain.set(set))).code).toBe('forbidden');
    expect(await usualOf(one)).toBe(2);
  });
});
