import { describe, expect, it } from 'vitest';
import { makeFearedLift, makeSignOff } from '@/db/factories/progression';
import { decide } from '@/domain/progression/decide';
import { effectOf } from '@/domain/progression/effect';
import { defaultPolicy } from '@/domain/progression/policy';
import { newId } from '@/lib/id';
import { starAnswers } from '@/server/testing/client-at-work';
import { refusal } from '@/server/testing/clinic-at-work';
import { lifter } from '@/server/testing/lifter';
import { testDatabase } from '@/server/testing/test-database';
import { recheck } from './recheck';

const database = testDatabase();

describe('the morning after', () => {
  it('decides the next load, and not before', async () => {
    const me = await lifter(database);
    await me.train(0, 20);
    expect((await me.line(1, me.day(0).startedAt)).decision).toBeNull();
    await me.morning(0, 1);
    const next = await me.line(1, me.morningOf(0));
    // Ten repetitions are prescribed, not a range: there is no room for one more.
    expect(next).toMatchObject({ loadKg: 20, decision: { level: 5, rule: 'P2', notes: ['top-of-range'] } });
  });

  it('lowers and holds at once, in the words of the rule', async () => {
    const me = await lifter(database);
    await me.train(0, 40, { after: 2 });
    await me.morning(0, 5);
    const next = await me.line(1, me.morningOf(0));
    expect(next.decision).toMatchObject({ level: 3, rule: 'M2', waiting: false });
    expect(next.loadKg).toBeLessThanOrEqual(36);
    expect(next.why).toMatchObject({ kind: 'decided', words: 'Pain is clearly above your usual.' });
    expect((await me.chartOf(me.morningOf(0))).proposals).toEqual([]);
  });

  it('counts as missing once its day is over', async () => {
    const me = await lifter(database);
    await me.train(0, 20);
    const twoDays = new Date(Date.parse(me.day(0).startedAt) + 40 * 3_600_000).toISOString();
    expect((await me.line(1, twoDays)).decision).toMatchObject({ level: 4, rule: 'MM' });
    // A report that comes late after all is looked at, as long as nothing was trained since.
    await me.morning(0, 1);
    expect((await me.line(1, twoDays)).decision).toMatchObject({ level: 5, rule: 'P2' });
  });

  it('never raises a lift without a technique sign-off, and proposes once it is there', async () => {
    const me = await lifter(database, false);
    await me.train(0, 20);
    await me.morning(0, 1);
    expect((await me.line(1, me.morningOf(0))).decision).toMatchObject({ level: 4, rule: 'T' });
    await makeSignOff(database.admin, {
      ...me.chart,
      exerciseId: me.exerciseId,
      passed: true,
      signedBy: me.coach,
      createdAt: me.morningOf(0),
    });
    expect((await me.line(1, me.morningOf(0))).decision).toMatchObject({ level: 5, rule: 'P2' });
  });

  it('is looked at again when a set is corrected', async () => {
    const me = await lifter(database);
    await me.train(0, 20);
    await me.morning(0, 1);
    const [set] = (await me.line(0, me.morningOf(0))).logged;
    await me.at(me.morningOf(0)).sessions.correctSet({
      id: newId(),
      plannedSessionId: me.day(0).planned.id,
      correctsId: set?.id ?? '',
      reps: set?.reps ?? 8,
      loadKg: 20,
      seconds: null,
      metres: null,
      rpe: 10,
      pain: null,
      voided: false,
      loggedAt: me.morningOf(0),
    });
    expect((await me.line(1, me.morningOf(0))).decision).toMatchObject({ level: 3, rule: 'X' });
    const rows = await database.sql`
      select revision, rule from decisions where client_id = ${me.chart.clientId} and moment = 'after' order by revision`;
    expect(rows.map(({ revision, rule }) => [revision, rule])).toEqual([
      [1, 'P2'],
      [2, 'X'],
    ]);
  });
});

