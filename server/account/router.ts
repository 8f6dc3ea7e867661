import {
  acceptInvitationInput,
  inspectInvitationInput,
  requestResetInput,
  resetPasswordInput,
  revokeAuthSessionInput,
  switchClinicInput,
} from '@/contracts/account';
import { publicProcedure, router, signedInProcedure } from '@/server/trpc';
import { acceptInvitation, inspectInvitation } from './invitations';
import { clinicFacts, devicesOf, membershipsOf, meOf } from './queries';
import { requestReset, resetPassword } from './reset';
import { endDevice, endOtherDevices, signOutEverywhere, switchClinic } from './service';

export const accountRouter = router({
  me: signedInProcedure.query(({ ctx }) => meOf(ctx)),
  memberships: signedInProcedure.query(({ ctx }) => membershipsOf(ctx.actor)),
  clinic: signedInProcedure.query(({ ctx }) => clinicFacts(ctx)),
  switchClinic: signedInProcedure
    .input(switchClinicInput)
    .mutation(({ ctx, input }) => switchClinic(ctx, input.clinicId)),
  authSessions: signedInProcedure.query(({ ctx }) => devicesOf(ctx.actor, ctx.now)),
  revokeAuthSession: signedInProcedure
    .input(revokeAuthSessionInput)
    .mutation(({ ctx, input }) => endDevice(ctx, input.id)),
  revokeOtherAuthSessions: signedInProcedure.mutation(({ ctx }) => endOtherDevices(ctx)),
  signOutEverywhere: signedInProcedure.mutation(({ ctx }) => signOutEverywhere(ctx)),
  /** Keeps the sign-in alive while somebody is at work, and says when it is over. */
  ping: signedInProcedure.mutation(({ ctx }) => ({ now: ctx.now.toISOString() })),
  // By POST only: their tokens and passwords must not be in an address.
  inspectInvitation: publicProcedure
    .input(inspectInvitationInput)
    .mutation(({ ctx, input }) => inspectInvitation(ctx, input)),
  acceptInvitation: publicProcedure
    .input(acceptInvitationInput)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
  requestReset: publicProcedure.input(requestResetInput).mutation(({ ctx, input }) => requestReset(ctx, input)),
  resetPassword: publicProcedure.input(resetPasswordInput).mutation(({ ctx, input }) => resetPassword(ctx, input)),
});
