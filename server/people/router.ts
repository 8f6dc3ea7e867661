import { handOverChoices as choicesInput, handOverInput } from '@/contracts/hand-over';
import { inviteInput, resendInvitationInput, revokeInvitationInput, setDisabledInput } from '@/contracts/people';
import { chartProcedure, clinicProcedure, router } from '@/server/trpc';
import { handOver, handOverChoices } from './hand-over';
import { invite } from './invite';
import { resendInvitation, revokeInvitation } from './manage-invitations';
import { setDisabled } from './members';
import { listInvitations, listStaff } from './queries';

export const peopleRouter = router({
  invite: clinicProcedure('clients:invite')
    .input(inviteInput)
    .mutation(({ ctx, input }) => invite(ctx, input)),
  resendInvitation: clinicProcedure('invitations:manage')
    .input(resendInvitationInput)
    .mutation(({ ctx, input }) => resendInvitation(ctx, input)),
  revokeInvitation: clinicProcedure('invitations:manage')
    .input(revokeInvitationInput)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
  invitations: clinicProcedure('invitations:manage').query(({ ctx }) => listInvitations(ctx)),
  staff: clinicProcedure('staff:read').query(({ ctx }) => listStaff(ctx)),
  setDisabled: clinicProcedure('people:disable')
    .input(setDisabledInput)
    .mutation(({ ctx, input }) => setDisabled(ctx, input)),
  handOverChoices: chartProcedure('client:hand-over')
    .input(choicesInput)
    .query(({ ctx }) => handOverChoices(ctx)),
  handOver: chartProcedure('client:hand-over')
    .input(handOverInput)
    .mutation(({ ctx, input }) => handOver(ctx, input)),
});