describe('two good sessions', () => {
  async function twoGood(loadKg = 40) {
    const me = await lifter(database);
    for (const index of [0, 1]) {
      await me.train(index, loadKg);
      await me.morning(index, 1);
    }
    const at = me.morningOf(1);
    const [proposal] = (await me.chartOf(at)).proposals;
    if (!proposal) throw new Error('Nothing was proposed.');
    const answer = async (kind: 'approved' | 'held' | 'waiting', version = proposal.version, instant = at) =>
      (await me.trainer(instant)).proposals.answer({
        id: newId(),
        clientId: me.chart.clientId,
        answers: [{ proposalId: proposal.id, version, answer: kind }],
      });
    return { ...me, answeredAt: at, proposal, answer };
  }

  it('propose the next load, and unanswered it repeats', async () => {
    const me = await twoGood();
    expect(me.proposal).toMatchObject({
      decision: { level: 6, rule: 'P1' },
      lastKg: 40,
      state: 'waiting',
      step: { kind: 'load', loadKg: 42.5 },
    });
    expect((await me.line(2, me.answeredAt)).loadKg).toBe(40);
  });

  it('give the load that the trainer approved, until it is taken back', async () => {
    const me = await twoGood();
    await me.answer('approved');
    const after = await me.line(2, me.answeredAt);
    expect([after.loadKg, after.reps]).toEqual([me.proposal.step.loadKg ?? null, me.proposal.step.reps]);
    expect((await me.chartOf(me.answeredAt)).proposals[0]).toMatchObject({ state: 'approved', version: 2 });
    await me.answer('waiting', 2);
    expect((await me.line(2, me.answeredAt)).loadKg).toBe(40);
    await me.answer('held', 3);
    expect((await me.line(2, me.answeredAt)).loadKg).toBe(40);
  });

  it('cannot be answered twice from two desks, nor once the next session has begun', async () => {
    const me = await twoGood();
    await me.answer('held');
    expect(await refusal(me.answer('approved'))).toMatchObject({ code: 'version_conflict' });
    await me.start(2);
    expect(await refusal(me.answer('approved', 2, me.day(2).startedAt))).toMatchObject({ code: 'conflict' });
  });

  it('can be answered by nobody but the trainer', async () => {
    const me = await twoGood();
    const input = {
      id: newId(),
      clientId: me.chart.clientId,
      answers: [{ proposalId: me.proposal.id, version: 1, answer: 'approved' as const }],
    };
    expect(await refusal(me.at(me.answeredAt).proposals.answer(input))).toMatchObject({ code: 'forbidden' });
  });

  it('apply at once where the trainer set the client to automatic', async () => {
    const me = await lifter(database);
    const desk = await me.trainer(me.day(0).startedAt);
    await desk.progression.setMode({
      id: newId(),
      clientId: me.chart.clientId,
      mode: 'automatic',
      reason: 'Knows the ropes.',
    });
    for (const index of [0, 1]) {
      await me.train(index, 40);
      await me.morning(index, 1);
    }
    expect((await me.chartOf(me.morningOf(1))).proposals).toEqual([]);
    const next = await me.line(2, me.morningOf(1));
    expect(next.decision).toMatchObject({ level: 6 });
    expect(next.loadKg).toBe(42.5);
  });

  it('leave a rise beyond the rules refused, and one below them allowed', async () => {
    const me = await twoGood();
    const desk = await me.trainer(me.answeredAt);
    const set = (loadKg: number) =>
      desk.overrides.setLoad({
        id: newId(),
        clientId: me.chart.clientId,
        exerciseId: me.exerciseId,
        loadKg,
        reason: 'Seen on the floor.',
      });
    expect(await refusal(set(44))).toMatchObject({ code: 'invalid' });
    await set(36);
    const chart = await me.chartOf(me.answeredAt);
    expect(chart.proposals).toEqual([]);
    expect((await me.line(2, me.answeredAt)).why).toMatchObject({ kind: 'override' });
  });
});

describe('before a session', () => {
  it('lowers today by the pain before it, says why and keeps the decision', async () => {
    const me = await lifter(database);
    await me.train(0, 40);
    await me.morning(0, 1);
    await me.start(1, { before: 6 });
    const today = await me.line(1, me.day(1).startedAt);
    expect(today.decision).toMatchObject({ moment: 'before', level: 2, rule: 'S6' });
    if (today.insteadOf === null) expect(today.loadKg).toBeLessThanOrEqual(32);
    expect(today.why?.words).toBe('Above the limit of 5 out of 10.');
  });

  it('tells the phone enough to come to the same without a network', async () => {
    const me = await lifter(database);
    await me.train(0, 40);
    await me.morning(0, 1);
    const { todayFacts } = await me.line(1, me.morningOf(0));
    if (!todayFacts) throw new Error('The phone knows nothing.');
    const inputs = { ...todayFacts.inputs, pre: 6 };
    const verdict = decide(inputs, defaultPolicy, 'before');
    const effect = effectOf({
      verdict,
      moment: 'before',
      usual: inputs.usual,
      lift: todayFacts.lift,
      policy: defaultPolicy,
    });
    await me.start(1, { before: 6 });
    const stored = await database.sql`
      select level, effect from decisions where client_id = ${me.chart.clientId} and moment = 'before'
        and planned_session_id = ${me.day(1).planned.id} and exercise_id = ${me.exerciseId}`;
    expect(stored[0]).toEqual({ level: verdict.level, effect });
  });

  it('stops at pain of 8, tells the trainer, and stays stopped', async () => {
    const me = await lifter(database);
    expect(await me.start(0, { before: 8 })).toMatchObject({ sessionLogId: null, locked: true });
    const [stop] = await database.sql`select rule, ended_at from lift_stops where client_id = ${me.chart.clientId}`;
    expect(stop).toEqual({ rule: 'S8', ended_at: null });
    expect(await refusal(me.start(1))).toMatchObject({ code: 'locked' });
  });

  it('stops at pain of 8 in a set, after a session and in a report', async () => {
    for (const hurt of ['during', 'after', 'report'] as const) {
      const me = await lifter(database);
      if (hurt === 'report') await me.report('any', me.day(0).startedAt, 9);
      else await me.train(0, 20, { [hurt]: 8 });
      const rows = await database.sql`select rule from lift_stops where client_id = ${me.chart.clientId}`;
      expect([hurt, rows.length]).toEqual([hurt, 1]);
    }
  });

  it('an emergency answer is decided as E for every lift', async () => {
    const me = await lifter(database);
    expect(await me.start(0, {}, ['saddle-numbness'])).toMatchObject({ locked: true, outcome: 'emergency' });
    const rows = await database.sql`
      select level, rule, effect #>> '{applied,kind}' as kind from decisions where client_id = ${me.chart.clientId}`;
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toEqual({ level: 0, rule: 'E', kind: 'lock' });
  });

  it('eases back after a break, and asks for a new check after a long one', async () => {
    const short = await lifter(database);
    await short.train(0, 40);
    await short.morning(0, 1);
    const far = short.planned.find(
      ({ date, prescription }) =>
        date >= '2026-11-20' && prescription.items.some(({ exerciseId }) => exerciseId === short.exerciseId),
    );
    const at = `${far?.date}T10:00:00.000Z`;
    await short.at(at).sessions.start({
      id: newId(),
      plannedSessionId: far?.id ?? '',
      startedAt: at,
      painBefore: 1,
      starAnswers: starAnswers(),
    });
    const rows = await database.sql`
      select rule, level from decisions where client_id = ${short.chart.clientId} and moment = 'before'
        and planned_session_id = ${far?.id ?? ''} and exercise_id = ${short.exerciseId}`;
    expect(rows[0]).toEqual({ rule: 'D2', level: 3 });
  });
});

