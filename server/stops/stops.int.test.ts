import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/connection';
import { makeClearance, makeScreening } from '@/db/factories/health';
import { makeLiftStop } from '@/db/factories/progression';
import { auditEvents, liftStops } from '@/db/schema';
import { newId } from '@/lib/id';
import { openChart } from '@/server/access/chart-access';
import { actorOf, contextFor } from '@/server/testing/callers';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';
import { openStop } from './open-stop';

const database = testDatabase();
let setting: Awaited<ReturnType<typeof clinicAtWork>>;
beforeAll(async () => {
  setting = await clinicAtWork(database);
});

const since = '2026-11-01T20:00:00.000Z';

/** A client whose pain was severe on Sunday evening. */
async function stopped() {
  const client = await setting.client();
  const chart = { clinicId: setting.clinic.id, clientId: client.clientId };
  const stop = await makeLiftStop(database.admin, { ...chart, rule: 'S8', since });
  const end = (given: object = {}) => ({
    id: newId(),
    clientId: client.clientId,
    stopId: stop.id,
    version: 1,
    note: 'Talked on the phone. Begins again with half the load.',
    ...given,
  });
  const screen = (answeredAt: string, ...yes: string[]) =>
    makeScreening(database.admin, { ...chart, occasion: 'again', answeredAt, yes });
  return { client, chart, stop, end, screen };
}

describe('a stop', () => {
  it('locks the chart, the app and the queue', async () => {
    const { client, chart } = await stopped();
    const trainer = await setting.as(setting.trainer);
    const { lock, stop } = await trainer.charts.overview({ clientId: chart.clientId });
    expect(lock).toMatchObject({ level: 'stop', state: 'stopped', rule: 'S8', since });
    expect(stop).toMatchObject({ rule: 'S8', version: 1, screened: false });
    const { rows } = await trainer.triage.caseload({ scope: 'mine' });
    expect(rows.find(({ clientId }) => clientId === chart.clientId)).toMatchObject({
      group: 'stop',
      lock: 'stop',
      reasons: [{ code: 'severe-pain-stop' }, {}],
    });
    const { plan } = await setting.as(client);
    expect(await plan.today()).toMatchObject({ lock: { level: 'stop' }, screeningDue: { reason: 'stop' } });
  });

  it('is weaker than an answer that asks for a clinician', async () => {
    const { chart } = await stopped();
    await makeClearance(database.admin, chart);
    const { charts } = await setting.as(setting.trainer);
    expect((await charts.overview({ clientId: chart.clientId })).lock).toMatchObject({ level: 'review' });
  });

  it('ends with a note, and not before all questions were answered since', async () => {
    const { chart, end, screen, stop } = await stopped();
    const { stops, charts } = await setting.as(setting.trainer);
    expect(await refusal(stops.end(end()))).toMatchObject({ code: 'conflict' });
    await screen('2026-11-01T19:59:00.000Z');
    expect(await refusal(stops.end(end()))).toMatchObject({ code: 'conflict' });
    await screen('2026-11-02T07:00:00.000Z');
    await expect(stops.end(end({ note: '  ' }))).rejects.toThrow();
    expect((await charts.overview({ clientId: chart.clientId })).stop).toMatchObject({ screened: true });
    const input = end();
    const ended = await stops.end(input);
    expect(ended).toEqual({ stopId: stop.id, version: 2, locked: false });
    expect(await stops.end(input)).toEqual(ended);
    expect(await charts.overview({ clientId: chart.clientId })).toMatchObject({ lock: null, stop: null });
    expect(await refusal(stops.end(end()))).toMatchObject({ code: 'version_conflict', details: { version: 2 } });
    expect(await refusal(stops.end(end({ version: 2 })))).toMatchObject({ code: 'conflict' });
    const events = await database.admin.select().from(auditEvents).where(eq(auditEvents.subjectId, stop.id));
    expect(events.map(({ action }) => action)).toEqual(['stop.end']);
  });

  it('does not end on a screening that waits for a clinician, and does once that is cleared', async () => {
    const { chart, end, screen } = await stopped();
    const screening = await screen('2026-11-02T07:00:00.000Z', 'night-pain');
    const clearance = await makeClearance(database.admin, { ...chart, screeningId: screening.id });
    const { stops, clearances } = await setting.as(setting.trainer);
    expect(await refusal(stops.end(end()))).toMatchObject({ code: 'conflict' });
    await clearances.record({
      id: newId(),
      clientId: chart.clientId,
      clearanceId: clearance.id,
      version: 1,
      state: 'cleared',
      clinician: 'Dr H. Lam',
      examinedOn: '2026-11-02',
      restrictions: null,
      expiresOn: null,
    });
    expect(await stops.end(end())).toMatchObject({ locked: false });
  });

  it('is not ended by the client, by another trainer, by an owner who does not train them, nor by a write past the app', async () => {
    const { client, end, screen, stop, chart } = await stopped();
    await screen('2026-11-02T07:00:00.000Z');
    expect(await refusal((await setting.as(client)).stops.end(end()))).toMatchObject({ code: 'forbidden' });
    expect(await refusal((await setting.as(setting.other)).stops.end(end()))).toMatchObject({ code: 'not_found' });
    expect(await refusal((await setting.as(setting.owner)).stops.end(end()))).toMatchObject({ code: 'forbidden' });
    // A stop of another client is not there, whatever chart is named.
    const elsewhere = await stopped();
    const { stops } = await setting.as(setting.trainer);
    expect(await refusal(stops.end(end({ stopId: elsewhere.stop.id })))).toMatchObject({ code: 'not_found' });
    const written = await inTransaction(
      { clinicId: chart.clinicId, userId: client.userId ?? '', role: 'client' },
      (db) =>
        db
          .update(liftStops)
          .set({ endedAt: '2026-11-02T09:00:00Z' })
          .where(eq(liftStops.id, stop.id))
          .returning({ id: liftStops.id }),
    );
    expect(written).toEqual([]);
  });

  it('is opened once, whoever reports first', async () => {
    const client = await setting.client();
    const actor = await actorOf(database.admin, setting.clinic.id, client.userId ?? '');
    const open = () =>
      inTransaction({ clinicId: actor.clinicId, userId: actor.userId, role: actor.role }, async (db) => {
        const scope = await openChart(db, actor, client.clientId, 'chart:read');
        const context = { ...contextFor(actor), actor, db, scope, afterCommit: () => undefined };
        await openStop(context, { rule: 'S8', since: new Date(since) });
      });
    await Promise.all([open(), open(), open()]);
    await open();
    const rows = await database.admin.select().from(liftStops).where(eq(liftStops.clientId, client.clientId));
    expect(rows).toMatchObject([{ rule: 'S8', endedAt: null }]);
    const events = await database.admin.select().from(auditEvents).where(eq(auditEvents.clientId, client.clientId));
    expect(events.map(({ action }) => action)).toEqual(['stop.open']);
  });
});
