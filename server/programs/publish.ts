import { sql } from 'drizzle-orm';
import type { PublishDraftInput, PublishedDraft } from '@/contracts/program-drafts';
import { programDrafts, programs, programVersions } from '@/db/schema';
import { compileGrid } from '@/domain/program/grid/compile';
import { same } from '@/domain/program/grid/merge-lists';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { WorkContext } from '@/server/trpc';
import { clientsOnPrograms } from './clients';
import { conflictWith, readDraft } from './drafts';
import { ofDraft, ofProgram } from './stored';

/**
 * Makes the draft the next version, which never changes again. Clients stay on the version that they have. Throws
 * `version_conflict` with the draft as it is, `invalid` with the first thing that is in the way, `conflict` where nothing
 * would be new.
 */
export function publishDraft(ctx: WorkContext, input: PublishDraftInput): Promise<PublishedDraft> {
  const { db, actor, now } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'drafts.publish', input }, async () => {
    const { clinicId, userId } = actor;
    const stored = await readDraft(ctx, input.programId, true);
    const { program, draft, published, grid, lookup } = stored;
    if (draft.version !== input.version) throw await conflictWith(ctx, stored);
    const compiled = compileGrid(grid, lookup);
    if (!compiled.ok) {
      const [{ where, words }] = compiled.problems;
      throw new AppError('invalid', `${where}: ${words}`);
    }
    const { document } = compiled;
    if (published && same(published, document)) {
      throw new AppError('conflict', `Nothing has changed since version ${program.publishedVersion}.`);
    }
    const number = (program.publishedVersion ?? 0) + 1;
    await db.insert(programVersions).values({
      clinicId,
      programId: program.id,
      number,
      document,
      publishedAt: now.toISOString(),
      publishedBy: userId,
      note: input.note,
    });
    await db
      .update(programs)
      .set({ publishedVersion: number, version: sql`${programs.version} + 1` })
      .where(ofProgram(clinicId, program.id));
    await db
      .update(programDrafts)
      .set({
        grid: null,
        baseVersion: number,
        version: draft.version + 1,
        updatedAt: now.toISOString(),
        updatedBy: userId,
      })
      .where(ofDraft(clinicId, program.id));
    await writeAudit(db, actor, ctx.origin, {
      action: 'program.publish',
      subjectType: 'program',
      subjectId: program.id,
      detail: { version: number },
    });
    const clients = await clientsOnPrograms(db, now);
    return { programId: program.id, version: number, name: program.name, clients: clients.of(program.id) };
  });
}
