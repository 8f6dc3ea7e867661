import { z } from 'zod';
import { email, personName, uuid } from './text';

export const inviteInput = z.strictObject({
  /** Made by the form; the id of the invitation. */
  id: uuid,
  email,
  name: personName,
  role: z.enum(['client', 'trainer']),
});
export const resendInvitationInput = z.strictObject({ id: uuid, invitationId: uuid });
export const revokeInvitationInput = z.strictObject({ invitationId: uuid });
export const setDisabledInput = z.strictObject({ userId: uuid, disabled: z.boolean() });

export const setRoleInput = z.strictObject({ userId: uuid, role: z.enum(['owner', 'trainer']) });

export type InviteInput = z.output<typeof inviteInput>;
export type ResendInvitationInput = z.output<typeof resendInvitationInput>;
export type RevokeInvitationInput = z.output<typeof revokeInvitationInput>;
export type SetDisabledInput = z.output<typeof setDisabledInput>;
export type SetRoleInput = z.output<typeof setRoleInput>;

export type InvitationSent = {
  readonly invitationId: string;
  /** The chart that waits; null for staff. */
  readonly clientId: string | null;
  readonly expiresAt: string;
  /** False: the invitation is there, its mail is not. Send it again. */
  readonly mailSent: boolean;
};

export type InvitationSummary = {
  readonly id: string;
  readonly role: 'client' | 'trainer';
  readonly name: string;
  readonly email: string;
  readonly clientId: string | null;
  readonly invitedByName: string;
  readonly state: 'pending' | 'expired' | 'accepted' | 'revoked';
  /** False: the last mail did not leave. */
  readonly mailSent: boolean;
  readonly createdAt: string;
  readonly expiresAt: string;
};

export type StaffMember = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'trainer';
  readonly disabled: boolean;
  /** Active clients on the caseload. */
  readonly clients: number;
  /** When they last used the clinic's pages, of what is still known; null where nothing is. */
  readonly lastSeenAt: string | null;
  readonly self: boolean;
};
