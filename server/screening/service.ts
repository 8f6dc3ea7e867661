import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Intake, IntakeResult, Profile, ProfileChange } from '@/contracts/screening';
import { clients, consents } from '@/db/schema';
import { readyAdvice } from '@/domain/screening/advice';
import { screeningQuestions } from '@/domain/screening/questions';
import type { ChartScope } from '@/server/access/chart-access';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { ChartContext } from '@/server/trpc';
import { adviceFor } from './advice';
import { consentText } from './consent';
import { clientRecord } from './queries';
import { recordScreening, requireAnswers } from './record';

const ownRow = (scope: ChartScope) => and(eq(clients.clinicId, scope.clinicId), eq(clients.id, scope.clientId));

/**
 * Takes the intake: profile, consent and screening. A second one, from another device, adds its consent and its
 * answers, and leaves the profile as it is: nothing that was answered is lost, nothing chosen since is undone.
 * Throws `invalid` for unanswered questions or an outdated consent text.
 */
export async function submitIntake(ctx: ChartContext, input: Intake): Promise<IntakeResult> {
  const { db, actor, scope, now } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'intake.submit', input }, async () => {
    await requireAnswers(ctx, input.answers, screeningQuestions);
    if (input.consentVersion > consentText.version) throw new AppError('invalid');
    const chart = { clinicId: scope.clinicId, clientId: scope.clientId };
    await db.insert(consents).values({
      id: input.id,
      kind: 'health-data',
      textVersion: input.consentVersion,
      granted: true,
      ...chart,
    });
    await db
      .update(clients)
      .set({
        units: input.units,
        timeZone: input.timeZone,
        equipment: input.equipment,
        painHistory: input.painHistory,
        usualPain: input.usualPain,
        goal: input.goal,
        intakeCompletedAt: now.toISOString(),
        version: sql`${clients.version} + 1`,
      })
      .where(and(isNull(clients.intakeCompletedAt), ownRow(scope)));
    const outcome = await recordScreening(ctx, {
      id: input.id,
      occasion: 'intake',
      answers: input.answers,
      answeredAt: now,
    });
    await writeAudit(db, actor, ctx.origin, {
      action: 'intake.submit',
      subjectType: 'client',
      subjectId: scope.clientId,
      clientId: scope.clientId,
      relation: scope.relation,
    });
    const { clinic, lock } = await clientRecord(ctx);
    return {
      outcome,
      lock,
      adviceNumber: clinic.emergencyNumber,
      responseTime: clinic.responseTime,
      advice: adviceFor(outcome, clinic) ?? readyAdvice,
    };
  });
}

/** Changes what the client may change about themselves. Throws `version_conflict` with the current version. */
export async function updateProfile(ctx: ChartContext, input: ProfileChange): Promise<Profile> {
  const { db, actor, scope } = ctx;
  const changed = await db
    .update(clients)
    .set({
      units: input.units,
      timeZone: input.timeZone,
      equipment: input.equipment,
      goal: input.goal,
      ...(input.locale !== undefined && { locale: input.locale }),
      version: sql`${clients.version} + 1`,
    })
    .where(and(eq(clients.version, input.version), ownRow(scope)))
    .returning({ version: clients.version });
  const { profile } = await clientRecord(ctx);
  if (changed.length === 0) {
    throw new AppError('version_conflict', undefined, { currentVersion: profile.version });
  }
  await writeAudit(db, actor, ctx.origin, {
    action: 'profile.update',
    subjectType: 'client',
    subjectId: scope.clientId,
    clientId: scope.clientId,
    relation: scope.relation,
    detail: { version: profile.version },
  });
  return profile;
}
