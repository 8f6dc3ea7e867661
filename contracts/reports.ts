import { z } from 'zod';
import type { ChartClearance } from '@/contracts/charts';
import type { CaseloadSummary } from '@/domain/reports/caseload-summary';
import type { ProgressReport } from '@/domain/reports/progress-report';
import type { IsoDate } from '@/domain/schedule/dates';
import type { WeightUnit } from '@/lib/units';
import type { WeekValue } from './measures';
import type { Lock } from './screening';
import { isoDate, uuid } from './text';

/** Without days: from the beginning of care until today. Days to come are today. */
export const progressReportInput = z.strictObject({
  clientId: uuid,
  from: isoDate.nullable().default(null),
  until: isoDate.nullable().default(null),
});

export type ProgressReportInput = z.output<typeof progressReportInput>;

export const summaryPeriods = ['12-weeks', '6-months', 'year'] as const;
export type SummaryPeriod = (typeof summaryPeriods)[number];

/** Whose clients: one's own, those of one trainer, or all of the clinic. The last two are for owners. */
export const caseloadSummaryInput = z.strictObject({
  period: z.enum(summaryPeriods).default('12-weeks'),
  whose: z.union([z.enum(['mine', 'clinic']), z.strictObject({ trainerId: uuid })]).default('mine'),
});

export type CaseloadSummaryInput = z.output<typeof caseloadSummaryInput>;

/** What must not be done, as staff wrote it. */
export type StandingRestriction = { readonly body: string; readonly since: IsoDate; readonly until: IsoDate | null };

export type ReportPlan = {
  readonly name: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly week: number;
  readonly weeks: number;
  readonly sessionsPerWeek: number;
  readonly isActive: boolean;
};

/** A progress report for a client's doctor. */
export type DoctorReport = {
  readonly clinicName: string;
  readonly client: {
    readonly name: string;
    readonly units: WeightUnit;
    readonly goal: string | null;
    readonly usualPain: number | null;
  };
  readonly writer: { readonly name: string; readonly role: 'trainer' | 'owner' };
  readonly today: IsoDate;
  /** The day on which care began: the intake. */
  readonly began: IsoDate;
  readonly lock: Lock | null;
  /** Clearances in force, and all that were asked for in these days, newest first. */
  readonly inForce: readonly ChartClearance[];
  readonly screenings: readonly (ChartClearance & { readonly askedOn: IsoDate; readonly decidedOn: IsoDate | null })[];
  readonly stops: readonly { readonly rule: 'S8' | 'D4'; readonly since: IsoDate; readonly endedOn: IsoDate | null }[];
  readonly restrictions: readonly StandingRestriction[];
  /** The plan that holds, else the one before it; and those of these days that have ended, newest first. */
  readonly plan: ReportPlan | null;
  readonly earlierPlans: readonly ReportPlan[];
  /** Lines of the plan that are none of the key lifts, in words. */
  readonly besides: readonly string[];
  /** Mean pain by calendar week, oldest first; weeks without any are left out. */
  readonly painWeeks: readonly WeekValue[];
  readonly report: ProgressReport;
};

export type CaseloadSummaryPage = {
  readonly clinicName: string;
  /** The clinic's promise, as clients read it. */
  readonly responseTime: string;
  /** Whose caseload it is; null for the whole clinic. */
  readonly trainerName: string | null;
  /** To choose from, by name; empty for whoever sees no other's. */
  readonly trainers: readonly { readonly userId: string; readonly name: string }[];
  readonly summary: CaseloadSummary;
  /** The same figures as a table for a spreadsheet. */
  readonly csv: string;
};
