import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeClearance, makeScreening, makeSymptomReport } from '@/db/factories/health';
import { makeSessionLog, makeSetLog } from '@/db/factories/logs';
import { makeMeasurement } from '@/db/factories/measures';
import { makeMessage } from '@/db/factories/messages';
import { makeAssignment, makeOverride } from '@/db/factories/plans';
import { makeLiftStop, makeSignOff } from '@/db/factories/progression';
import { makeTriageMark } from '@/db/factories/triage';
import { addDays } from '@/domain/schedule/dates';
import { newId } from '@/lib/id';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
let setting: Awaited<ReturnType<typeof clinicAtWork>>;
const today = '2026-11-23';
const at = (day: string, hour = 9) => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** Clients of every kind: what is drawn from `seed` decides who reports, trains and asks for what. */
async function history(seed: number) {
  const client = await setting.client({
    name: `Client ${seed}`,
    usualPain: 2,
    timeZone: zones[seed % zones.length] ?? 'UTC',
  });
  const chart = { clinicId: setting.clinic.id, clientId: client.clientId };
  const draw = (what: number, most: number) => (seed * 7919 + what * 104_729) % most;
  const plan = await makeAssignment(database.admin, {
    ...chart,
    programId: setting.hinge.id,
    startDate: addDays(today, -42),
    trainingDays: [1, 3, 5],
    assignedBy: setting.trainer.userId,
  });
  const past = plan.planned.filter(({ date }, index) => date < today && draw(index, 4) !== 0);
  for (const [index, { id, date, prescription }] of past.entries()) {
    const log = await makeSessionLog(database.admin, {
      ...chart,
      plannedSessionId: id,
      startedAt: at(date, 10),
      finishedAt: at(date, 11),
      painBefore: draw(index, 4),
      painAfter: draw(index + 1, 5),
    });
    const item = prescription.items.find((each) => each.prescription.startLoadKg !== null);
    if (!item) continue;
    await makeSetLog(database.admin, {
      ...chart,
      sessionLogId: log.id,
      item,
      loadKg: 20 + Math.floor(index / (1 + draw(3, 6))) * 2.5,
      loggedAt: at(date, 10),
    });
  }
  for (let day = 40; day > draw(4, 12); day -= 1 + draw(day, 3)) {
    await makeSymptomReport(database.admin, {
      ...chart,
      moment: day % 2 ? 'morning' : 'any',
      pain: draw(day, 8),
      legWorse: draw(day, 17) === 0,
      reportedAt: at(addDays(today, -day), 6),
      localDate: addDays(today, -day),
    });
  }
  if (draw(5, 3) === 0) {
    const state = {
      level: 'review',
      state: 'cleared',
      decidedAt: at(addDays(today, -20)),
      expiresOn: addDays(today, 3),
    };
    await makeClearance(database.admin, {
      ...chart,
      ...state,
      level: 'review',
      state: 'cleared',
      requestedAt: at(addDays(today, -22)),
    });
  }
  if (draw(6, 4) === 0) await makeMessage(database.admin, { ...chart, authorId: client.userId ?? '', side: 'client' });
  return { chart, plan, userId: client.userId ?? '' };
}
const zones = ['Europe/London', 'Pacific/Auckland', 'America/Los_Angeles'];

let first: Awaited<ReturnType<typeof history>>;
beforeAll(async () => {
  setting = await clinicAtWork(database);
  first = await history(1);
  for (const seed of [2, 3, 4, 5, 6, 7, 8, 9]) await history(seed);
});

const forget = () => database.admin.execute(sql`update client_status set made_at = null`);
const queueAt = async (instant: string) => {
  const { triage } = await setting.as(setting.trainer, instant);
  const queue = await triage.caseload({ scope: 'mine' });
  return { queue, everybody: await triage.clients({ scope: 'mine' }) };
};
const statusOf = async (clientId: string) => {
  const [row] = await database.admin.execute<{ version: number; made_at: number | null }>(
    sql`select version, made_at from client_status where client_id = ${clientId}`,
  );
  return row;
};

