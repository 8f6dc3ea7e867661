import { and, desc, eq, sql } from 'drizzle-orm';
import type {
  AssignmentPreview,
  ConflictChoice,
  CreatedMany,
  CreateManyInput,
  ManyPreviews,
  PreviewManyInput,
} from '@/contracts/assignments';
import { assignments } from '@/db/schema';
import type { ExerciseLookup } from '@/domain/exercises/types';
import type { IsoDate } from '@/domain/schedule/dates';
import { openChart } from '@/server/access/chart-access';
import { chartClient, lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { exerciseLookup } from '@/server/exercises/queries';
import { idempotent } from '@/server/idempotent';
import { programVersion } from '@/server/programs/queries';
import type { ChartContext, WorkContext } from '@/server/trpc';
import { otherAssignment, previewFor } from './preview';
import { writeAssignment } from './service';

type Wish = Pick<PreviewManyInput, 'startDate' | 'trainingDays' | 'keepOwnDays'>;
type Chosen = { readonly clientId: string; readonly onConflict: ConflictChoice };

async function chartOf(ctx: WorkContext, clientId: string): Promise<ChartContext> {
  return { ...ctx, scope: await openChart(ctx.db, ctx.actor, clientId, 'plan:write') };
}

/** The weekdays of the client's plan in force, else of the last; null without one. */
async function ownDays({ db, scope }: ChartContext): Promise<number[] | null> {
  const [row] = await db
    .select({ trainingDays: assignments.trainingDays })
    .from(assignments)
    .where(and(eq(assignments.clinicId, scope.clinicId), eq(assignments.clientId, scope.clientId)))
    .orderBy(desc(eq(assignments.status, 'active')), desc(assignments.startDate))
    .limit(1);
  return row?.trainingDays ?? null;
}

/** The day and the weekdays on which this client begins: behind the plan in the way where that is the choice. */
async function placingFor(ctx: ChartContext, today: IsoDate, chosen: Chosen, wish: Wish) {
  const own = wish.keepOwnDays ? await ownDays(ctx) : null;
  const trainingDays = own ?? wish.trainingDays;
  const { startDate } = wish;
  if (chosen.onConflict !== 'after') return { startDate, trainingDays, ownDays: own !== null };
  const other = await otherAssignment(ctx, today, { startDate, trainingDays });
  const behind = other && other.afterDate > startDate ? other.afterDate : startDate;
  return { startDate: behind, trainingDays, ownDays: own !== null };
}

/** What the program would be for each of many clients. Writes nothing. */
export async function previewMany(ctx: WorkContext, input: PreviewManyInput): Promise<ManyPreviews> {
  const program = await programVersion(ctx.db, ctx.actor.clinicId, input.programId, input.programVersion);
  const lookup = await exerciseLookup(ctx.db, ctx.actor.clinicId);
  const clients: ManyPreviews['clients'][number][] = [];
  for (const chosen of input.clients) {
    const { clientId } = chosen;
    try {
      const chart = await chartOf(ctx, clientId);
      const client = await chartClient(ctx.db, chart.scope, ctx.now);
      const placing = await placingFor(chart, client.today, chosen, input);
      const preview = await previewFor(chart, { client, program, lookup }, placing);
      clients.push({
        ok: true,
        clientId,
        name: client.name,
        trainingDays: placing.trainingDays,
        ownDays: placing.ownDays,
        firstDate: preview.firstDate,
        endDate: preview.endDate,
        sessions: preview.days.length,
        warnings: answered(preview, chosen.onConflict),
        other: preview.other,
      });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      clients.push({ ok: false, clientId, words: error.message });
    }
  }
  return { program: { id: program.id, name: program.name, version: program.version }, clients };
}

/** A plan in the way blocks nothing once it has been said what happens to it. */
const answered = ({ warnings }: AssignmentPreview, onConflict: ConflictChoice) =>
  warnings.filter(({ code }) => code !== 'overlap' || onConflict === 'ask');

/**
 * Assigns to each of many clients, all in one transaction, and says for each what became of it: one who cannot get the
 * program stays as they are and is named with the reason, the others get it. The same messages again give the same
 * answers.
 */
export async function createMany(ctx: WorkContext, input: CreateManyInput): Promise<CreatedMany> {
  const { db } = ctx;
  const results = new Map<string, CreatedMany['results'][number]>();
  const lookup = await exerciseLookup(db, ctx.actor.clinicId);
  // In one order for everybody, so that two who assign to the same clients at once do not wait for each other.
  for (const chosen of [...input.clients].sort((a, b) => (a.clientId < b.clientId ? -1 : 1))) {
    const { clientId } = chosen;
    await db.execute(sql`savepoint one_client`);
    try {
      const made = await createOne(ctx, input, chosen, lookup);
      await db.execute(sql`release savepoint one_client`);
      results.set(clientId, { ok: true, clientId, made });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      await db.execute(sql`rollback to savepoint one_client`);
      results.set(clientId, { ok: false, clientId, code: error.code, words: error.message });
    }
  }
  return { results: input.clients.flatMap(({ clientId }) => results.get(clientId) ?? []) };
}

async function createOne(
  ctx: WorkContext,
  input: CreateManyInput,
  chosen: CreateManyInput['clients'][number],
  lookup: ExerciseLookup,
) {
  const chart = await chartOf(ctx, chosen.clientId);
  const { clients: _, ...wish } = input;
  const message = { id: chosen.id, procedure: 'assignments.createMany', input: { ...wish, ...chosen } };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    // Where it begins depends on the plan that is there.
    await lockClient(ctx.db, chart.scope);
    const { today } = await chartClient(ctx.db, chart.scope, ctx.now);
    const { startDate, trainingDays } = await placingFor(chart, today, chosen, wish);
    const { programId, programVersion: version } = wish;
    return writeAssignment(chart, { ...chosen, programId, programVersion: version, startDate, trainingDays }, lookup);
  });
}
