import { describe, expect, it } from 'vitest';
import { makeCover, makeMember } from '@/db/factories/clinics';
import { actorOf, callerAs } from '@/server/testing/callers';
import { clientAtWork } from '@/server/testing/client-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();

/** Somebody who stands in for the trainer of a client on these days, and whom the floor offers them at `at`. */
async function offeredToCover(days: { fromDate: string; untilDate: string }, at: string) {
  const { clinic, client, trainer } = await clientAtWork(database);
  const cover = await makeMember(database.admin, { clinicId: clinic.id, role: 'trainer' });
  await makeCover(database.admin, { clinicId: clinic.id, trainerId: trainer.userId, coverId: cover.userId, ...days });
  const staff = callerAs(await actorOf(database.admin, clinic.id, cover.userId), new Date(at));
  const shown = await staff.floor.column({ clientId: client.clientId }).then(
    () => true,
    (error: { code: string }) => (error.code === 'NOT_FOUND' ? false : Promise.reject(error)),
  );
  const offered = await staff.floor.candidates();
  return {
    clientId: client.clientId,
    offered: offered.map(({ clientId, isCover }) => [clientId, isCover]),
    shown,
  };
}

describe('whom the floor offers', () => {
  it('are those whose columns open', async () => {
    const found = await offeredToCover({ fromDate: '2020-01-01', untilDate: '2099-01-01' }, '2026-11-02T12:00:00.000Z');
    expect(found.shown).toBe(true);
    expect(found.offered).toEqual([[found.clientId, true]]);
  });

  it('are decided on by the clock of the database, as access is', async () => {
    const found = await offeredToCover({ fromDate: '2095-03-01', untilDate: '2095-03-03' }, '2095-03-02T12:00:00.000Z');
    expect(found.shown).toBe(false);
    expect(found.offered).toEqual([]);
  });
});
