import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/db/connection';
import { makeClearance } from '@/db/factories/health';
import { makeStaffNote } from '@/db/factories/notes';
import { auditEvents, staffNotes } from '@/db/schema';
import { newId } from '@/lib/id';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
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

describe('a note', () => {
  const written = (clientId: string, body: string, more = {}) => {
    const plain = { kind: 'note' as const, pinned: false, untilDate: null };
    return { id: newId(), clientId, body, ...plain, ...more };
  };

  it('is changed by a row that replaces it, and keeps what it said', async () => {
    const { ids, notes } = await chart('Bea Changed');
    const { clientId } = ids;
    const first = await notes.add(written(clientId, '  Left hip is stiff.  '));
    const second = await notes.change({ ...written(clientId, 'Left hip is **free** now.'), noteId: first.noteId });
    const third = await notes.change({ ...written(clientId, 'Both hips are free.'), noteId: second.noteId });
    const page = await notes.list({ clientId });
    expect(page).toMatchObject({ mayWrite: true, clientName: 'Bea Changed', today: '2026-11-02', onTop: [] });
    expect(page.notes).toMatchObject([
      { id: third.noteId, body: 'Both hips are free.', isChanged: true, authorName: 'Tom Trainer', removed: null },
    ]);
    const history = await notes.history({ clientId, noteId: third.noteId });
    expect(history.map(({ body }) => body)).toEqual(['Left hip is **free** now.', 'Left hip is stiff.']);
    expect(await refusal(notes.change({ ...written(clientId, 'Late'), noteId: first.noteId }))).toMatchObject({
      code: 'version_conflict',
    });
    const audits = await database.admin
      .select({ action: auditEvents.action, detail: auditEvents.detail })
      .from(auditEvents)
      .where(and(eq(auditEvents.clientId, clientId), eq(auditEvents.subjectType, 'staff_note')));
    expect(audits.map(({ action }) => action).sort()).toEqual(['note.add', 'note.change', 'note.change']);
    expect(JSON.stringify(audits)).not.toContain('hip');
  });

  it('that is taken away says by whom, and neither changes nor goes again', async () => {
    const { ids, notes } = await chart('Cai Removed');
    const { clientId } = ids;
    const { noteId } = await notes.add(written(clientId, 'Wrong client.', { kind: 'restriction' }));
    expect(await notes.restrictions({ clientId })).toHaveLength(1);
    await notes.remove({ id: newId(), clientId, noteId });
    expect(await notes.restrictions({ clientId })).toEqual([]);
    const page = await notes.list({ clientId });
    expect(page.onTop).toEqual([]);
    expect(page.notes).toMatchObject([{ id: noteId, body: 'Wrong client.', removed: { by: 'Tom Trainer' } }]);
    const again = { id: newId(), clientId, noteId };
    expect(await refusal(notes.remove(again))).toMatchObject({ code: 'version_conflict' });
    expect(await refusal(notes.change({ ...written(clientId, 'x'), noteId }))).toMatchObject({
      code: 'version_conflict',
    });
    expect(await refusal(notes.remove({ ...again, id: newId(), noteId: newId() }))).toMatchObject({
      code: 'not_found',
    });
  });

  it('stands on top while it is pinned or restricts, and below once its last day is over', async () => {
    const { ids, notes } = await chart('Dee Pinned');
    const { clientId } = ids;
    const by = { ...ids, authorId: setting.trainer.userId };
    await makeStaffNote(database.admin, { ...by, body: 'Plain', createdAt: '2026-10-01T10:00:00Z' });
    await makeStaffNote(database.admin, { ...by, body: 'Over', kind: 'restriction', untilDate: '2026-11-01' });
    await makeStaffNote(database.admin, { ...by, body: 'Pinned', pinned: true });
    await makeStaffNote(database.admin, { ...by, body: 'In force', kind: 'restriction' });
    const { onTop, notes: others } = await notes.list({ clientId });
    expect(onTop.map(({ body }) => body)).toEqual(['In force', 'Pinned']);
    expect(others.map(({ body }) => body)).toEqual(['Over', 'Plain']);
    const over = written(clientId, 'No jumps', { kind: 'restriction', untilDate: '2026-11-01' });
    expect(await refusal(notes.add(over))).toMatchObject({ code: 'invalid' });
    await expect(notes.add(written(clientId, 'x', { untilDate: '2026-12-01' }))).rejects.toThrow();
  });

  it('comes in pages, each once, and is kept once however often it arrives', async () => {
    const { ids, notes } = await chart('Eli Paged');
    const { clientId } = ids;
    const rows = Array.from({ length: 45 }, (_, index) => ({
      ...{ ...ids, id: newId(), authorId: setting.trainer.userId, kind: 'note' as const, body: String(index) },
      createdAt: new Date(Date.UTC(2026, 9, 1, 9, Math.floor(index / 3))).toISOString(),
    }));
    await database.admin.insert(staffNotes).values(rows);
    const once = written(clientId, 'Again');
    await notes.add(once);
    await notes.add(once);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof notes.list>> = await notes.list({ clientId, cursor });
      seen.push(...page.notes.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(46);
    expect(new Set(seen)).toEqual(new Set([once.id, ...rows.map(({ id }) => id)]));
    expect(await refusal(notes.add({ ...once, body: 'Other' }))).toMatchObject({ code: 'reused_id' });
  });

  it('is nothing that a client can read, even past the application', async () => {
    const { ids, client, notes } = await chart('Fay Shut');
    await notes.add(written(ids.clientId, 'For staff alone.'));
    const rows = (role: 'client' | 'trainer', userId: string) =>
      inTransaction({ clinicId: ids.clinicId, userId, role }, (db) =>
        db.select({ body: staffNotes.body }).from(staffNotes).where(eq(staffNotes.clientId, ids.clientId)),
      );
    expect(await rows('client', client.userId ?? '')).toEqual([]);
    expect(await rows('trainer', setting.other.userId)).toEqual([]);
    expect(await rows('trainer', setting.trainer.userId)).toEqual([{ body: 'For staff alone.' }]);
  });
});
