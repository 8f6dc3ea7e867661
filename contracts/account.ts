import { z } from 'zod';
import type { IsoDate } from '@/domain/schedule/dates';
import type { ClinicSign } from './clinics';
import { email, uuid } from './text';

/** A secret out of a link. Any string: a link cut off in copying gets words, not an error of form. */
const linkToken = z.string().max(200);
/** Bounded only; the policy gives its reasons in words. */
const password = z.string().max(1_000);

export const inspectInvitationInput = z.strictObject({ token: linkToken });
export const acceptInvitationInput = z.strictObject({ token: linkToken, password });
export const requestResetInput = z.strictObject({ email });
export const resetPasswordInput = z.strictObject({ token: linkToken, password });
export const switchClinicInput = z.strictObject({ clinicId: uuid });
export const revokeAuthSessionInput = z.strictObject({ id: uuid });

export type InspectInvitationInput = z.output<typeof inspectInvitationInput>;
export type AcceptInvitationInput = z.output<typeof acceptInvitationInput>;
export type RequestResetInput = z.output<typeof requestResetInput>;
export type ResetPasswordInput = z.output<typeof resetPasswordInput>;

/** What the holder of an invitation's link sees before accepting. */
export type InvitationView =
  | {
      readonly state: 'open';
      readonly clinicName: string;
      readonly inviterName: string;
      readonly role: 'client' | 'trainer';
      readonly name: string;
      readonly email: string;
      /** The address has an account: its password is asked for instead of a new one. */
      readonly hasAccount: boolean;
      readonly expiresAt: string;
    }
  | { readonly state: 'used' | 'expired' | 'revoked' | 'unknown'; readonly words: string };

/** The address to sign in with now. */
export type SignInReady = { readonly email: string };

export type Me = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'trainer' | 'client';
  readonly clinicId: string;
  readonly clinicName: string;
  /** Null where the clinic's name stands alone. */
  readonly clinicSign: ClinicSign | null;
  readonly clientId: string | null;
  /** Opaque name of what a client keeps on a device; null for staff. */
  readonly store: string | null;
  /** Without a request for this long the sign-in ends, in seconds. */
  readonly idleSeconds: number;
};

/** What pages of the clinic reckon with. */
export type ClinicFacts = {
  readonly name: string;
  /** IANA name, such as "Europe/London". */
  readonly timeZone: string;
  /** ISO weekday, 1 is Monday. */
  readonly weekStartsOn: number;
  /** On the clinic's wall calendar. */
  readonly today: IsoDate;
};

export type ClinicMembership = {
  readonly clinicId: string;
  readonly clinicName: string;
  readonly role: 'owner' | 'trainer' | 'client';
  readonly current: boolean;
};

export type Device = {
  readonly id: string;
  /** Such as "Firefox on Linux". */
  readonly device: string;
  readonly signedInAt: string;
  readonly lastSeenAt: string;
  /** This very sign-in. */
  readonly current: boolean;
};
