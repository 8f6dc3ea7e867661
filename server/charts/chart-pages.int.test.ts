import { beforeAll, describe, expect, it } from 'vitest';
import { makeSessionLog, makeSetLog } from '@/db/factories/logs';
import { makeAssignment } from '@/db/factories/plans';
import { clinicAtWork } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
const now = '2026-11-25T09:00:00.000Z';

/** A session that the trainer entered on the floor; one of its sets was corrected by the client. */
async function floor() {
  const setting = await clinicAtWork(database);
  const client = await setting.client({ name: 'Marcus' });
  const chart = { clinicId: setting.clinic.id, clientId: client.clientId };
  const { planned } = await makeAssignment(database.admin, {
    ...chart,
    programId: setting.deadlift.id,
    startDate: '2026-11-02',
    trainingDays: [1, 3, 5],
    assignedBy: setting.trainer.userId,
  });
  const first = planned[0];
  const item = first?.prescription.items.find(({ exerciseId }) => exerciseId === 'deadlift');
  if (!first || !item) throw new Error('no deadlift');
  const log = await makeSessionLog(database.admin, {
    ...chart,
    plannedSessionId: first.id,
    startedAt: '2026-11-02T10:00:00.000Z',
    finishedAt: '2026-11-02T11:00:00.000Z',
    enteredBy: setting.trainer.userId,
    confirmedAt: '2026-11-02T12:00:00.000Z',
  });
  const given = { ...chart, sessionLogId: log.id, item };
  const set = await makeSetLog(database.admin, {
    ...given,
    loadKg: 60,
    enteredBy: setting.trainer.userId,
    loggedAt: '2026-11-02T10:10:00.000Z',
  });
  await makeSetLog(database.admin, {
    ...given,
    loadKg: 57.5,
    reps: 5,
    rpe: 7,
    correctsId: set.id,
    loggedAt: '2026-11-02T12:00:00.000Z',
  });
  return { ...setting, ...chart };
}

let setting: Awaited<ReturnType<typeof floor>>;
beforeAll(async () => {
  setting = await floor();
});

describe('the pages of a record', () => {
  it('say who entered a session, who corrected what, and that the client confirmed it', async () => {
    const { charts } = await setting.as(setting.trainer, now);
    const { sessions, exercises } = await charts.sessions({ clientId: setting.clientId, exerciseId: 'deadlift' });
    const first = sessions.at(-1);
    expect(first?.log).toMatchObject({ enteredBy: 'Tom Trainer', confirmedAt: '2026-11-02T12:00:00.000Z' });
    const [set] = first?.items.find(({ exerciseId }) => exerciseId === 'deadlift')?.sets ?? [];
    expect(set).toMatchObject({
      loadKg: 57.5,
      enteredBy: null,
      earlier: [{ loadKg: 60, enteredBy: 'Tom Trainer' }],
    });
    expect(exercises).toEqual([{ id: 'deadlift', name: 'Deadlift' }]);
    const none = await charts.sessions({ clientId: setting.clientId, exerciseId: 'no-such-exercise' });
    expect(none.sessions).toEqual([]);
  });

  it('draw the days that were asked for, whole weeks of them, and nothing to come', async () => {
    const { charts } = await setting.as(setting.trainer, now);
    const span = { from: '2026-10-28', until: '2026-11-08' };
    const timeline = await charts.timeline({ clientId: setting.clientId, span });
    expect(timeline).toMatchObject({ step: 'day', from: '2026-10-26', to: '2026-11-08' });
    expect(timeline.lifts[0]?.points).toEqual([{ date: '2026-11-02', loadKg: 57.5 }]);
    const later = await charts.timeline({
      clientId: setting.clientId,
      span: { from: '2026-11-20', until: '2027-06-01' },
    });
    expect(later.to).toBe('2026-11-25');
    const reversed = { from: '2026-11-08', until: '2026-10-28' };
    await expect(charts.timeline({ clientId: setting.clientId, span: reversed })).rejects.toThrow();
  });

  it('say who of the clinic was at the record, page by page', async () => {
    await (await setting.as(setting.owner, now)).charts.overview({ clientId: setting.clientId });
    const { charts } = await setting.as(setting.trainer, now);
    await charts.overview({ clientId: setting.clientId });
    const names: (string | null)[] = [];
    let cursor: string | undefined;
    do {
      const page: Awaited<ReturnType<typeof charts.accessLog>> = await charts.accessLog({
        clientId: setting.clientId,
        limit: 1,
        ...(cursor !== undefined && { cursor }),
      });
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(new Set(names)).toEqual(new Set(['Tom Trainer', 'Olive Owner']));
  });

  it('stand the estimated maximum on its set, and say where nothing was measured', async () => {
    const { charts } = await setting.as(setting.trainer, now);
    const { measures, maximum } = await charts.figures({ clientId: setting.clientId });
    expect(measures.map(({ now: value, band }) => [value, band])).toEqual([
      [null, 'unknown'],
      [null, 'unknown'],
      [null, 'unknown'],
    ]);
    expect(maximum).toMatchObject({ exerciseId: 'deadlift', set: { loadKg: 57.5 }, firstKg: null });
    expect(await charts.files({ clientId: setting.clientId })).toMatchObject({ files: [], clearances: [] });
  });
});
