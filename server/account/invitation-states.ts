/** What `app.find_invitation` gives for the hash of a link's token. */
export type FoundInvitation = {
  clinic_id: string;
  id: string;
  clinic_name: string;
  role: 'client' | 'trainer';
  email: string;
  name: string;
  invited_by_name: string;
  expires_at: string;
  accepted_at: string | null;
  revoked_at: string | null;
};

export type InvitationState = 'open' | 'used' | 'expired' | 'revoked' | 'unknown';

/** Where an invitation stands at `now`. One that was accepted stays "used", whatever came after. */
export function invitationState(
  found: Pick<FoundInvitation, 'expires_at' | 'accepted_at' | 'revoked_at'> | undefined,
  now: Date,
): InvitationState {
  if (!found) return 'unknown';
  if (found.accepted_at !== null) return 'used';
  if (found.revoked_at !== null) return 'revoked';
  return Date.parse(found.expires_at) > now.getTime() ? 'open' : 'expired';
}

/** Why a link does not work, and what to do about it. */
export function closedWords(
  state: Exclude<InvitationState, 'open'>,
  found: Pick<FoundInvitation, 'clinic_name' | 'invited_by_name'> | undefined,
): string {
  const inviter = found ? `${found.invited_by_name} at ${found.clinic_name}` : 'your clinic';
  switch (state) {
    case 'used':
      return 'This invitation has already been accepted. Sign in with your e-mail address and password.';
    case 'expired':
      return `This invitation has run out. Ask ${inviter} to send it again.`;
    case 'revoked':
      return `This invitation was withdrawn. If that surprises you, ask ${inviter}.`;
    case 'unknown':
      return 'This link does not lead to an invitation. Open it again from the mail; if you got a newer mail, use the link in that one.';
  }
}
