import { beforeAll, describe, expect, it } from 'vitest';
import { makeAssignment } from '@/db/factories/plans';
import { makeUsualPainChange } from '@/db/factories/progression';
import { newId } from '@/lib/id';
import { clientAtWork, sessionMessages, starAnswers } from '@/server/testing/client-at-work';
import { refusal } from '@/server/testing/clinic-at-work';
import {
  begin,
  trainerOf as callTrainer,
  end,
  FRIDAY,
  flareRowsOf,
  MONDAY,
  morning,
  plannedOf,
  report,
  THURSDAY,
  TUESDAY,
  WEDNESDAY,
} from '@/server/testing/flare-messages';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
type Setting = Awaited<ReturnType<typeof clientAtWork>>;

const trainerOf = (setting: Setting, instant: string) => callTrainer(database, setting, instant);
const planned = (setting: Setting, kind?: string) => plannedOf(database, setting, kind);
const flareRows = (setting: Setting) => flareRowsOf(database, setting);

describe('a flare from the client', () => {
  it('moves what is planned, plans the program’s flare session, and shows both today', async () => {
    const setting = await clientAtWork(database);
    const { at, client } = setting;
    const before = await planned(setting);
    const message = begin();
    expect(await at(MONDAY).flares.begin(message)).toEqual({ flareId: message.id, existing: false, lock: null });
    expect(await flareRows(setting)).toMatchObject([
      { id: message.id, from_date: '2026-11-02', until_date: null, peak_pain: 6, moved: before.length },
    ]);
    const after = await planned(setting);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.slice(0, 3).map(({ date, movedFrom }) => [date, movedFrom])).toEqual([
      ['2026-11-06', '2026-11-02'],
      ['2026-11-09', '2026-11-04'],
      ['2026-11-11', '2026-11-06'],
    ]);
    const [plan] = await database.sql`
      select end_date::text, status from assignments where client_id = ${client.clientId}`;
    expect(plan).toEqual({ end_date: after.at(-1)?.date, status: 'active' });

    const today = await at(MONDAY).plan.today();
    expect(today).toMatchObject({
      session: null,
      flare: {
        id: message.id,
        from: '2026-11-02',
        day: 1,
        painToday: 6,
        moved: { count: before.length, next: { date: '2026-11-06', title: setting.first.prescription.title } },
      },
      flareSession: { kind: 'flare', date: '2026-11-02', state: 'planned', title: 'Easy movement' },
      next: { date: '2026-11-06' },
      wayBack: null,
    });
    const [event] = await database.sql`
      select relation, detail from audit_events where client_id = ${client.clientId} and action = 'flare.begin'`;
    expect(event).toEqual({ relation: 'self', detail: { version: 1 } });
  });

  it('is one, however often and in whatever order its messages arrive', async () => {
    const setting = await clientAtWork(database);
    const { at } = setting;
    const message = begin();
    const answers = await Promise.all(Array.from({ length: 20 }, () => at(MONDAY).flares.begin(message)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    // The report itself comes after it, and is the one that is there.
    expect(await at(MONDAY).symptoms.report(message.report)).toMatchObject({ reportId: message.report.id });
    expect(await at(MONDAY).symptoms.list({})).toHaveLength(1);
    expect(await flareRows(setting)).toHaveLength(1);
    expect(await planned(setting, 'flare')).toHaveLength(1);
    expect(
      (await refusal(at(MONDAY).flares.begin({ ...message, answers: { ...message.answers, able: 'little' } }))).code,
    ).toBe('reused_id');
  });

  it('after its own report has arrived', async () => {
    const setting = await clientAtWork(database);
    const message = begin();
    await setting.at(MONDAY).symptoms.report(message.report);
    expect(await setting.at(MONDAY).flares.begin(message)).toMatchObject({ flareId: message.id });
    expect(await setting.at(MONDAY).symptoms.list({})).toHaveLength(1);
  });

  it('from a second device joins the one that goes on, and is ended by its own name', async () => {
    const setting = await clientAtWork(database);
    const [one, other] = [begin(), begin({ pain: 7, reportedAt: '2026-11-02T08:00:00.000Z' })];
    await setting.at(MONDAY).flares.begin(one);
    const joined = await setting.at('2026-11-02T08:00:00.000Z').flares.begin(other);
    expect(joined).toEqual({ flareId: one.id, existing: true, lock: null });
    expect(await flareRows(setting)).toMatchObject([{ id: one.id, peak_pain: 7 }]);
    const ended = await setting.at(TUESDAY).flares.end(end(other.id, TUESDAY, 'Walking'));
    expect(ended).toMatchObject({ flareId: one.id, until: '2026-11-03' });
    expect(await flareRows(setting)).toMatchObject([{ until_date: '2026-11-03', what_helped: 'Walking' }]);
  });

  it('that arrives days later begins on its own day, and the end that was queued behind it ends it', async () => {
    const setting = await clientAtWork(database);
    const message = begin();
    const late = setting.at('2026-11-05T20:00:00.000Z');
    await late.flares.begin(message);
    expect((await planned(setting))[0]?.date).toBe('2026-11-09');
    await late.flares.end(end(message.id, WEDNESDAY));
    expect(await flareRows(setting)).toMatchObject([{ from_date: '2026-11-02', until_date: '2026-11-04' }]);
    expect(await late.flares.end(end(message.id, THURSDAY, 'Heat'))).toMatchObject({ until: '2026-11-04' });
    expect(await flareRows(setting)).toMatchObject([{ until_date: '2026-11-04', what_helped: 'Heat' }]);
  });

  it('with a red flag gives its advice, locks, and is no flare', async () => {
    for (const given of [{ starAnswers: starAnswers('saddle-numbness') }, { legSymptoms: ['numbness'] }]) {
      const setting = await clientAtWork(database);
      const before = await planned(setting);
      const answer = await setting.at(MONDAY).flares.begin(begin(given));
      expect(answer).toMatchObject({ flareId: null, lock: { state: 'requested' } });
      expect(await flareRows(setting)).toEqual([]);
      expect(await planned(setting)).toEqual(before);
      expect(await planned(setting, 'flare')).toEqual([]);
      expect(await setting.at(MONDAY).symptoms.list({})).toHaveLength(1);
      expect(await setting.at(MONDAY).plan.today()).toMatchObject({ flare: null, flareSession: null });
    }
  });

  it('under a lock that was there before is none either', async () => {
    const setting = await clientAtWork(database);
    await setting.at(MONDAY).symptoms.report(report({ starAnswers: starAnswers('bladder-change') }));
    const answer = await setting.at(TUESDAY).flares.begin(begin({ reportedAt: TUESDAY }));
    expect(answer).toMatchObject({ flareId: null, lock: { level: 'emergency' } });
    expect(await flareRows(setting)).toEqual([]);
  });

  it('leaves a session that was begun and another plan where they are, and puts no two on a day', async () => {
    const setting = await clientAtWork(database);
    const { start } = sessionMessages(setting, MONDAY);
    await setting.at(MONDAY).sessions.start(start);
    const other = await makeAssignment(database.admin, {
      clinicId: setting.clinic.id,
      clientId: setting.client.clientId,
      programId: (
        await database.sql`select id from programs where built_in = 'deadlift-8' and clinic_id = ${setting.clinic.id}`
      )[0]?.id,
      startDate: '2026-11-09',
      trainingDays: [2, 5],
      assignedBy: setting.trainer.userId,
    });
    // Fridays of both plans clash from the start: only what moves may not add to it.
    const before = await planned(setting);
    await setting.at('2026-11-02T09:00:00.000Z').flares.begin(begin({ reportedAt: '2026-11-02T09:00:00.000Z' }));
    const after = await planned(setting);
    const at = (rows: typeof before, id: string) => rows.find((row) => row.id === id)?.date;
    for (const { id, date } of other.planned) expect(at(after, id)).toBe(date);
    expect(at(after, setting.first.id)).toBe('2026-11-02');
    expect(at(after, setting.planned[1]?.id ?? '')).toBe('2026-11-06');
    const taken = new Set(other.planned.map(({ date }) => date));
    for (const { id } of setting.planned.slice(1)) expect(taken.has(at(after, id) ?? '')).toBe(false);
    expect(await planned(setting, 'flare')).toMatchObject([{ date: '2026-11-03' }]);
  });

  it('without a plan moves nothing and has no session', async () => {
    const setting = await clientAtWork(database);
    await database.sql`update assignments set status = 'ended' where client_id = ${setting.client.clientId}`;
    await setting.at(MONDAY).flares.begin(begin());
    expect(await flareRows(setting)).toMatchObject([{ moved: 0 }]);
    expect(await setting.at(MONDAY).plan.today()).toMatchObject({ flareSession: null });
  });

  it('takes the flare session that its program’s version carries, and the built-in one for a version without', async () => {
    const [own, without] = [await clientAtWork(database), await clientAtWork(database)];
    const change = (setting: Setting, document: string) =>
      database.sql.unsafe(
        `update program_versions set document = ${document} where clinic_id = '${setting.clinic.id}'`,
      );
    await change(own, `jsonb_set(document, '{flareSession,title}', '"A walk and the floor"')`);
    await change(without, `document - 'flareSession'`);
    await own.at(MONDAY).flares.begin(begin());
    await without.at(MONDAY).flares.begin(begin());
    expect(await own.at(MONDAY).plan.today()).toMatchObject({ flareSession: { title: 'A walk and the floor' } });
    expect(await without.at(MONDAY).plan.today()).toMatchObject({ flareSession: { title: 'Easy movement' } });
  });
});

describe('while it goes on', () => {
  it('each report keeps the next days free and the next session ready', async () => {
    const setting = await clientAtWork(database);
    const { at } = setting;
    await at(MONDAY).flares.begin(begin());
    const [session] = await planned(setting, 'flare');
    const { start, finish } = sessionMessages(setting, MONDAY);
    const plannedSessionId = session?.id ?? '';
    await at(MONDAY).sessions.start({ ...start, plannedSessionId });
    await at(MONDAY).sessions.finish({ ...finish, plannedSessionId });
    await at(TUESDAY).symptoms.report(morning(5, TUESDAY));
    expect(await planned(setting, 'flare')).toMatchObject([
      { status: 'done' },
      { date: '2026-11-03', status: 'planned' },
    ]);
    // Not done on Tuesday: on Thursday it is today's, and Friday's session of the plan goes on to Monday.
    await at(THURSDAY).symptoms.report(morning(5, THURSDAY));
    expect(await planned(setting, 'flare')).toMatchObject([
      { status: 'done' },
      { date: '2026-11-05', status: 'planned' },
    ]);
    expect((await planned(setting))[0]).toMatchObject({ date: '2026-11-09', movedFrom: '2026-11-02' });
    const today = await at(THURSDAY).plan.today();
    expect(today.flare).toMatchObject({ day: 4, painToday: 5, moved: { next: { date: '2026-11-09' } } });
    const weeks = await at(THURSDAY).plan.weeks();
    expect(weeks.flareSessions).toMatchObject([{ kind: 'flare', state: 'done', title: 'Easy movement' }]);
    expect(weeks.weeks.flatMap(({ sessions }) => sessions).every(({ kind }) => kind === 'program')).toBe(true);
  });

  it('two settled days in a row end it; nothing rises and nothing counts as missed', async () => {
    const setting = await clientAtWork(database);
    await database.sql`update clients set usual_pain = 2 where id = ${setting.client.clientId}`;
    const { at } = setting;
    await at(MONDAY).flares.begin(begin());
    await at(TUESDAY).symptoms.report(morning(3, TUESDAY));
    await at(WEDNESDAY).symptoms.report(morning(2, WEDNESDAY));
    expect(await flareRows(setting)).toMatchObject([{ until_date: null }]);
    await at(THURSDAY).symptoms.report(morning(2, THURSDAY));
    expect(await flareRows(setting)).toMatchObject([{ until_date: '2026-11-05' }]);
    expect(await planned(setting, 'flare')).toMatchObject([{ status: 'cancelled' }]);
    const today = await at(FRIDAY).plan.today();
    expect(today).toMatchObject({ flare: null, flareSession: null, wayBack: { step: 1, of: 3, factor: 0.8 } });
    expect(today.session).toMatchObject({ date: '2026-11-06', state: 'planned' });
    const progress = await at(FRIDAY).plan.progress({});
    expect(progress.sessions.length).toBeGreaterThan(0);
    expect(progress.sessions.filter(({ state }) => state === 'missed')).toEqual([]);
    expect(progress.flares).toEqual([{ from: '2026-11-02', until: '2026-11-05', peak: 6, whatHelped: null }]);
  });

  it('silence in a flare is no missed session, and its days are pushed behind its end', async () => {
    const setting = await clientAtWork(database);
    const { at } = setting;
    const message = begin();
    await at(MONDAY).flares.begin(message);
    const quiet = '2026-11-12T07:00:00.000Z';
    const week = (await at(quiet).plan.today()).week;
    expect(week.map(({ state }) => state)).not.toContain('missed');
    const trainer = await trainerOf(setting, quiet);
    const { clientId } = setting.client;
    expect((await trainer.charts.overview({ clientId })).tiles.sessions).toMatchObject({
      done: 0,
      due: 0,
      missedInARow: 0,
    });
    const [row] = (await trainer.triage.caseload({ scope: 'mine' })).rows;
    expect(row).toMatchObject({ missedInARow: 0 });
    expect(row?.reasons.map(({ code }) => code)).toContain('flare-day-3');
    await at(quiet).flares.end(end(message.id, quiet));
    expect((await planned(setting))[0]?.date).toBe('2026-11-13');
    expect((await trainer.charts.timeline({ clientId })).flares).toMatchObject([
      { from: '2026-11-02', until: '2026-11-12', peak: 6 },
    ]);
  });
});

describe('the way back', () => {
  it('goes a step on after each session that settled, and not after one that did not', async () => {
    const setting = await clientAtWork(database);
    await database.sql`update clients set usual_pain = 2 where id = ${setting.client.clientId}`;
    const chart = { clinicId: setting.clinic.id, clientId: setting.client.clientId };
    await makeUsualPainChange(database.admin, {
      ...chart,
      usual: 2,
      cause: 'first-week',
      createdAt: '2026-11-01T09:00:00Z',
    });
    const { at } = setting;
    const message = begin();
    await at(MONDAY).flares.begin(message);
    await at(TUESDAY).flares.end(end(message.id, TUESDAY, 'Short walks'));
    await database.sql`insert into screenings (clinic_id, client_id, id, occasion, questions_version, answers, outcome, answered_at)
      values (${setting.clinic.id}, ${setting.client.clientId}, ${newId()}, 'again', 1, '{}', 'ready', ${'2026-11-03T09:00:00.000Z'})`;
    const next = (await planned(setting)).slice(0, 4);
    const train = async (index: number, nextMorning: number) => {
      const { id = '', date = '' } = next[index] ?? {};
      const { start, finish } = sessionMessages(setting, `${date}T10:00:00.000Z`);
      const caller = at(`${date}T12:00:00.000Z`);
      await caller.sessions.start({ ...start, plannedSessionId: id });
      await caller.sessions.finish({ ...finish, plannedSessionId: id });
      const after = new Date(Date.parse(`${date}T07:00:00.000Z`) + 86_400_000).toISOString();
      await at(after).symptoms.report(morning(nextMorning, after));
      return (await at(after).plan.today()).wayBack;
    };
    expect((await at(WEDNESDAY).plan.today()).wayBack).toEqual({ step: 1, of: 3, factor: 0.8 });
    expect(await train(0, 2)).toEqual({ step: 2, of: 3, factor: 0.9 });
    expect(await train(1, 3)).toEqual({ step: 2, of: 3, factor: 0.9 });
    expect(await train(2, 2)).toEqual({ step: 3, of: 3, factor: 1 });
    expect(await train(3, 1)).toBeNull();
  });
});

describe('the trainer', () => {
  let setting: Setting;
  let flareId: string;
  const clientId = () => setting.client.clientId;
  beforeAll(async () => {
    setting = await clientAtWork(database);
    const message = begin();
    flareId = message.id;
    await setting.at(MONDAY).flares.begin(message);
  });

  it('sees one card with everything', async () => {
    const flares = await (await trainerOf(setting, TUESDAY)).flares.ofChart({ clientId: clientId() });
    expect(flares).toMatchObject({
      may: true,
      current: {
        id: flareId,
        from: '2026-11-02',
        until: null,
        day: 2,
        peak: 6,
        answers: [
          { question: 'Set off by', answer: 'A training session' },
          { question: 'Can do', answer: 'Some things, slower or shorter' },
          { question: 'Where', answer: 'In the back only' },
        ],
        session: { title: 'Easy movement', date: '2026-11-02', isDone: false },
        reviewedOn: null,
        needsReview: true,
      },
      past: [],
    });
    expect(flares.current?.moved[0]).toMatchObject({ from: '2026-11-02', to: '2026-11-06' });
  });

  it('reviews it, and is asked again on its third day', async () => {
    const codes = async (instant: string) => {
      const { triage } = await trainerOf(setting, instant);
      return (await triage.caseload({ scope: 'mine' })).rows[0]?.reasons.map(({ code }) => code);
    };
    expect(await codes(TUESDAY)).toContain('flare');
    const { flares } = await trainerOf(setting, TUESDAY);
    const deed = { id: newId(), clientId: clientId(), flareId, version: 1 };
    expect(await flares.review(deed)).toEqual({ flareId, version: 2 });
    expect(await flares.review(deed)).toEqual({ flareId, version: 2 });
    expect(await refusal(flares.review({ ...deed, id: newId() }))).toMatchObject({
      code: 'version_conflict',
      details: { version: 2 },
    });
    expect(await codes(TUESDAY)).not.toContain('flare');
    expect(await codes(WEDNESDAY)).toContain('flare-day-3');
  });

  it('ends it for the client, then moves sessions back as far as days are left', async () => {
    const { flares } = await trainerOf(setting, WEDNESDAY);
    const deed = (version: number) => ({ id: newId(), clientId: clientId(), flareId, version });
    expect((await refusal(flares.moveBack(deed(2)))).code).toBe('conflict');
    expect(await flares.endFor(deed(2))).toEqual({ flareId, version: 3 });
    expect((await refusal(flares.endFor(deed(3)))).code).toBe('conflict');
    expect(await flares.moveBack(deed(3))).toEqual({ flareId, version: 4 });
    const rows = await planned(setting);
    // Monday's comes today, the others a training day earlier each.
    expect(rows.slice(0, 3).map(({ date }) => date)).toEqual(['2026-11-04', '2026-11-06', '2026-11-09']);
    expect((await flares.ofChart({ clientId: clientId() })).past[0]?.moved[0]).toMatchObject({
      from: '2026-11-02',
      to: '2026-11-04',
    });
    expect((await refusal(flares.moveBack(deed(4)))).code).toBe('conflict');
  });
});