it('changed leg symptoms lower the next session', async () => {
  const me = await lifter(database);
  await me.train(0, 40);
  await me.report('morning', me.morningOf(0), 1, { legSymptoms: ['tingling'], legWorse: true });
  expect((await me.line(1, me.morningOf(0))).decision).toMatchObject({ rule: 'L', level: 2 });
});

it('a raise against a level of 2 is refused, whoever asks', async () => {
  const me = await lifter(database);
  await me.train(0, 40, { after: 6 });
  await me.morning(0, 1);
  const desk = await me.trainer(me.morningOf(0));
  const wish = { id: newId(), clientId: me.chart.clientId, exerciseId: me.exerciseId, reason: 'Feels fine.' };
  expect(await refusal(desk.overrides.setLoad({ ...wish, loadKg: 40 }))).toMatchObject({ code: 'invalid' });
  await desk.overrides.setLoad({ ...wish, id: newId(), loadKg: 30 });
});

it('a slip of the finger does not become the next weight', async () => {
  const me = await lifter(database);
  await me.train(0, 40);
  await me.morning(0, 1);
  await me.train(1, 480);
  await me.morning(1, 1);
  const next = await me.line(2, me.morningOf(1));
  expect(next.loadKg).toBeLessThanOrEqual(44);
  expect(next.decision?.notes).toContain('above-plan');
});

it('every stored decision can be made again from what is stored', async () => {
  const me = await lifter(database);
  for (const index of [0, 1, 2]) {
    await me.train(index, 40, { after: index });
    await me.morning(index, index);
  }
  const result = await recheck(database.sql);
  expect(result.checked).toBeGreaterThan(10);
  expect(result.different).toEqual([]);
  await database.sql`update decisions set level = 6 where client_id = ${me.chart.clientId} and level < 6`;
  expect((await recheck(database.sql)).different.length).toBeGreaterThan(0);
});

it('low confidence, answered before the lift of a session that has begun, takes a planned rise back', async () => {
  const me = await lifter(database);
  await makeFearedLift(database.admin, {
    ...me.chart,
    exerciseId: me.exerciseId,
    setBy: me.coach,
    createdAt: '2026-11-01T10:00:00.000Z',
  });
  const say = (index: number, confidence: number, minutes: string) =>
    me.at(me.day(index).startedAt.replace(':00:00.', `:${minutes}:00.`)).confidence.report({
      id: newId(),
      plannedSessionId: me.day(index).planned.id,
      exerciseId: me.exerciseId,
      confidence,
      fear: 2,
      answeredAt: me.day(index).startedAt.replace(':00:00.', `:${minutes}:00.`),
    });
  await me.train(0, 40);
  await me.morning(0, 1);
  await me.start(1);
  await say(1, 8, '01');
  expect((await me.line(1, me.day(1).startedAt)).decision).not.toMatchObject({ rule: 'C', moment: 'before' });
  await say(1, 2, '02');
  expect((await me.line(1, me.day(1).startedAt)).decision).toMatchObject({ rule: 'C', moment: 'before', level: 4 });
});
