import { and, eq, gt, ne } from 'drizzle-orm';
import type {
  DiscardDraftInput,
  DraftConflict,
  DraftDiff,
  DraftState,
  Editor,
  ProgramDraft,
  SaveDraftInput,
  SentGrid,
} from '@/contracts/program-drafts';
import { memberships, programDraftEditors, programDrafts, programs } from '@/db/schema';
import { diffDocuments } from '@/domain/program/diff';
import { compileGrid, documentOf } from '@/domain/program/grid/compile';
import { same } from '@/domain/program/grid/merge-lists';
import { readGrid } from '@/domain/program/grid/read';
import type { ProgramGrid } from '@/domain/program/grid/types';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import { exerciseLookup } from '@/server/exercises/queries';
import type { WorkContext } from '@/server/trpc';
import { clientsOnPrograms } from './clients';
import { type DraftRow, ofDraft, ofProgram, type StoredDraft, storedDraft } from './stored';

/** How long somebody counts as being there after their last sign of life. */
const PRESENT_MS = 30_000;

const iso = (instant: string) => new Date(instant).toISOString();

export async function readDraft(ctx: WorkContext, programId: string, lock = false) {
  const { db, actor, now } = ctx;
  const lookup = await exerciseLookup(db, actor.clinicId);
  const stored = await storedDraft(
    { db, clinicId: actor.clinicId, userId: actor.userId, now },
    programId,
    lookup,
    lock,
  );
  return { ...stored, lookup };
}

async function nameOf({ db, actor }: WorkContext, userId: string): Promise<string | null> {
  const [row] = await db
    .select({ name: memberships.name })
    .from(memberships)
    .where(and(eq(memberships.clinicId, actor.clinicId), eq(memberships.userId, userId)));
  return row?.name ?? null;
}

async function editorsOf({ db, actor, now }: WorkContext, programId: string): Promise<Editor[]> {
  const rows = await db
    .select({ userId: programDraftEditors.userId, name: memberships.name, seenAt: programDraftEditors.seenAt })
    .from(programDraftEditors)
    .innerJoin(
      memberships,
      and(eq(memberships.clinicId, programDraftEditors.clinicId), eq(memberships.userId, programDraftEditors.userId)),
    )
    .where(
      and(
        eq(programDraftEditors.clinicId, actor.clinicId),
        eq(programDraftEditors.programId, programId),
        ne(programDraftEditors.userId, actor.userId),
        gt(programDraftEditors.seenAt, new Date(now.getTime() - PRESENT_MS).toISOString()),
      ),
    )
    .orderBy(memberships.name);
  return rows.map((row) => ({ ...row, seenAt: iso(row.seenAt) }));
}

async function stateOf(ctx: WorkContext, draft: DraftRow): Promise<DraftState> {
  const name = draft.grid === null ? null : await nameOf(ctx, draft.updatedBy);
  return {
    version: draft.version,
    updatedAt: iso(draft.updatedAt),
    updatedBy: name === null ? null : { userId: draft.updatedBy, name },
    editors: await editorsOf(ctx, draft.programId),
  };
}

async function comeIn({ db, actor, now }: WorkContext, programId: string): Promise<void> {
  const seenAt = now.toISOString();
  await db
    .insert(programDraftEditors)
    .values({ clinicId: actor.clinicId, programId, userId: actor.userId, seenAt })
    .onConflictDoUpdate({
      target: [programDraftEditors.clinicId, programDraftEditors.programId, programDraftEditors.userId],
      set: { seenAt },
    });
}

/** Whether publishing would change anything. What cannot be published yet is a change. */
export function isChanged({ draft, published, grid, lookup }: Awaited<ReturnType<typeof readDraft>>): boolean {
  if (draft.grid === null) return false;
  if (!published) return true;
  const compiled = compileGrid(grid, lookup);
  return !compiled.ok || !same(compiled.document, published);
}

/** The draft as it stands, with who else has it open. Throws `not_found`, `invalid` for one that is not written. */
export async function openDraft(ctx: WorkContext, programId: string): Promise<ProgramDraft> {
  const stored = await readDraft(ctx, programId);
  await comeIn(ctx, programId);
  const { program, draft, grid } = stored;
  const clients = await clientsOnPrograms(ctx.db, ctx.now);
  return {
    ...(await stateOf(ctx, draft)),
    programId,
    name: program.name,
    publishedVersion: program.publishedVersion,
    baseVersion: draft.grid === null ? program.publishedVersion : draft.baseVersion,
    grid,
    changed: isChanged(stored),
    clients: clients.of(programId),
  };
}