describe('what is kept', () => {
  it('is made when it is first asked for, and read from then on', async () => {
    await forget();
    const before = await queueAt(at(today));
    const status = await statusOf(first.chart.clientId);
    expect(status?.made_at).toBe(status?.version);
    // Only what is kept can say so now.
    await database.admin.execute(sql`update client_status set facts = facts || '{"fell": ["2026-11-22T08:00:00Z"]}'
      where client_id = ${first.chart.clientId}`);
    const { everybody } = await queueAt(at(today));
    const row = everybody.rows.find(({ clientId }) => clientId === first.chart.clientId);
    expect(row?.reasons.map(({ code }) => code)).toContain('two-decreases');
    await forget();
    expect(await queueAt(at(today))).toEqual(before);
  });

  it('gives each later day the rows of the truth, and so does a day in the evening', async () => {
    for (const hour of [9, 23]) {
      for (let days = 0; days <= 9; days++) {
        const instant = at(addDays(today, days), hour);
        await forget();
        await queueAt(at(today));
        const kept = await queueAt(instant);
        await forget();
        expect([instant, await queueAt(instant)]).toEqual([instant, kept]);
      }
    }
  });
});

describe('a write makes it stale', () => {
  type Made = typeof first;
  const planned = ({ plan }: Made, index: number) => plan.planned.at(-1 - index)?.id ?? '';
  it.each<[string, (made: Made) => Promise<unknown>]>([
    ['a report', ({ chart }) => makeSymptomReport(database.admin, { ...chart, pain: 1, localDate: today })],
    [
      'a session',
      (made) =>
        makeSessionLog(database.admin, { ...made.chart, plannedSessionId: planned(made, 0), startedAt: at(today) }),
    ],
    ['a screening', ({ chart }) => makeScreening(database.admin, chart)],
    ['a clearance', ({ chart }) => makeClearance(database.admin, chart)],
    ['a stop', ({ chart }) => makeLiftStop(database.admin, chart)],
    ['a measure', ({ chart }) => makeMeasurement(database.admin, { ...chart, enteredBy: setting.trainer.userId })],
    ['a message', ({ chart, userId }) => makeMessage(database.admin, { ...chart, authorId: userId })],
    [
      'a load',
      ({ chart }) =>
        makeOverride(database.admin, { ...chart, exerciseId: 'x', loadKg: 1, setBy: setting.trainer.userId }),
    ],
    [
      'a sign-off',
      ({ chart }) => makeSignOff(database.admin, { ...chart, exerciseId: 'x', signedBy: setting.trainer.userId }),
    ],
    ['a mark', ({ chart }) => makeTriageMark(database.admin, { ...chart, markedBy: setting.trainer.userId })],
    ...(['assignments', 'planned_sessions', 'session_logs', 'symptom_reports', 'clearances', 'set_logs'] as const).map(
      (table) =>
        [
          `a change of ${table}`,
          ({ chart }: Made) =>
            database.admin.execute(
              sql`update ${sql.identifier(table)} set client_id = client_id where client_id = ${chart.clientId}`,
            ),
        ] as [string, (made: Made) => Promise<unknown>],
    ),
  ])('%s', async (_, write) => {
    await queueAt(at(today));
    const before = await statusOf(first.chart.clientId);
    expect(before?.made_at).toBe(before?.version);
    await write(first);
    expect((await statusOf(first.chart.clientId))?.version).toBe((before?.version ?? 0) + 1);
  });

  it('in every table that the facts are made of', async () => {
    const rows = await database.admin.execute<{
      name: string;
    }>(sql`select tgrelid::regclass::text as name from pg_trigger
      where tgname = 'touch_status' order by 1`);
    expect(rows.map(({ name }) => name)).toEqual([
      'assignments',
      'clearances',
      'decisions',
      'flares',
      'lift_stops',
      'load_overrides',
      'measurements',
      'messages',
      'plan_pauses',
      'planned_sessions',
      'proposals',
      'screenings',
      'session_logs',
      'set_logs',
      'symptom_reports',
      'technique_sign_offs',
      'triage_marks',
    ]);
  });
});

