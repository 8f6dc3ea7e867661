import { accessLogInput, chartFiguresInput, chartFilesInput } from '@/contracts/chart-pages';
import {
  chartOverview,
  chartTimeline,
  chartPlan as planInput,
  chartSessions as sessionsInput,
  chartSymptoms as symptomsInput,
} from '@/contracts/charts';
import { chartSheetInput } from '@/contracts/plan-sheet';
import type { ChartCapability } from '@/server/access/capabilities';
import { accessLog } from '@/server/audit/access-log';
import { planSheet } from '@/server/plan/sheet';
import { chartProcedure, router } from '@/server/trpc';
import { chartClient } from './client-queries';
import { figures } from './figures';
import { chartFiles } from './files';
import { noteOpening } from './opening';
import { overview } from './overview';
import { chartPlan } from './plan-queries';
import { chartSessions } from './sessions-queries';
import { chartSymptoms } from './symptoms-queries';
import { timeline } from './timeline';

/** A read of a chart leaves its trace, whichever page of it was asked for, and knows the client's today. */
const chartPage = (capability: ChartCapability) =>
  chartProcedure(capability).use(async ({ ctx, next }) => {
    await noteOpening(ctx);
    return next({ ctx: { client: await chartClient(ctx.db, ctx.scope, ctx.now) } });
  });

export const chartsRouter = router({
  overview: chartPage('chart:read')
    .input(chartOverview)
    .query(({ ctx }) => overview(ctx, ctx.client)),
  timeline: chartPage('chart:read')
    .input(chartTimeline)
    .query(({ ctx, input }) => timeline(ctx, ctx.client, input)),
  sessions: chartPage('log:read')
    .input(sessionsInput)
    .query(({ ctx, input }) => chartSessions(ctx.db, ctx.scope, ctx.client.today, input)),
  symptoms: chartPage('symptoms:read')
    .input(symptomsInput)
    .query(({ ctx, input }) => chartSymptoms(ctx.db, ctx.scope, input.cursor)),
  plan: chartPage('plan:read')
    .input(planInput)
    .query(({ ctx }) => chartPlan(ctx, ctx.client)),
  figures: chartPage('chart:read')
    .input(chartFiguresInput)
    .query(({ ctx }) => figures(ctx, ctx.client)),
  files: chartPage('document:read')
    .input(chartFilesInput)
    .query(({ ctx }) => chartFiles(ctx, ctx.client)),
  accessLog: chartPage('access-log:read')
    .input(accessLogInput)
    .query(({ ctx, input }) => accessLog(ctx, input)),
  sheet: chartPage('plan:read')
    .input(chartSheetInput)
    .query(({ ctx, input }) => planSheet(ctx, input.week)),
});