export async function markPresence(ctx: WorkContext, programId: string): Promise<DraftState> {
  const { draft } = await readDraft(ctx, programId);
  await comeIn(ctx, programId);
  return stateOf(ctx, draft);
}

/** What the browser does not send comes from what is stored. Throws `invalid` for a grid with ragged rows. */
function wholeGrid(sent: SentGrid, { grid }: StoredDraft): ProgramGrid {
  const { evidence, cards, flareSession } = grid;
  const rows = sent.sessions.flatMap((session) => session.rows);
  const ids = sent.sessions.flatMap(({ id, rows: own }) => [id, ...own.map((row) => `${id}/${row.id}`)]);
  if (rows.some(({ cells }) => cells.length !== sent.weeks.length) || new Set(ids).size < ids.length) {
    throw new AppError('invalid');
  }
  return { ...sent, evidence, cards, flareSession };
}

/**
 * Keeps what was typed. Saving the same again is harmless, also when the first answer was lost. Throws
 * `version_conflict` with the draft as somebody else left it (`DraftConflict`).
 */
export async function saveDraft(ctx: WorkContext, input: SaveDraftInput): Promise<DraftState> {
  const { db, actor, now } = ctx;
  const { clinicId, userId } = actor;
  const stored = await readDraft(ctx, input.programId, true);
  const { program, draft } = stored;
  const grid = wholeGrid(input.grid, stored);
  const isSame = same(grid, stored.grid) && program.name === input.name;
  if (isSame && (draft.version === input.version || draft.updatedBy === userId)) return stateOf(ctx, draft);
  if (draft.version !== input.version) throw await conflictWith(ctx, stored);
  const [saved] = await db
    .update(programDrafts)
    .set({
      grid,
      version: draft.version + 1,
      updatedAt: now.toISOString(),
      updatedBy: userId,
      ...(draft.grid === null ? { baseVersion: program.publishedVersion } : {}),
    })
    .where(ofDraft(clinicId, input.programId))
    .returning();
  if (!saved) throw new AppError('not_found');
  if (program.name !== input.name) {
    await db.update(programs).set({ name: input.name }).where(ofProgram(clinicId, input.programId));
  }
  return stateOf(ctx, saved);
}

/** The refusal of a save or a publication that began from an older draft. */
export async function conflictWith(ctx: WorkContext, { program, draft, grid }: StoredDraft): Promise<AppError> {
  const { version, updatedAt, updatedBy } = await stateOf(ctx, draft);
  const details: DraftConflict = { version, updatedAt, updatedBy, grid, name: program.name };
  return new AppError('version_conflict', undefined, details);
}

/** Goes back to what was published. Throws `version_conflict`, `invalid` where nothing was. */
export async function discardDraft(ctx: WorkContext, input: DiscardDraftInput): Promise<DraftState> {
  const { db, actor, now, origin } = ctx;
  const stored = await readDraft(ctx, input.programId, true);
  const { program, draft } = stored;
  if (draft.version !== input.version) throw await conflictWith(ctx, stored);
  if (program.publishedVersion === null) {
    throw new AppError('invalid', 'Nothing of this program is published, so there is nothing to go back to.');
  }
  if (draft.grid === null) return stateOf(ctx, draft);
  const [left] = await db
    .update(programDrafts)
    .set({
      grid: null,
      baseVersion: program.publishedVersion,
      version: draft.version + 1,
      updatedAt: now.toISOString(),
      updatedBy: actor.userId,
    })
    .where(ofDraft(actor.clinicId, input.programId))
    .returning();
  if (!left) throw new AppError('not_found');
  await writeAudit(db, actor, origin, {
    action: 'program.discard-draft',
    subjectType: 'program',
    subjectId: program.id,
    detail: { version: program.publishedVersion },
  });
  return stateOf(ctx, left);
}

/** What publishing the draft would change, and what is in its way. */
export async function diffDraft(ctx: WorkContext, programId: string): Promise<DraftDiff> {
  const { program, published, grid, lookup } = await readDraft(ctx, programId);
  const compiled = compileGrid(grid, lookup);
  const now = compiled.ok ? compiled.document : documentOf(grid, readGrid(grid, lookup));
  const before = published ?? { ...now, mesocycles: [] };
  return {
    fromVersion: program.publishedVersion,
    changes: diffDocuments(before, now, lookup),
    problems: compiled.ok ? [] : compiled.problems.map(({ where, words }) => ({ where, words })),
  };
}
