import { auditListInput, auditMineInput } from '@/contracts/audit';
import { clinicProcedure, router, selfProcedure } from '@/server/trpc';
import { listAudit, listRecordVisitors, listRecordVisits, listSubjects } from './queries';

export const auditRouter = router({
  list: clinicProcedure('audit:read')
    .input(auditListInput)
    .query(({ ctx, input }) => listAudit(ctx, input)),
  subjects: clinicProcedure('audit:read').query(({ ctx }) => listSubjects(ctx)),
  mine: selfProcedure('access-log:read')
    .input(auditMineInput)
    .query(({ ctx, input }) => listRecordVisits(ctx, input)),
  visitors: selfProcedure('access-log:read').query(({ ctx }) => listRecordVisitors(ctx)),
});
