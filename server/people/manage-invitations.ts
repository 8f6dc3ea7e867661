import { and, eq, isNull } from 'drizzle-orm';
import type { InvitationSent, ResendInvitationInput, RevokeInvitationInput } from '@/contracts/people';
import { clients, invitations } from '@/db/schema';
import { writeAudit } from '@/server/audit/audit';
import { hashToken, newToken } from '@/server/auth/tokens';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { WorkContext } from '@/server/trpc';
import { wasSent } from './invite';
import { invitationDays, sendAfterCommit, type ToSend } from './send-invitation';

/** The invitation, locked for this transaction, while it can still be changed. */
async function openInvitation(ctx: WorkContext, invitationId: string) {
  const [row] = await ctx.db
    .select()
    .from(invitations)
    .where(and(eq(invitations.clinicId, ctx.actor.clinicId), eq(invitations.id, invitationId)))
    .for('update');
  if (!row) throw new AppError('not_found');
  if (row.acceptedAt !== null) throw new AppError('conflict', `${row.name} has already accepted this invitation.`);
  return row;
}

/**
 * Sends an invitation again with a new link and a new term; the old link is dead from then on. Throws `not_found`,
 * `conflict` when it was accepted or withdrawn.
 */
export async function resendInvitation(ctx: WorkContext, input: ResendInvitationInput): Promise<InvitationSent> {
  const token = newToken();
  const { invitationId } = input;
  const fresh: { mail?: Omit<ToSend, 'invitationId' | 'token'> } = {};
  const message = { id: input.id, procedure: 'people.resendInvitation', input };
  const written = await idempotent(ctx.db, ctx.actor, message, async () => {
    const row = await openInvitation(ctx, invitationId);
    if (row.revokedAt !== null) throw new AppError('conflict', 'This invitation was withdrawn. Invite again instead.');
    const expiresAt = new Date(ctx.now.getTime() + invitationDays * 86_400_000).toISOString();
    await ctx.db
      .update(invitations)
      .set({ tokenHash: hashToken(token), expiresAt, sentAt: null })
      .where(and(eq(invitations.clinicId, ctx.actor.clinicId), eq(invitations.id, invitationId)));
    await writeAudit(ctx.db, ctx.actor, ctx.origin, {
      action: 'invitation.resend',
      subjectType: 'invitation',
      subjectId: invitationId,
      clientId: row.clientId ?? undefined,
    });
    fresh.mail = { to: row.email, name: row.name, role: row.role };
    return { invitationId, clientId: row.clientId, expiresAt };
  });
  const answer = { ...written, mailSent: false };
  if (fresh.mail) sendAfterCommit(ctx, { invitationId, token, ...fresh.mail }, answer);
  else answer.mailSent = await wasSent(ctx, invitationId);
  return answer;
}

/**
 * Withdraws an invitation and puts the empty chart that waited away. Again is harmless. Throws `not_found`,
 * `conflict` when it was accepted.
 */
export async function revokeInvitation(
  ctx: WorkContext,
  { invitationId }: RevokeInvitationInput,
): Promise<{ revoked: true }> {
  const { clinicId } = ctx.actor;
  const row = await openInvitation(ctx, invitationId);
  if (row.revokedAt !== null) return { revoked: true };
  await ctx.db
    .update(invitations)
    .set({ revokedAt: ctx.now.toISOString() })
    .where(and(eq(invitations.clinicId, clinicId), eq(invitations.id, invitationId)));
  if (row.clientId !== null) {
    await ctx.db
      .update(clients)
      .set({ status: 'archived' })
      .where(and(eq(clients.clinicId, clinicId), eq(clients.id, row.clientId), isNull(clients.userId)));
  }
  await writeAudit(ctx.db, ctx.actor, ctx.origin, {
    action: 'invitation.revoke',
    subjectType: 'invitation',
    subjectId: invitationId,
    clientId: row.clientId ?? undefined,
  });
  return { revoked: true };
}
