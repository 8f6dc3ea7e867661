import type { LoadOverride, SetLoadInput } from '@/contracts/overrides';
import { loadOverrides } from '@/db/schema';
import { exerciseById } from '@/domain/exercises/library';
import { isUnloaded, loadable } from '@/domain/load/plates';
import { defaultLocale } from '@/lib/format/locale';
import { formatLoad, type WeightUnit } from '@/lib/units';
import { writeAudit } from '@/server/audit/audit';
import { chartClient, lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import { lockOf } from '@/server/screening/gates';
import type { ChartContext } from '@/server/trpc';
import { loadHistory, plannedPrescription } from './queries';

/** No step up is larger than this share of the last load performed. Convention, clinical rules. */
const MAX_STEP = 0.1;
/** Loads are stored to 10 g: a step that was typed as exactly 10 % must not fail by a rounding. */
const TOLERANCE_KG = 0.006;

/**
 * Writes the trainer's word on the next load of one exercise; the newest counts until a set is logged. It may lower
 * freely; it may raise by at most 10 % of the last load performed, to the cap of the plan, and not under a lock.
 *
 * Throws `invalid` with words, `locked` for a rise while lifting is paused.
 */
export function setLoad(ctx: ChartContext, input: SetLoadInput): Promise<LoadOverride> {
  const message = { id: input.id, procedure: 'overrides.setLoad', input };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { db, scope } = ctx;
    const exercise = exerciseById(input.exerciseId);
    if (!exercise) throw new AppError('not_found');
    if (isUnloaded(exercise.loadKind)) throw new AppError('invalid', `${exercise.name} has no load to set.`);
    await lockClient(db, scope);
    const client = await chartClient(db, scope, ctx.now);
    const history = (await loadHistory(db, scope, [exercise.id])).get(exercise.id);
    const prescription = await plannedPrescription(db, scope, exercise.id, client.today);
    const lastKg = history?.lastKg ?? null;
    checkRise(input.loadKg, { lastKg, capKg: prescription?.capKg ?? null, units: client.units });
    const before = lastKg ?? prescription?.startLoadKg ?? 0;
    if (input.loadKg > before && (await lockOf(ctx))) {
      throw new AppError('locked', 'Lifting is paused for this client: a load can be lowered now, not raised.');
    }
    const made = await db
      .insert(loadOverrides)
      .values({
        exerciseId: exercise.id,
        loadKg: input.loadKg,
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

function checkRise(
  loadKg: number,
  limits: { readonly lastKg: number | null; readonly capKg: number | null; readonly units: WeightUnit },
): void {
  const { lastKg, capKg, units } = limits;
  const say = (kg: number) => formatLoad(kg, units, defaultLocale);
  if (capKg !== null && loadKg > capKg + TOLERANCE_KG) {
    throw new AppError('invalid', `The plan caps this exercise at ${say(capKg)}. Nothing was changed.`);
  }
  if (lastKg === null) return;
  const most = Math.floor(lastKg * (1 + MAX_STEP) * 100) / 100;
  if (loadKg > lastKg * (1 + MAX_STEP) + TOLERANCE_KG) {
    throw new AppError(
      'invalid',
      `The last load was ${say(lastKg)}. One step is at most 10 %, so up to ${say(most)}. Nothing was changed.`,
    );
  }
}
