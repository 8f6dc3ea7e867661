import { makeSignOff } from '@/db/factories/progression';
import { newId } from '@/lib/id';
import { actorOf, callerAs } from './callers';
import { clientAtWork, starAnswers } from './client-at-work';
import type { TestDatabase } from './test-database';

type Pains = { readonly before?: number; readonly after?: number; readonly during?: number; readonly rpe?: number };

/** A client whose main lift is signed off, with their days of that lift, and a way to train and report. */
export async function lifter(database: Pick<TestDatabase, 'admin'>, signedOff = true) {
  const setting = await clientAtWork(database, 'Europe/London', { builtIn: 'deadlift-8', trainingDays: [1, 4] });
  const chart = { clinicId: setting.clinic.id, clientId: setting.client.clientId };
  const { exerciseId } = setting.item;
  if (signedOff) {
    await makeSignOff(database.admin, {
      ...chart,
      exerciseId,
      passed: true,
      signedBy: setting.trainer.userId,
      createdAt: '2026-11-01T10:00:00.000Z',
    });
  }
  const days = setting.planned.filter(({ prescription }) =>
    prescription.items.some((item) => item.exerciseId === exerciseId),
  );
  const day = (index: number) => {
    const planned = days[index];
    const item = planned?.prescription.items.find((each) => each.exerciseId === exerciseId);
    if (!planned || !item) throw new Error('The plan is too short.');
    return { planned, item, startedAt: `${planned.date}T10:00:00.000Z` };
  };
  const trainer = async (instant: string) =>
    callerAs(await actorOf(database.admin, setting.clinic.id, setting.trainer.userId), new Date(instant));

  const start = (index: number, pains: Pains = {}, yes: string[] = []) => {
    const { planned, startedAt } = day(index);
    return setting.at(startedAt).sessions.start({
      id: newId(),
      plannedSessionId: planned.id,
      startedAt,
      painBefore: pains.before ?? 1,
      starAnswers: starAnswers(...yes),
    });
  };
  /** Everything as prescribed, with the load given. */
  const train = async (index: number, loadKg: number, pains: Pains = {}) => {
    await start(index, pains);
    const { planned, item, startedAt } = day(index);
    const { sets, dose } = item.prescription;
    const later = (minutes: number) => new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
    const head = { plannedSessionId: planned.id, startedAt };
    for (let setNumber = 1; setNumber <= sets; setNumber += 1) {
      await setting.at(later(setNumber)).sessions.logSet({
        ...head,
        id: newId(),
        itemId: item.id,
        setNumber,
        reps: dose.kind === 'reps' ? dose.min : null,
        seconds: null,
        metres: null,
        loadKg,
        rpe: pains.rpe ?? Math.min(7, item.prescription.targetRpe),
        pain: pains.during ?? null,
        loggedAt: later(setNumber),
      });
    }
    await setting.at(later(40)).sessions.finish({
      ...head,
      id: newId(),
      finishedAt: later(40),
      painAfter: pains.after ?? 1,
      note: null,
      endedEarly: null,
    });
  };
  const report = (moment: 'morning' | 'any', instant: string, pain: number, change: object = {}) =>
    setting.at(instant).symptoms.report({
      id: newId(),
      moment,
      pain,
      regions: [],
      legSymptoms: [],
      legWorse: false,
      triggers: [],
      words: null,
      starAnswers: null,
      plannedSessionId: null,
      reportedAt: instant,
      ...change,
    });
  const morningOf = (index: number) => {
    const next = new Date(Date.parse(day(index).startedAt) + 20 * 3_600_000).toISOString();
    return next;
  };
  const morning = (index: number, pain: number) => report('morning', morningOf(index), pain);
  const line = async (index: number, instant: string) => {
    const { planned, item } = day(index);
    const { items } = await setting.at(instant).plan.session({ plannedSessionId: planned.id });
    const found = items.find(({ itemId }) => itemId === item.id);
    if (!found) throw new Error('No such line.');
    return found;
  };
  const chartOf = async (instant: string) =>
    (await trainer(instant)).charts.overview({ clientId: setting.client.clientId });
  return {
    ...setting,
    coach: setting.trainer.userId,
    exerciseId,
    chart,
    day,
    trainer,
    start,
    train,
    morning,
    morningOf,
    report,
    line,
    chartOf,
  };
}
