import { type IntakeState, intakeInput, profileInput, screeningAgainInput } from '@/contracts/screening';
import { router, selfProcedure } from '@/server/trpc';
import { screenAgain } from './again';
import { consentText } from './consent';
import { clientRecord } from './queries';
import { submitIntake, updateProfile } from './service';

export const intakeRouter = router({
  state: selfProcedure('chart:read').query(async ({ ctx }): Promise<IntakeState> => {
    const { client, clinic, lock, profile } = await clientRecord(ctx);
    const { intakeCompletedAt, locale } = profile;
    return { completed: intakeCompletedAt !== null, client, clinic, lock, locale, consent: consentText };
  }),
  submit: selfProcedure('intake:write')
    .input(intakeInput)
    .mutation(({ ctx, input }) => submitIntake(ctx, input)),
  updateProfile: selfProcedure('intake:write')
    .input(profileInput)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
});

export const screeningRouter = router({
  again: selfProcedure('intake:write')
    .input(screeningAgainInput)
    .mutation(({ ctx, input }) => screenAgain(ctx, input)),
});
