import { describe, expect, it } from 'vitest';
import { makeClosedDays, makePause } from '@/db/factories/plan-changes';
import { newId } from '@/lib/id';
import { clientAtWork } from '@/server/testing/client-at-work';
import { begin, MONDAY, plannedOf, trainerOf } from '@/server/testing/flare-messages';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();

describe('a flare beside a pause', () => {
  it('puts nothing on closed days or into a pause whose end is known', async () => {
    const setting = await clientAtWork(database);
    const { at, clinic, client, trainer, planned } = setting;
    const { clientId } = client;
    const madeBy = trainer.userId ?? '';
    const assignmentId = planned[0]?.assignmentId ?? '';
    await makePause(database.admin, {
      clinicId: clinic.id,
      clientId,
      assignmentId,
      fromDate: '2026-11-06',
      untilDate: '2026-11-10',
      madeBy,
    });
    await makeClosedDays(database.admin, {
      clinicId: clinic.id,
      fromDate: '2026-11-13',
      untilDate: '2026-11-13',
      createdBy: madeBy,
    });
    await at(MONDAY).flares.begin(begin());
    const after = await plannedOf(database, setting);
    expect(after.slice(0, 3).map(({ date }) => date)).toEqual(['2026-11-11', '2026-11-16', '2026-11-18']);
  });

  it('lets what comes to stand in an open pause wait with it', async () => {
    const setting = await clientAtWork(database);
    const { at, client, planned } = setting;
    const { clientId } = client;
    const assignmentId = planned[0]?.assignmentId ?? '';
    const trainer = await trainerOf(database, setting, MONDAY);
    const pause = { id: newId(), clientId, assignmentId, version: 1, fromDate: '2026-11-06', untilDate: null };
    await trainer.assignments.pause({ ...pause, reason: 'Away.' });
    await at(MONDAY).flares.begin(begin());
    const rows = await database.sql`
      select count(*) filter (where status = 'planned')::int as planned,
        count(*) filter (where status = 'cancelled' and pause_id is not null)::int as waiting
      from planned_sessions where client_id = ${clientId} and kind = 'program'`;
    expect(rows).toEqual([{ planned: 0, waiting: planned.length }]);
    expect((await at(MONDAY).plan.today()).flareSession).toMatchObject({ kind: 'flare' });
  });
});
