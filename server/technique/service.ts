import type {
  ChartChecks,
  ConfidenceReport,
  ConfidenceReported,
  FearedMarked,
  MarkOwnFeared,
  MyLift,
  RecordParq,
  RecordSignOff,
  SignOffRecorded,
} from '@/contracts/technique';
import { confidenceReports, fearedLifts, measurements, techniqueSignOffs } from '@/db/schema';
import { chartAllows } from '@/server/access/capabilities';
import { writeAudit } from '@/server/audit/audit';
import { chartClient } from '@/server/charts/client-queries';
import { listClearances } from '@/server/clearances/queries';
import { AppError } from '@/server/errors';
import { chartExercises } from '@/server/exercises/kept';
import { idempotent } from '@/server/idempotent';
import { decideAgain } from '@/server/progression/settle';
import { chartScreening } from '@/server/screening/chart-screening';
import { gateFacts, gatesFrom } from '@/server/screening/gates';
import { boundInstant } from '@/server/sessions/phone-clock';
import { plannedWithLog } from '@/server/sessions/queries';
import type { ChartContext } from '@/server/trpc';
import { liftChecks, newestParq } from './queries';

const chartOf = ({ scope }: ChartContext) => ({ clinicId: scope.clinicId, clientId: scope.clientId });

async function knownExercise({ db, scope }: ChartContext, id: string) {
  const exercise = (await chartExercises(db, scope, [id]))(id);
  if (!exercise) throw new AppError('not_found');
  return exercise;
}

/**
 * Writes a trainer's look at how one lift variant is done; no load of it rises before. The newest counts, and one that
 * was not passed takes an earlier one back. Throws `not_found`, `invalid` for cues that are not the exercise's own.
 */
export function recordSignOff(ctx: ChartContext, input: RecordSignOff): Promise<SignOffRecorded> {
  const message = { id: input.id, procedure: 'signOffs.record', input };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { id, exerciseId, passed, note } = input;
    const { cues } = await knownExercise(ctx, exerciseId);
    if (input.cues.some((cue) => !cues.includes(cue))) throw new AppError('invalid');
    await ctx.db.insert(techniqueSignOffs).values({
      ...chartOf(ctx),
      id,
      exerciseId,
      passed,
      cues: cues.filter((cue) => input.cues.includes(cue)),
      note,
      signedBy: ctx.actor.userId,
      createdAt: ctx.now.toISOString(),
    });
    await writeAudit(ctx.db, ctx.actor, ctx.origin, {
      action: passed ? 'sign-off.record' : 'sign-off.take-back',
      subjectType: 'technique_sign_off',
      subjectId: id,
      clientId: ctx.scope.clientId,
      relation: ctx.scope.relation,
    });
    return { exerciseId, passed };
  });
}

/** Marks a lift as feared, or no more: confidence and fear are asked before it. Throws `not_found`. */
export function markFeared(ctx: ChartContext, input: MarkOwnFeared): Promise<FearedMarked> {
  const message = { id: input.id, procedure: 'feared.set', input: { ...input, clientId: ctx.scope.clientId } };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { id, exerciseId, feared } = input;
    await knownExercise(ctx, exerciseId);
    await ctx.db.insert(fearedLifts).values({
      ...chartOf(ctx),
      id,
      exerciseId,
      feared,
      setBy: ctx.actor.userId,
      createdAt: ctx.now.toISOString(),
    });
    await writeAudit(ctx.db, ctx.actor, ctx.origin, {
      action: 'feared.set',
      subjectType: 'feared_lift',
      subjectId: id,
      clientId: ctx.scope.clientId,
      relation: ctx.scope.relation,
    });
    return { exerciseId, feared };
  });
}

/** Keeps confidence in a lift and fear of it before it is done. Throws `not_found` for a session of somebody else. */
export function reportConfidence(ctx: ChartContext, input: ConfidenceReport): Promise<ConfidenceReported> {
  const message = { id: input.id, procedure: 'confidence.report', input };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { id, plannedSessionId, exerciseId, confidence, fear } = input;
    const planned = await plannedWithLog(ctx.db, ctx.scope, plannedSessionId);
    await knownExercise(ctx, exerciseId);
    await ctx.db.insert(confidenceReports).values({
      ...chartOf(ctx),
      id,
      plannedSessionId,
      exerciseId,
      confidence,
      fear,
      answeredAt: boundInstant(input.answeredAt, ctx).toISOString(),
    });
    await writeAudit(ctx.db, ctx.actor, ctx.origin, {
      action: 'confidence.report',
      subjectType: 'confidence_report',
      subjectId: id,
      clientId: ctx.scope.clientId,
      relation: ctx.scope.relation,
    });
    await decideAgain(ctx, plannedSessionId, planned);
    return { plannedSessionId, exerciseId, confidence, fear };
  });
}

/** Writes down when a PAR-Q+ was filled in elsewhere, and whether it advised a follow-up. Throws `invalid` for a day to come. */
export function enterParq(ctx: ChartContext, input: RecordParq): Promise<{ readonly takenOn: string }> {
  const message = { id: input.id, procedure: 'checks.enterParq', input };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { id, takenOn, followUp } = input;
    const { today } = await chartClient(ctx.db, ctx.scope, ctx.now);
    if (takenOn > today) throw new AppError('invalid', 'This day is still to come.');
    await ctx.db.insert(measurements).values({
      ...chartOf(ctx),
      id,
      instrument: 'parq-plus',
      takenOn,
      answers: { followUp },
      score: followUp ? 1 : 0,
      enteredBy: ctx.actor.userId,
      createdAt: ctx.now.toISOString(),
    });
    await writeAudit(ctx.db, ctx.actor, ctx.origin, {
      action: 'screening.parq',
      subjectType: 'measurement',
      subjectId: id,
      clientId: ctx.scope.clientId,
      relation: ctx.scope.relation,
    });
    return { takenOn };
  });
}

/** Everything that stands between a client and a heavier lift, for the chart. */
export async function chartChecks(ctx: ChartContext): Promise<ChartChecks> {
  const { db, scope } = ctx;
  const { today, timeZone } = await chartClient(db, scope, ctx.now);
  const facts = await gateFacts(ctx);
  const gates = await gatesFrom(ctx, facts, timeZone);
  return {
    today,
    timeZone,
    may: {
      technique: chartAllows(scope.relation, 'technique:sign'),
      fear: chartAllows(scope.relation, 'fear:mark'),
      parq: chartAllows(scope.relation, 'measures:enter'),
    },
    screening: await chartScreening(db, scope, facts, gates),
    parq: await newestParq(db, scope),
    clearances: await listClearances(db, scope, today),
    lifts: await liftChecks(db, scope, today),
  };
}

/** The lifts of the client's plan, with those marked as feared. */
export async function myLifts(ctx: ChartContext): Promise<MyLift[]> {
  const { today } = await chartClient(ctx.db, ctx.scope, ctx.now);
  const lifts = await liftChecks(ctx.db, ctx.scope, today);
  return lifts
    .filter(({ inPlan, feared }) => inPlan || feared)
    .map(({ exerciseId, name, feared }) => ({ exerciseId, name, feared }));
}
