import { changeSettings as changeInput, removeLogo as removeInput } from '@/contracts/clinics';
import { clinicProcedure, router, signedInProcedure } from '@/server/trpc';
import { clinicSign, readSettings } from './queries';
import { changeSettings, removeLogo } from './service';

export const clinicsRouter = router({
  settings: clinicProcedure('settings:read').query(({ ctx }) => readSettings(ctx)),
  changeSettings: clinicProcedure('settings:write')
    .input(changeInput)
    .mutation(({ ctx, input }) => changeSettings(ctx, input)),
  /** For frames: everybody in the clinic sees its sign. */
  sign: signedInProcedure.query(({ ctx }) => clinicSign(ctx)),
  removeLogo: clinicProcedure('settings:write')
    .input(removeInput)
    .mutation(({ ctx, input }) => removeLogo(ctx, input)),
});
