import type { LoadOverride, SetLoadInput, SetLoadsInput } from '@/contracts/overrides';
import { loadOverrides } from '@/db/schema';
import { isUnloaded, loadable } from '@/domain/load/plates';
import { defaultLocale } from '@/lib/format/locale';
import { formatLoad } from '@/lib/units';
import { writeAudit } from '@/server/audit/audit';
import { chartClient, lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { chartExercises } from '@/server/exercises/kept';
import { idempotent } from '@/server/idempotent';
import { lockOf } from '@/server/screening/gates';
import type { ChartContext } from '@/server/trpc';
import { markChanged } from './proposals';
import { nextTurn, raiseFacts, raiseProblem } from './raise';
import { settle } from './settle';

/**
 * Writes the trainer's word on the next load of one exercise; the newest counts until a set is logged. It may lower
 * freely; a rise stays within the rules ({@link raiseProblem}) and waits while lifting is locked.
 *
 * Throws `invalid` with words, `locked` for a rise while lifting is paused.
 */
export function setLoad(ctx: ChartContext, input: SetLoadInput): Promise<LoadOverride> {
  const message = { id: input.id, procedure: 'overrides.setLoad', input };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { db, scope } = ctx;
    const exercise = (await chartExercises(db, scope, [input.exerciseId]))(input.exerciseId);
    if (!exercise) throw new AppError('not_found');
    if (isUnloaded(exercise.loadKind)) throw new AppError('invalid', `${exercise.name} has no load to set.`);
    await lockClient(db, scope);
    const client = await chartClient(db, scope, ctx.now);
    const chart = await settle(ctx);
    const item = nextTurn(chart, exercise.id)?.item ?? null;
    const facts = raiseFacts(chart, exercise.id, item);
    const { lastKg } = facts;
    const say = (kg: number) => formatLoad(kg, client.units, defaultLocale);
    const problem = raiseProblem(input.loadKg, facts, chart.policy, say);
    if (problem) throw new AppError('invalid', `${problem} Nothing was changed.`);
    const before = lastKg ?? item?.prescription.startLoadKg ?? 0;
    if (input.loadKg > before && (await lockOf(ctx))) {
      throw new AppError('locked', 'Lifting is paused for this client: a load can be lowered now, not raised.');
    }
    const made = await db
      .insert(loadOverrides)
      .values({
        exerciseId: exercise.id,
        loadKg: input.loadKg,
        reps: input.reps,
        reason: input.reason,
        setBy: ctx.actor.userId,
        createdAt: ctx.now.toISOString(),
        id: input.id,
        clinicId: scope.clinicId,
        clientId: scope.clientId,
      })
      .onConflictDoNothing()
      .returning({ id: loadOverrides.id });
    if (made.length === 0) throw new AppError('reused_id');
    await markChanged(ctx, chart, exercise.id);
    await writeAudit(db, ctx.actor, ctx.origin, {
      action: 'load.override',
      subjectType: 'load_override',
      subjectId: input.id,
      clientId: scope.clientId,
      relation: scope.relation,
    });
    const { kg } = loadable({ loadKind: exercise.loadKind, targetKg: input.loadKg, equipment: client.equipment });
    return {
      id: input.id,
      exerciseId: exercise.id,
      exerciseName: exercise.name,
      loadKg: input.loadKg,
      loadableKg: kg,
      lastPerformedKg: lastKg,
    };
  });
}

/** {@link setLoad} for several lifts, all of them or none. */
export async function setLoads(ctx: ChartContext, { clientId, loads, reason }: SetLoadsInput): Promise<LoadOverride[]> {
  const made: LoadOverride[] = [];
  for (const load of loads) made.push(await setLoad(ctx, { ...load, clientId, reason, reps: null }));
  return made;
}
