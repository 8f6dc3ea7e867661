import { beforeAll, describe, expect, it } from 'vitest';
import { makeClearance } from '@/db/factories/health';
import { makeStaffNote } from '@/db/factories/notes';
import { clinicAtWork } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
let setting: Awaited<ReturnType<typeof clinicAtWork>>;
beforeAll(async () => {
  setting = await clinicAtWork(database);
});

/** A client in New York on Tom's caseload: at 02:00 UTC it is still the day before there. */
async function chart(name = 'Ada Noted') {
  const client = await setting.client({ name, timeZone: 'America/New_York' });
  const { notes } = await setting.as(setting.trainer, '2026-11-03T02:00:00.000Z');
  return { client, notes, ids: { clinicId: setting.clinic.id, clientId: client.clientId } };
}

describe('restrictions in force', () => {
  it('are those of notes and of clearances whose last day is not over where the client is', async () => {
    const { ids, notes } = await chart();
    const by = { ...ids, authorId: setting.trainer.userId, kind: 'restriction' as const };
    await makeStaffNote(database.admin, { ...by, body: 'No jumps', untilDate: '2026-11-02' });
    await makeStaffNote(database.admin, { ...by, body: 'Over', untilDate: '2026-11-01' });
    await makeStaffNote(database.admin, { ...by, kind: 'note', body: 'Not a restriction', pinned: true });
    const first = await makeStaffNote(database.admin, { ...by, body: 'First wording' });
    await makeStaffNote(database.admin, { ...by, kind: 'note', body: 'Now a note', replacesId: first.id });
    const removed = { removedAt: '2026-11-01T10:00:00Z', removedBy: setting.owner.userId };
    await makeStaffNote(database.admin, { ...by, ...removed, body: 'Taken away' });
    const cleared = { ...ids, state: 'cleared' as const, decidedBy: setting.trainer.userId, clinician: 'Dr H. Lam' };
    await makeClearance(database.admin, { ...cleared, restrictions: 'At most 40 kg', expiresOn: '2026-11-02' });
    await makeClearance(database.admin, { ...cleared, restrictions: 'Ended', expiresOn: '2026-11-01' });

    expect((await notes.restrictions({ clientId: ids.clientId })).map(({ id: _, ...rest }) => rest)).toEqual([
      { source: 'note', words: 'No jumps', untilDate: '2026-11-02', by: 'Tom Trainer' },
      { source: 'clearance', words: 'At most 40 kg', untilDate: '2026-11-02', by: 'Dr H. Lam' },
    ]);
  });
});
