import { and, eq, sql } from 'drizzle-orm';
import type {
  AddTemplateInput,
  ArchiveTemplateInput,
  ChangeTemplateInput,
  TemplateKept,
  TemplateKind,
  WordTemplate,
} from '@/contracts/templates';
import { wordTemplates } from '@/db/schema';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { WorkContext } from '@/server/trpc';

/** More than anybody looks through; those put away count as well. */
const MOST = 300;

/** The clinic's ready words by their titles: those in use of one kind, or all. */
export function listTemplates({ db, actor }: WorkContext, kind: TemplateKind | null): Promise<WordTemplate[]> {
  const { id, title, body, archived, version } = wordTemplates;
  const inUse = and(eq(wordTemplates.kind, kind ?? 'note'), eq(archived, false));
  return db
    .select({ id, kind: wordTemplates.kind, title, body, archived, version })
    .from(wordTemplates)
    .where(and(eq(wordTemplates.clinicId, actor.clinicId), kind === null ? undefined : inUse))
    .orderBy(sql`lower(${title})`, id)
    .limit(MOST);
}

/** Keeps new words for the whole clinic. Throws `conflict` when there are too many. */
export function addTemplate(ctx: WorkContext, input: AddTemplateInput): Promise<TemplateKept> {
  return idempotent(ctx.db, ctx.actor, { id: input.id, procedure: 'templates.add', input }, async () => {
    const { db, actor } = ctx;
    if ((await db.$count(wordTemplates, eq(wordTemplates.clinicId, actor.clinicId))) >= MOST) {
      throw new AppError('conflict', `There are ${MOST} templates already. Change one of those that nobody uses.`);
    }
    const kept = await db
      .insert(wordTemplates)
      .values({ ...input, clinicId: actor.clinicId, createdBy: actor.userId })
      .onConflictDoNothing()
      .returning({ version: wordTemplates.version });
    if (!kept[0]) throw new AppError('reused_id');
    await audit(ctx, 'template.add', input.id);
    return { templateId: input.id, version: kept[0].version };
  });
}

/** Changes the words of one. Throws `not_found`, and `version_conflict` with what it says now, when somebody else was faster. */
export function changeTemplate(ctx: WorkContext, input: ChangeTemplateInput): Promise<TemplateKept> {
  return idempotent(ctx.db, ctx.actor, { id: input.id, procedure: 'templates.change', input }, async () => {
    const { title, body } = input;
    return update(ctx, input, { title, body }, 'template.change');
  });
}

/** Puts one away, or takes it back into use. Throws as a change does. */
export function archiveTemplate(ctx: WorkContext, input: ArchiveTemplateInput): Promise<TemplateKept> {
  return idempotent(ctx.db, ctx.actor, { id: input.id, procedure: 'templates.archive', input }, async () => {
    const { archived } = input;
    return update(ctx, input, { archived }, archived ? 'template.archive' : 'template.restore');
  });
}

type Change = Partial<Pick<typeof wordTemplates.$inferInsert, 'title' | 'body' | 'archived'>>;

async function update(
  ctx: WorkContext,
  { templateId, version }: { readonly templateId: string; readonly version: number },
  change: Change,
  action: string,
): Promise<TemplateKept> {
  const { db, actor } = ctx;
  const own = and(eq(wordTemplates.clinicId, actor.clinicId), eq(wordTemplates.id, templateId));
  const [changed] = await db
    .update(wordTemplates)
    .set({ ...change, version: version + 1 })
    .where(and(own, eq(wordTemplates.version, version)))
    .returning({ version: wordTemplates.version });
  if (!changed) {
    const { version: current, title, body } = wordTemplates;
    const [now] = await db.select({ version: current, title, body }).from(wordTemplates).where(own);
    throw now ? new AppError('version_conflict', undefined, now) : new AppError('not_found');
  }
  await audit(ctx, action, templateId);
  return { templateId, version: changed.version };
}

const audit = ({ db, actor, origin }: WorkContext, action: string, subjectId: string) =>
  writeAudit(db, actor, origin, { action, subjectType: 'word_template', subjectId });
