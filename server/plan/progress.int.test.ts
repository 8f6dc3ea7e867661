import { describe, expect, it } from 'vitest';
import { makeFlare } from '@/db/factories/flares';
import { addDays } from '@/domain/schedule/dates';
import { newId } from '@/lib/id';
import { lifter } from '@/server/testing/lifter';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
const at = (date: string, hour = '20') => `${date}T${hour}:00:00.000Z`;

describe('progress', () => {
  it('draws pain at its moments, the load of each day and what became of each session', async () => {
    const history = await lifter(database);
    await history.train(0, 40, { before: 2, during: 4, after: 3 });
    await history.morning(0, 1);
    await history.report('any', at(addDays(history.day(0).planned.date, 1)), 5);
    const { date } = history.day(0).planned;
    const progress = await history.at(at(addDays(date, 4))).plan.progress({});
    expect(progress).toMatchObject({
      today: addDays(date, 4),
      from: addDays(date, 4 - 365),
      firstDay: date,
      usualPain: expect.any(Number),
      pain: [
        { date, peak: 4, before: 2, worst: 4, morning: null },
        { date: addDays(date, 1), peak: 5, before: null, worst: null, morning: 1 },
      ],
      lifts: [{ exerciseId: history.exerciseId, name: 'Deadlift', points: [{ date, loadKg: 40, deload: false }] }],
      milestones: [{ kind: 'sessions', count: 1, date }],
    });
    expect(progress.sessions.slice(0, 3)).toEqual([
      { date, state: 'done' },
      { date: history.day(1).planned.date, state: 'missed' },
    ]);
  });

  it('counts a set as it stands, and none of somebody else', async () => {
    const [mine, other] = [await lifter(database), await lifter(database)];
    await mine.train(0, 40);
    await other.train(0, 90, { after: 9 });
    const { planned } = mine.day(0);
    const instant = at(planned.date, '21');
    const { items } = await mine.at(instant).plan.session({ plannedSessionId: planned.id });
    for (const set of items.flatMap(({ logged }) => logged)) {
      await mine.at(instant).sessions.correctSet({
        id: newId(),
        plannedSessionId: planned.id,
        correctsId: set.id,
        ...{ reps: set.reps, loadKg: 35, seconds: null, metres: null, rpe: 7, pain: null },
        loggedAt: instant,
      });
    }
    const { lifts, pain } = await mine.at(instant).plan.progress({});
    expect(lifts).toMatchObject([{ points: [{ loadKg: 35 }] }]);
    expect(pain).toMatchObject([{ peak: 1 }]);
  });

  it('tells milestones of all time, and calls no day of a flare missed', async () => {
    const history = await lifter(database);
    await history.train(0, 40);
    await history.morning(0, 1);
    await history.train(1, 42.5);
    await history.morning(1, 1);
    const [first, second, third, fourth] = [0, 1, 2, 3].map((index) => history.day(index).planned.date);
    const symptomReportId = newId();
    await history.report('any', at(third ?? '', '09'), 3, { id: symptomReportId });
    await makeFlare(database.admin, {
      ...history.chart,
      symptomReportId,
      fromDate: third ?? '',
      untilDate: addDays(third ?? '', 1),
      whatHelped: 'Short walks.',
    });
    await history.train(3, 40);
    const progress = await history.at(at(addDays(fourth ?? '', 1))).plan.progress({ days: 7 });
    expect(progress.milestones).toEqual([
      { kind: 'back', date: fourth, flareUntil: addDays(third ?? '', 1) },
      { kind: 'settled', date: second, lift: 'Deadlift', loadKg: 42.5, loadKind: 'barbell' },
      { kind: 'sessions', count: 1, date: first },
    ]);
    expect(progress.flares).toMatchObject([{ from: third, whatHelped: 'Short walks.' }]);
    expect(progress.sessions.find(({ date }) => date === third)).toEqual({ date: third, state: 'held' });
    // Seven days back: the first session is out of sight, what it led to is not.
    expect(progress.lifts[0]?.points.map(({ date }) => date)).not.toContain(first);
  });

  it('keeps the first drawing on the body map beside the newest', async () => {
    const history = await lifter(database);
    const drawn = (date: string, intensity: number) =>
      history.report('any', at(date), 3, { marks: [{ region: 'low-back-left', kind: 'ache', intensity }] });
    const read = async () => (await history.at(at('2026-11-20')).plan.progress({})).drawings;
    expect(await read()).toEqual([]);
    await drawn('2026-11-02', 5);
    expect(await read()).toMatchObject([{ date: '2026-11-02', marks: [{ intensity: 5 }] }]);
    await drawn('2026-11-05', 4);
    await drawn('2026-11-09', 2);
    expect(await read()).toMatchObject([
      { date: '2026-11-02', marks: [{ intensity: 5 }] },
      { date: '2026-11-09', marks: [{ intensity: 2 }] },
    ]);
  });
});
