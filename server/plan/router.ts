import { planSessionInput, progressInput } from '@/contracts/plan';
import { planSheetInput } from '@/contracts/plan-sheet';
import { clientRecord } from '@/server/screening/queries';
import { router, selfProcedure } from '@/server/trpc';
import { readCoach } from './coach';
import { readProgress } from './progress';
import { readSession, readSessionsNear } from './read';
import { planSheet, programFacts } from './sheet';
import { readToday } from './today';
import { readWeeks } from './weeks';

export const planRouter = router({
  today: selfProcedure('plan:read').query(({ ctx }) => readToday(ctx)),
  session: selfProcedure('plan:read')
    .input(planSessionInput)
    .query(({ ctx, input }) => readSession(ctx, input.plannedSessionId)),
  sessionsNear: selfProcedure('plan:read').query(({ ctx }) => readSessionsNear(ctx)),
  weeks: selfProcedure('plan:read').query(({ ctx }) => readWeeks(ctx)),
  sheet: selfProcedure('plan:read')
    .input(planSheetInput)
    .query(({ ctx, input }) => planSheet(ctx, input.week)),
  program: selfProcedure('plan:read').query(({ ctx }) => programFacts(ctx)),
  progress: selfProcedure('chart:read')
    .input(progressInput)
    .query(({ ctx, input }) => readProgress(ctx, input.days)),
  coach: selfProcedure('chart:read').query(({ ctx }) => readCoach(ctx)),
  you: selfProcedure('chart:read').query(async ({ ctx }) => (await clientRecord(ctx)).profile),
});