describe('a mark', () => {
  const made = async () => {
    const client = await setting.client({ name: `Marked ${newId()}` });
    const { triage } = await setting.as(setting.trainer, at(today));
    const find = async (member = setting.trainer, instant = at(today)) => {
      const { triage: asked } = await setting.as(member, instant);
      const queue = await asked.caseload({ scope: member === setting.trainer ? 'mine' : 'clinic' });
      const places = { rows: queue.rows, snoozed: queue.snoozed, reviewed: queue.reviewed };
      for (const [place, rows] of Object.entries(places)) {
        const row = rows.find(({ clientId }) => clientId === client.clientId);
        if (row) return { place, row };
      }
      return null;
    };
    const seen = { 'no-plan': '' };
    return { client, clientId: client.clientId, triage, find, seen };
  };

  it('sets a row aside until its day, says by whom, and is taken back', async () => {
    const { clientId, triage, find, seen } = await made();
    expect(await find()).toMatchObject({ place: 'rows', row: { reasons: [{ code: 'no-plan' }], mark: null } });
    const input = { kind: 'snoozed', clientId, id: newId(), seen, untilDate: addDays(today, 3) } as const;
    const mark = await triage.mark(input);
    expect(await triage.mark(input)).toEqual(mark);
    const as = { mark: { byName: 'Tom Trainer', isOwn: true, untilDate: addDays(today, 3) } };
    expect(await find()).toMatchObject({ place: 'snoozed', row: { ...as, reasons: [], lastAct: { kind: 'snoozed' } } });
    expect(await find(setting.owner)).toMatchObject({ place: 'snoozed', row: { mark: { isOwn: false } } });
    expect(await find(setting.trainer, at(addDays(today, 3)))).toMatchObject({ place: 'rows' });
    await triage.unmark({ clientId, id: input.id });
    await triage.unmark({ clientId, id: input.id });
    expect(await find()).toMatchObject({ place: 'rows', row: { mark: null } });
    const [audit] = await database.admin.execute<{ n: number }>(
      sql`select count(*)::int as n from audit_events where subject_id = ${input.id}`,
    );
    expect(audit?.n).toBe(2);
  });

  it('is taken back with all others, so that the row is there', async () => {
    const { clientId, triage, find, seen } = await made();
    const [first, second] = [newId(), newId()];
    await triage.mark({ kind: 'snoozed', clientId, id: first, seen, untilDate: addDays(today, 9) });
    await triage.mark({ kind: 'reviewed', clientId, id: second, seen });
    expect(await find()).toMatchObject({ place: 'snoozed', row: { mark: { id: first } } });
    await triage.unmark({ clientId, id: first });
    expect(await find()).toMatchObject({ place: 'reviewed', row: { mark: { id: second } } });
    const third = newId();
    await triage.mark({ kind: 'reviewed', clientId, id: third, seen });
    await triage.unmark({ clientId, id: third, others: true });
    expect(await find()).toMatchObject({ place: 'rows', row: { mark: null } });
  });

  it('is passed by what is new', async () => {
    const { client, clientId, triage, find, seen } = await made();
    await triage.mark({ kind: 'reviewed', clientId, id: newId(), seen });
    expect(await find()).toMatchObject({ place: 'reviewed' });
    await makeMessage(database.admin, {
      clinicId: setting.clinic.id,
      clientId,
      authorId: client.userId ?? '',
      side: 'client',
      createdAt: at(today, 8),
    });
    expect(await find()).toMatchObject({
      place: 'rows',
      row: { reasons: [{ code: 'message' }], looked: [{ code: 'no-plan' }], mark: { kind: 'reviewed' } },
    });
  });

  it('sets nobody aside whom to call, nor without a day ahead', async () => {
    const { clientId, triage, find, seen } = await made();
    const snooze = (untilDate: string) => triage.mark({ kind: 'snoozed', clientId, id: newId(), seen, untilDate });
    expect(await refusal(snooze(today))).toMatchObject({ code: 'invalid' });
    expect(await refusal(snooze(addDays(today, 61)))).toMatchObject({ code: 'invalid' });
    await makeClearance(database.admin, {
      clinicId: setting.clinic.id,
      clientId,
      level: 'emergency',
      requestedAt: at(today, 8),
    });
    expect(await refusal(snooze(addDays(today, 2)))).toMatchObject({ code: 'conflict' });
    await triage.mark({ kind: 'reviewed', clientId, id: newId(), seen: { emergency: today, ...seen } });
    expect(await find()).toMatchObject({ place: 'rows', row: { group: 'stop', mark: { kind: 'reviewed' } } });
  });
});

it('those on plan come a page at a time, each once', async () => {
  const { triage } = await setting.as(setting.trainer, at(today));
  const all = await triage.clients({ scope: 'mine' });
  const { counts } = await triage.caseload({ scope: 'mine' });
  const page = await triage.onPlan({ scope: 'mine' });
  expect(page.total).toBe(counts['on-plan']);
  const [one] = all.rows;
  const behind = await triage.clients({ scope: 'mine', after: one?.clientId ?? null });
  expect(behind.rows).toEqual(all.rows.slice(1));
  expect((await triage.clients({ scope: 'mine', query: 'client 3' })).rows.map(({ name }) => name)).toEqual([
    'Client 3',
  ]);
});
