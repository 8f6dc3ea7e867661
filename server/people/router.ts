import { oneCaseload as caseloadInput, moveClients as moveInput } from '@/contracts/caseloads';
import { handOverChoices as choicesInput, handOverInput } from '@/contracts/hand-over';
import {
  inviteInput,
  resendInvitationInput,
  revokeInvitationInput,
  setDisabledInput,
  setRoleInput,
} from '@/contracts/people';
import { chartProcedure, clinicProcedure, router } from '@/server/trpc';
import { listCaseloads, moveClients, oneCaseload } from './caseloads';
import { handOver, handOverChoices } from './hand-over';
import { invite } from './invite';
import { resendInvitation, revokeInvitation } from './manage-invitations';
import { setDisabled } from './members';
import { listInvitations, listStaff } from './queries';
import { setRole } from './roles';

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
  setRole: clinicProcedure('roles:write')
    .input(setRoleInput)
    .mutation(({ ctx, input }) => setRole(ctx, input)),
  caseloads: clinicProcedure('caseload:read').query(({ ctx }) => listCaseloads(ctx)),
  caseload: clinicProcedure('caseload:read')
    .input(caseloadInput)
    .query(({ ctx, input }) => oneCaseload(ctx, input)),
  moveClients: clinicProcedure('caseload:move')
    .input(moveInput)
    .mutation(({ ctx, input }) => moveClients(ctx, input)),
  handOverChoices: chartProcedure('client:hand-over')
    .input(choicesInput)
    .query(({ ctx }) => handOverChoices(ctx)),
  handOver: chartProcedure('client:hand-over')
    .input(handOverInput)
    .mutation(({ ctx, input }) => handOver(ctx, input)),
});
