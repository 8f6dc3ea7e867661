import type { SymptomReport, SymptomReportResult } from '@/contracts/symptoms';
import type { ChartContext } from '@/server/trpc';
import { reportSymptoms } from './service';

/** Keeps a report that came within a message of another feature: the same report with the same id is kept once. */
export const keepReport = (ctx: ChartContext, report: SymptomReport): Promise<SymptomReportResult> =>
  reportSymptoms(ctx, report);
