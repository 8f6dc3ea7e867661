import { and, eq, isNull, sql } from 'drizzle-orm';
import type { AddNoteInput, ChangeNoteInput, NoteKept, RemoveNoteInput } from '@/contracts/notes';
import { staffNotes } from '@/db/schema';
import { writeAudit } from '@/server/audit/audit';
import { chartClient, lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { ChartContext } from '@/server/trpc';
import { isLatest } from './restrictions';

/** Keeps a note of the staff. Throws `invalid` for a restriction that would be over already. */
export function addNote(ctx: ChartContext, input: AddNoteInput): Promise<NoteKept> {
  return idempotent(ctx.db, ctx.actor, { id: input.id, procedure: 'notes.add', input }, async () => {
    await lockClient(ctx.db, ctx.scope);
    await keep(ctx, input, null);
    await audit(ctx, 'note.add', input.id, input.kind);
    return { noteId: input.id };
  });
}

/**
 * Puts a new wording in the place of a note, which stays as it was behind it. Throws `not_found`, and
 * `version_conflict` when somebody else has changed it or taken it away since it was read.
 */
export function changeNote(ctx: ChartContext, input: ChangeNoteInput): Promise<NoteKept> {
  return idempotent(ctx.db, ctx.actor, { id: input.id, procedure: 'notes.change', input }, async () => {
    await lockClient(ctx.db, ctx.scope);
    await mustStand(ctx, input.noteId);
    await keep(ctx, input, input.noteId);
    await audit(ctx, 'note.change', input.id, input.kind);
    return { noteId: input.id };
  });
}

/** Takes a note away: its row stays, with who did it and when. Throws `not_found` and `version_conflict`. */
export function removeNote(ctx: ChartContext, input: RemoveNoteInput): Promise<NoteKept> {
  return idempotent(ctx.db, ctx.actor, { id: input.id, procedure: 'notes.remove', input }, async () => {
    const { db, actor, scope, now } = ctx;
    await lockClient(db, scope);
    const kind = await mustStand(ctx, input.noteId);
    await db
      .update(staffNotes)
      .set({ removedAt: now.toISOString(), removedBy: actor.userId })
      .where(and(noteIn(ctx, input.noteId), isNull(staffNotes.removedAt)));
    await audit(ctx, 'note.remove', input.noteId, kind);
    return { noteId: input.noteId };
  });
}

const noteIn = ({ scope }: ChartContext, id: string) =>
  and(eq(staffNotes.clinicId, scope.clinicId), eq(staffNotes.clientId, scope.clientId), eq(staffNotes.id, id));

/** The kind of a note that nobody has replaced or taken away. */
async function mustStand({ db, scope }: ChartContext, noteId: string): Promise<string> {
  const [row] = await db.execute<{ kind: string; stands: boolean }>(sql`
    select n.kind, n.removed_at is null and ${isLatest} as stands from staff_notes n
    where n.clinic_id = ${scope.clinicId} and n.client_id = ${scope.clientId} and n.id = ${noteId}`);
  if (!row) throw new AppError('not_found');
  if (!row.stands) throw new AppError('version_conflict');
  return row.kind;
}

async function keep(ctx: ChartContext, input: AddNoteInput, replacesId: string | null): Promise<void> {
  const { db, actor, scope, now } = ctx;
  const { id, kind, body, pinned, untilDate } = input;
  const { today } = await chartClient(db, scope, now);
  if (untilDate !== null && untilDate < today) {
    throw new AppError('invalid', 'This restriction would be over already. Choose a later day, or none.');
  }
  const kept = await db
    .insert(staffNotes)
    .values({
      id,
      kind,
      body,
      pinned,
      untilDate,
      replacesId,
      authorId: actor.userId,
      clinicId: scope.clinicId,
      clientId: scope.clientId,
    })
    .onConflictDoNothing()
    .returning({ id: staffNotes.id });
  if (kept.length === 0) throw new AppError('reused_id');
}

const audit = ({ db, actor, origin, scope }: ChartContext, action: string, noteId: string, kind: string) =>
  writeAudit(db, actor, origin, {
    action,
    subjectType: 'staff_note',
    subjectId: noteId,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { kind },
  });
