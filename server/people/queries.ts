import { and, asc, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { InvitationSummary, StaffMember } from '@/contracts/people';
import { caseloads, clients, invitations, memberships } from '@/db/schema';
import { lastSeenIn } from '@/server/auth/auth-sessions';
import type { WorkContext } from '@/server/trpc';

/** The latest 200 invitations within reach: a trainer's own, an owner's clinic. */
export async function listInvitations(ctx: WorkContext): Promise<InvitationSummary[]> {
  const rows = await ctx.db
    .select({ invitation: invitations, invitedByName: memberships.name })
    .from(invitations)
    .innerJoin(
      memberships,
      and(eq(memberships.clinicId, invitations.clinicId), eq(memberships.userId, invitations.invitedBy)),
    )
    .where(eq(invitations.clinicId, ctx.actor.clinicId))
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(200);
  return rows.map(({ invitation, invitedByName }) => ({
    id: invitation.id,
    role: invitation.role,
    name: invitation.name,
    email: invitation.email,
    clientId: invitation.clientId,
    invitedByName,
    state: stateOf(invitation, ctx.now),
    mailSent: invitation.sentAt !== null,
    createdAt: new Date(invitation.createdAt).toISOString(),
    expiresAt: new Date(invitation.expiresAt).toISOString(),
  }));
}

function stateOf(
  row: Pick<typeof invitations.$inferSelect, 'acceptedAt' | 'revokedAt' | 'expiresAt'>,
  now: Date,
): InvitationSummary['state'] {
  if (row.acceptedAt !== null) return 'accepted';
  if (row.revokedAt !== null) return 'revoked';
  return Date.parse(row.expiresAt) > now.getTime() ? 'pending' : 'expired';
}

/** Everybody who works in the clinic, disabled ones too, by name. */
export async function listStaff(ctx: WorkContext): Promise<StaffMember[]> {
  const rows = await ctx.db
    .select({
      userId: memberships.userId,
      name: memberships.name,
      email: memberships.email,
      role: memberships.role,
      disabledAt: memberships.disabledAt,
      clients: sql<number>`count(${clients.id})::int`,
    })
    .from(memberships)
    .leftJoin(
      caseloads,
      and(
        eq(caseloads.clinicId, memberships.clinicId),
        eq(caseloads.trainerId, memberships.userId),
        isNull(caseloads.endedAt),
      ),
    )
    .leftJoin(
      clients,
      and(eq(clients.clinicId, caseloads.clinicId), eq(clients.id, caseloads.clientId), eq(clients.status, 'active')),
    )
    .where(and(eq(memberships.clinicId, ctx.actor.clinicId), ne(memberships.role, 'client')))
    .groupBy(memberships.clinicId, memberships.userId)
    .orderBy(asc(memberships.name), asc(memberships.userId));
  const seen = await lastSeenIn(ctx.actor.clinicId);
  return rows.flatMap(({ role, disabledAt, ...row }) => {
    if (role === 'client') return [];
    const self = row.userId === ctx.actor.userId;
    return [{ ...row, role, disabled: disabledAt !== null, lastSeenAt: seen.get(row.userId) ?? null, self }];
  });
}
