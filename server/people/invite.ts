import { and, eq, isNull, sql } from 'drizzle-orm';
import type { InvitationSent, InviteInput } from '@/contracts/people';
import { caseloads, clients, clinics, invitations, memberships } from '@/db/schema';
import { defaultEquipment } from '@/domain/load/equipment';
import { newId } from '@/lib/id';
import { clinicAllows } from '@/server/access/capabilities';
import { writeAudit } from '@/server/audit/audit';
import { hashToken, newToken } from '@/server/auth/tokens';
import { isUniqueViolation } from '@/server/auth/unique-violation';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { WorkContext } from '@/server/trpc';
import { invitationDays, sendAfterCommit } from './send-invitation';

const pendingWords = 'An invitation to this address is already waiting. Send it again or withdraw it in the list.';
const memberWords = 'Somebody with this address already belongs to the clinic.';

/** Refuses an address that is already there, as far as the person who invites can see. */
async function refuseKnown(ctx: WorkContext, email: string): Promise<void> {
  const { clinicId } = ctx.actor;
  // Two invitations to one address at the same moment: the second waits and then sees the first.
  await ctx.db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${clinicId}:${email}`}, 0))`);
  const [member] = await ctx.db
    .select({ id: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.clinicId, clinicId), eq(memberships.email, email)))
    .limit(1);
  const [client] = await ctx.db
    .select({ id: clients.id })
    .from(clients)
    .where(and(eq(clients.clinicId, clinicId), eq(clients.email, email), eq(clients.status, 'active')))
    .limit(1);
  if (member || client) throw new AppError('conflict', memberWords);
  const [pending] = await ctx.db
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.clinicId, clinicId),
        eq(invitations.email, email),
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
      ),
    )
    .limit(1);
  if (pending) throw new AppError('conflict', pendingWords, { invitationId: pending.id });
}

/** The chart that waits for a client, on the caseload of whoever invites. */
async function prepareChart(ctx: WorkContext, input: InviteInput): Promise<string> {
  const { clinicId, userId } = ctx.actor;
  const [clinic] = await ctx.db.select({ timeZone: clinics.timeZone }).from(clinics).where(eq(clinics.id, clinicId));
  if (!clinic) throw new AppError('not_found');
  const clientId = newId();
  await ctx.db.insert(clients).values({
    clinicId,
    id: clientId,
    name: input.name,
    email: input.email,
    status: 'invited',
    timeZone: clinic.timeZone,
    equipment: defaultEquipment('kg'),
  });
  await ctx.db.insert(caseloads).values({ clinicId, clientId, trainerId: userId });
  return clientId;
}

async function writeInvitation(ctx: WorkContext, input: InviteInput, token: string) {
  await refuseKnown(ctx, input.email);
  const clientId = input.role === 'client' ? await prepareChart(ctx, input) : null;
  const expiresAt = new Date(ctx.now.getTime() + invitationDays * 86_400_000).toISOString();
  try {
    await ctx.db.insert(invitations).values({
      clinicId: ctx.actor.clinicId,
      id: input.id,
      role: input.role,
      email: input.email,
      name: input.name,
      clientId,
      invitedBy: ctx.actor.userId,
      tokenHash: hashToken(token),
      expiresAt,
    });
  } catch (error) {
    // An invitation by a colleague, which this person cannot see.
    if (isUniqueViolation(error)) throw new AppError('conflict', pendingWords);
    throw error;
  }
  await writeAudit(ctx.db, ctx.actor, ctx.origin, {
    action: 'invitation.create',
    subjectType: 'invitation',
    subjectId: input.id,
    clientId: clientId ?? undefined,
    detail: { role: input.role },
  });
  return { invitationId: input.id, clientId, expiresAt };
}

/**
 * Invites a client (with a chart on the inviter's caseload) or, for owners, a trainer. A replay of the same
 * message invites nobody again and says whether the first mail left. Throws `conflict` for an address that
 * belongs to the clinic or has an invitation waiting, `forbidden`.
 */
export async function invite(ctx: WorkContext, input: InviteInput): Promise<InvitationSent> {
  if (input.role === 'trainer' && !clinicAllows(ctx.actor.role, 'trainers:invite')) {
    throw new AppError('forbidden', 'Only an owner of the clinic can invite trainers.');
  }
  const token = newToken();
  let fresh = false;
  const written = await idempotent(ctx.db, ctx.actor, { id: input.id, procedure: 'people.invite', input }, () => {
    fresh = true;
    return writeInvitation(ctx, input, token);
  });
  const answer = { ...written, mailSent: false };
  if (fresh) {
    const { email: to, name, role } = input;
    sendAfterCommit(ctx, { invitationId: input.id, to, name, role, token }, answer);
  } else {
    answer.mailSent = await wasSent(ctx, input.id);
  }
  return answer;
}

/** Whether the latest mail of an invitation left. */
export async function wasSent(ctx: WorkContext, invitationId: string): Promise<boolean> {
  const [row] = await ctx.db
    .select({ sentAt: invitations.sentAt })
    .from(invitations)
    .where(and(eq(invitations.clinicId, ctx.actor.clinicId), eq(invitations.id, invitationId)));
  return typeof row?.sentAt === 'string';
}
