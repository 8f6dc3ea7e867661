import { writeAudit } from '@/server/audit/audit';
import { moveAuthSession, revokeAuthSession, revokeAuthSessionsOf } from '@/server/auth/auth-sessions';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';

/** Goes on in another clinic of the same person. Throws `not_found` where the person does not belong. */
export async function switchClinic(ctx: WorkContext, clinicId: string): Promise<{ clinicId: string }> {
  const { actor } = ctx;
  if (!(await moveAuthSession(actor.authSessionId, actor.userId, clinicId))) throw new AppError('not_found');
  await writeAudit(ctx.db, actor, ctx.origin, {
    action: 'account.leave_for_other_clinic',
    subjectType: 'auth_session',
  });
  return { clinicId };
}

/** Ends one of one's own sign-ins. Throws `not_found` when it is not in force. */
export async function endDevice(ctx: WorkContext, id: string): Promise<{ ended: number }> {
  if (!(await revokeAuthSession(ctx.actor.userId, id, ctx.now))) throw new AppError('not_found');
  await writeAudit(ctx.db, ctx.actor, ctx.origin, {
    action: 'account.end_sign_in',
    subjectType: 'auth_session',
    subjectId: id,
  });
  return { ended: 1 };
}

/** Ends all of one's own sign-ins but this one. */
export async function endOtherDevices(ctx: WorkContext): Promise<{ ended: number }> {
  const { userId, authSessionId } = ctx.actor;
  const ended = await revokeAuthSessionsOf(userId, ctx.now, { exceptId: authSessionId });
  await writeAudit(ctx.db, ctx.actor, ctx.origin, {
    action: 'account.end_other_sign_ins',
    subjectType: 'user',
    subjectId: userId,
    detail: { ended },
  });
  return { ended };
}

/** Ends all of one's own sign-ins, this one included. */
export async function signOutEverywhere(ctx: WorkContext): Promise<{ ended: number }> {
  const ended = await revokeAuthSessionsOf(ctx.actor.userId, ctx.now);
  await writeAudit(ctx.db, ctx.actor, ctx.origin, {
    action: 'account.sign_out_everywhere',
    subjectType: 'user',
    subjectId: ctx.actor.userId,
    detail: { ended },
  });
  return { ended };
}
