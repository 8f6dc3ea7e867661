import { describe, expect, it } from 'vitest';
import type { MeasuredId, Measures, RecordInput } from '@/contracts/measures';
import { makeMeasurement } from '@/db/factories/measures';
import { newId } from '@/lib/id';
import { actorOf, callerAs } from '@/server/testing/callers';
import { clientAtWork, sessionMessages } from '@/server/testing/client-at-work';
import { refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
const today = '2026-11-03';
const now = `${today}T09:00:00.000Z`;

async function setting(timeZone?: string) {
  const work = await clientAtWork(database, timeZone);
  const trainer = await actorOf(database.admin, work.clinic.id, work.trainer.userId);
  const { clientId } = work.client;
  return {
    ...work,
    clientId,
    me: (at = now) => work.at(at).measures,
    desk: (at = now) => callerAs(trainer, new Date(at)).measures,
    trainerAt: (at: string) => callerAs(trainer, new Date(at)),
  };
}

const message = (result: RecordInput['result'], given: Partial<RecordInput> = {}): RecordInput => ({
  id: newId(),
  takenOn: today,
  note: null,
  result,
  ...given,
});
const phq4 = (...answers: number[]) => message({ instrument: 'phq4', answers });
const sorensen = (value: number, takenOn = today) => message({ instrument: 'sorensen', value }, { takenOn });
const series = (measures: Measures, id: MeasuredId) => measures.series.find(({ instrument }) => instrument === id);

describe('a questionnaire that a client sends', () => {
  it('is scored here, kept with its form, audited without its content, and stored once', async () => {
    const { me, clientId } = await setting();
    const sent = message({ instrument: 'rmdq24', checked: [14, 2, 7], noneFits: false });
    const answer = await me().record(sent);
    expect(answer).toEqual({
      measurementId: sent.id,
      instrument: 'rmdq24',
      takenOn: today,
      score: 3,
      asksForHelp: false,
    });
    expect(await Promise.all(Array.from({ length: 10 }, () => me().record(sent)))).toEqual(Array(10).fill(answer));
    expect(await refusal(me().record({ ...sent, takenOn: '2026-11-02' }))).toMatchObject({ code: 'reused_id' });
    const rows = await database.sql`select instrument, answers, score::float8, entered_by from measurements
      where client_id = ${clientId}`;
    expect(rows).toMatchObject([{ instrument: 'rmdq24', answers: { checked: [2, 7, 14], formVersion: 1 }, score: 3 }]);
    const events =
      await database.sql`select action, subject_id, detail from audit_events where client_id = ${clientId}`;
    expect(events).toEqual([{ action: 'measure.record', subject_id: sent.id, detail: null }]);
  });

  it('is never taken blank, and never with a score of its own', async () => {
    const { me, clientId } = await setting();
    const attempts: unknown[] = [
      { instrument: 'rmdq24', checked: [], noneFits: false },
      { instrument: 'rmdq24', checked: [3], noneFits: true },
      { instrument: 'rmdq24', checked: [25], noneFits: false },
      { instrument: 'phq4', answers: [] },
      { instrument: 'phq4', answers: [0, 0, 0] },
      { instrument: 'phq4', answers: [0, 0, 0, null] },
      { instrument: 'phq4', answers: [0, 0, 0, 4] },
      { instrument: 'phq4', answers: [0, 0, 0, 0], score: 12 },
      { instrument: 'psfs', activities: [] },
      { instrument: 'psfs', activities: [{ activity: '  ', rating: 3 }] },
      { instrument: 'psfs', activities: [{ activity: 'Put on socks', rating: 11 }] },
      { instrument: 'groc', value: null },
      { instrument: 'active-minutes', kind: 'walking', minutes: 0 },
      { instrument: 'nprs', value: 3 },
      { instrument: 'oswestry', value: 3 },
    ];
    for (const result of attempts) {
      await expect(me().record(message(result as RecordInput['result']))).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    }
    const twice = message({ instrument: 'rmdq24', checked: [3, 3], noneFits: false });
    expect(await refusal(me().record(twice))).toMatchObject({ code: 'invalid' });
    expect((await database.sql`select from measurements where client_id = ${clientId}`).length).toBe(0);
    expect(await me().record(message({ instrument: 'rmdq24', checked: [], noneFits: true }))).toMatchObject({
      score: 0,
    });
  });

  it('cannot be a test of the clinic', async () => {
    const { me } = await setting();
    expect(await refusal(me().record(sorensen(60)))).toMatchObject({ code: 'forbidden' });
  });

  it('bears the day of the client, never one to come', async () => {
    const { me, desk, clientId } = await setting('Asia/Kathmandu');
    const late = '2026-11-03T20:00:00.000Z';
    expect(await me(late).record({ ...phq4(0, 0, 0, 0), takenOn: '2026-11-04' })).toMatchObject({
      takenOn: '2026-11-04',
    });
    expect(await me(late).record({ ...phq4(0, 0, 0, 0), takenOn: '2026-12-24' })).toMatchObject({
      takenOn: '2026-11-04',
    });
    expect(await refusal(desk(late).enter({ clientId, ...sorensen(60, '2026-11-05') }))).toMatchObject({
      code: 'invalid',
    });
    expect(await refusal(desk(late).enter({ clientId, ...sorensen(60, '2025-11-01') }))).toMatchObject({
      code: 'invalid',
    });
  });

  it('PSFS rates the activities of the first time again', async () => {
    const { me } = await setting();
    const rated = (...ratings: number[]) =>
      message({
        instrument: 'psfs',
        activities: ratings.map((rating, index) => ({
          activity: ['Put on socks', 'Carry a crate'][index] ?? '',
          rating,
        })),
      });
    expect(await me().record(rated(3, 4))).toMatchObject({ score: 3.5 });
    expect((await me().mine()).activities).toEqual(['Put on socks', 'Carry a crate']);
    expect(await refusal(me().record(rated(5)))).toMatchObject({ code: 'invalid' });
    const other = message({
      instrument: 'psfs',
      activities: [
        { activity: 'Put on socks', rating: 9 },
        { activity: 'Run', rating: 9 },
      ],
    });
    expect(await refusal(me().record(other))).toMatchObject({ code: 'invalid' });
    await me().record(rated(5, 6));
    expect(series(await me().mine(), 'psfs')).toMatchObject({ band: 'better', latest: { score: 5.5 } });
  });
});

describe('PHQ-4', () => {
  it('of 6 or more asks for help at once and tells the trainer until a later one says otherwise', async () => {
    const { me, desk, clientId } = await setting();
    expect(await me().record(phq4(2, 1, 1, 1))).toMatchObject({ score: 5, asksForHelp: false });
    expect((await desk().chart({ clientId })).referral).toBeNull();
    expect(await me().record(phq4(2, 2, 1, 1))).toMatchObject({ score: 6, asksForHelp: true });
    expect((await desk().chart({ clientId })).referral).toEqual({ takenOn: today, score: 6 });
    expect((await me().mine()).referral).toEqual({ takenOn: today, score: 6 });
    await me('2026-12-01T09:00:00.000Z').record({ ...phq4(0, 0, 0, 0), takenOn: '2026-12-01' });
    expect((await desk('2026-12-01T10:00:00.000Z').chart({ clientId })).referral).toBeNull();
  });
});

describe('triage', () => {
  it('says to refer for two weeks, and that tests are due four weeks after the last ones', async () => {
    const { me, desk, trainerAt, clientId, clinic, trainer } = await setting();
    const reasons = async (at: string) => {
      const { rows } = await trainerAt(at).triage.caseload({ scope: 'mine' });
      const codes = rows.find((row) => row.clientId === clientId)?.reasons.map(({ code }) => code) ?? [];
      return codes.filter((code) => code === 'phq4' || code === 'measures-due');
    };
    await desk().enter({ clientId, ...sorensen(60) });
    // What is kept beside the measures is none of them.
    await makeMeasurement(database.admin, {
      clinicId: clinic.id,
      clientId,
      enteredBy: trainer.userId,
      instrument: 'parq-plus',
      score: 0,
    });
    await me().record(phq4(3, 3, 0, 0));
    expect(await reasons(now)).toEqual(['phq4']);
    expect(await reasons('2026-11-17T09:00:00.000Z')).toEqual([]);
    expect(await reasons('2026-11-30T09:00:00.000Z')).toEqual([]);
    expect(await reasons('2026-12-01T09:00:00.000Z')).toEqual(['measures-due']);
    await desk('2026-12-01T10:00:00.000Z').enter({ clientId, ...sorensen(70, '2026-12-01') });
    expect(await reasons('2026-12-01T11:00:00.000Z')).toEqual([]);
  });
});

describe('a test that staff enter', () => {
  it('is capped at 240 s, and is a change only beyond 32 s', async () => {
    const { me, desk, clientId } = await setting();
    expect(await desk().enter({ clientId, ...sorensen(300, '2026-10-01') })).toMatchObject({ score: 240 });
    const found = async () => {
      const { band, bandWords } = series(await me().mine(), 'sorensen') ?? {};
      return [band, bandWords];
    };
    expect(await found()).toEqual(['unknown', 'Nothing to compare with yet.']);
    await desk().enter({ clientId, ...sorensen(208.5, '2026-10-29') });
    expect(await found()).toEqual(['within-error', 'Within the error of measurement.']);
    await desk().enter({ clientId, ...sorensen(208, '2026-11-03') });
    expect((await found())[0]).toBe('worse');
  });

  it('has the range and the decimals of its instrument', async () => {
    const { desk, clientId } = await setting();
    const bad: RecordInput['result'][] = [
      { instrument: 'chair-stand', value: 12.5 },
      { instrument: 'chair-stand', value: 61 },
      { instrument: 'fingertip-to-floor', value: 101 },
      { instrument: 'sorensen', value: 12.34 },
    ];
    for (const result of bad) {
      expect(await refusal(desk().enter({ clientId, ...message(result) }))).toMatchObject({ code: 'invalid' });
    }
  });

  it('may be a paper questionnaire of the client', async () => {
    const { me, desk, clientId } = await setting();
    await desk().enter({ clientId, ...phq4(0, 1, 0, 0) });
    expect(series(await me().mine(), 'phq4')).toMatchObject({ latest: { enteredBy: 'clinic', score: 1 } });
  });

  it('is not for a client, for another trainer, or for the client of another clinic', async () => {
    const [one, two] = [await setting(), await setting()];
    const attempt = { clientId: one.clientId, ...sorensen(60) };
    expect(await refusal(one.at(now).measures.enter(attempt))).toMatchObject({ code: 'forbidden' });
    expect(await refusal(two.at(now).measures.enter(attempt))).toMatchObject({ code: 'not_found' });
    expect(await refusal(two.desk().enter(attempt))).toMatchObject({ code: 'not_found' });
    expect(await refusal(two.desk().chart({ clientId: one.clientId }))).toMatchObject({ code: 'not_found' });
  });
});

describe('a correction', () => {
  it('is a new row: the old number stays in sight', async () => {
    const { me, desk, clientId } = await setting();
    const sent = sorensen(600, '2026-11-02');
    await desk().enter({ clientId, ...sent });
    const to = { takenOn: '2026-11-02', note: 'Typed wrong', result: { instrument: 'sorensen' as const, value: 60 } };
    const correction = { clientId, id: newId(), correctsId: sent.id, to };
    await desk().amend(correction);
    await desk().amend(correction);
    expect(series(await me().mine(), 'sorensen')?.results).toMatchObject([
      { id: correction.id, score: 60, note: 'Typed wrong', earlier: [{ score: 240 }] },
    ]);
    expect(await refusal(desk().amend({ ...correction, id: newId() }))).toMatchObject({ code: 'conflict' });
    await desk().amend({ clientId, id: newId(), correctsId: correction.id, to: null });
    expect(series(await me().mine(), 'sorensen')).toMatchObject({ results: [], takenBack: [{ score: 60 }] });
    const rows = await database.sql`select from measurements where client_id = ${clientId}`;
    expect(rows.length).toBe(3);
  });

  it('is made by whoever entered it, of the same measure, on the same chart', async () => {
    const [one, two] = [await setting(), await setting()];
    const mine = phq4(1, 1, 1, 1);
    await one.me().record(mine);
    const to = { takenOn: today, note: null, result: { instrument: 'phq4' as const, answers: [0, 0, 0, 0] } };
    const correct = { id: newId(), correctsId: mine.id, to };
    expect(await refusal(one.desk().amend({ clientId: one.clientId, ...correct }))).toMatchObject({
      code: 'forbidden',
    });
    expect(await refusal(two.me().correct(correct))).toMatchObject({ code: 'not_found' });
    const other = { ...to, result: { instrument: 'groc' as const, value: 3 } };
    expect(await refusal(one.me().correct({ ...correct, id: newId(), to: other }))).toMatchObject({ code: 'invalid' });
    await one.me().correct({ ...correct, id: newId() });
    expect(series(await one.me().mine(), 'phq4')?.latest).toMatchObject({ score: 0, earlier: [{ score: 4 }] });
  });
});

describe('body mass', () => {
  const weighed = (kg: number) => message({ instrument: 'body-mass', kg });

  it('is followed only by the client’s own choice, and hidden once that is taken back', async () => {
    const { me, desk, clientId } = await setting();
    expect(await refusal(me().record(weighed(80)))).toMatchObject({ code: 'invalid' });
    expect(await refusal(desk().enter({ clientId, ...weighed(80) }))).toMatchObject({ code: 'invalid' });
    expect(series(await me().mine(), 'body-mass')).toBeUndefined();
    await me().chooseBodyMass({ id: newId(), followed: true, textVersion: 1 });
    await me().record(weighed(80.5));
    expect(series(await desk().chart({ clientId }), 'body-mass')?.latest?.score).toBe(80.5);
    await me('2026-11-03T10:00:00.000Z').chooseBodyMass({ id: newId(), followed: false, textVersion: 1 });
    const after = await desk('2026-11-03T11:00:00.000Z').chart({ clientId });
    expect(series(after, 'body-mass')).toBeUndefined();
    expect(JSON.stringify(after)).not.toContain('80.5');
    expect(after.board.find(({ id }) => id === 'weight')).toMatchObject({ isFollowed: false, lines: [] });
    const choices = await database.sql`select granted from consents
      where client_id = ${clientId} and kind = 'body-mass' order by created_at`;
    expect(choices).toEqual([{ granted: true }, { granted: false }]);
  });
});

describe('what is shown', () => {
  it('says what is due: at first, and four weeks later', async () => {
    const { me, clientId } = await setting();
    await database.sql`update clients set intake_completed_at = '2026-11-01T10:00:00Z' where id = ${clientId}`;
    expect((await me().mine()).dueForClient).toEqual(['rmdq24', 'psfs', 'phq4']);
    expect((await me().mine()).series.find(({ instrument }) => instrument === 'groc')?.dueOn).toBe('2026-11-29');
    await me().record(phq4(0, 0, 0, 0));
    expect((await me().mine()).dueForClient).toEqual(['rmdq24', 'psfs']);
    expect((await me('2026-12-01T09:00:00.000Z').mine()).dueForClient).toEqual(['rmdq24', 'psfs', 'phq4', 'groc']);
  });

  it('adds minutes up by week', async () => {
    const { me } = await setting();
    const walk = (minutes: number, takenOn: string) =>
      me().record(message({ instrument: 'active-minutes', kind: 'walking', minutes }, { takenOn }));
    await walk(20, '2026-10-27');
    await walk(25, '2026-11-02');
    await walk(30, '2026-11-03');
    const { activeWeeks, board } = await me().mine();
    expect(activeWeeks).toEqual([
      { start: '2026-10-26', value: 20 },
      { start: '2026-11-02', value: 55 },
    ]);
    // The first week and the last seven days overlap, so there is no first one yet.
    expect(board.find(({ id }) => id === 'blood-flow')?.lines).toMatchObject([{ baseline: null, now: { value: 55 } }]);
  });

  it('puts the board together from the log, with the formula and the sessions that feed it', async () => {
    const work = await setting();
    const { start, set1, set2, finish } = sessionMessages(work, '2026-11-02T18:00:00.000Z');
    const { sessions } = work.at(now);
    await sessions.start(start);
    await sessions.logSet(set1);
    await sessions.logSet(set2);
    await sessions.finish(finish);
    await makeMeasurement(database.admin, {
      clinicId: work.clinic.id,
      clientId: work.clientId,
      enteredBy: work.trainer.userId,
      takenOn: '2026-11-02',
      score: 61,
    });
    const { board, painWeeks } = await work.me().mine();
    expect(board).toHaveLength(8);
    const strength = board.find(({ id }) => id === 'core-strength');
    expect(strength?.lines[0]).toMatchObject({ baseline: { value: 61 }, now: null, band: 'unknown' });
    // 40 kg × 8 with 3 in reserve is beyond ten repetitions: nothing is estimated from it.
    expect(strength?.lines).toHaveLength(1);
    expect(strength?.fedBy.length).toBeGreaterThan(0);
    expect(board.find(({ id }) => id === 'resilience')?.lines[0]).toMatchObject({ now: { value: 320 } });
    expect(board.find(({ id }) => id === 'form')?.lines[0]).toMatchObject({ now: { value: 0 } });
    expect(painWeeks).toEqual([{ start: '2026-11-02', value: 2.5 }]);
    expect(board.find(({ id }) => id === 'pain')?.lines).toMatchObject([
      { baseline: null, now: { value: 2.5 }, change: 'Nothing to compare with yet.' },
    ]);
  });
});
