import type { SquareState } from '@/domain/adherence/adherence';
import type { Prescription } from '@/domain/program/types';
import type { IsoDate } from '@/domain/schedule/dates';
import type { WeightUnit } from '@/lib/units';
import type { BlockedDays } from './assignments';
import type { ChartAssignment } from './charts';

export type PlanSession = {
  readonly plannedSessionId: string;
  readonly version: number;
  readonly week: number;
  /** "A", "B", … of the session within its week. */
  readonly key: string;
  readonly date: IsoDate;
  /** The day that it was moved from; null for one in its place. */
  readonly movedFrom: IsoDate | null;
  readonly title: string;
  readonly minutes: number;
  readonly state: SquareState;
  /** A trainer left it out. */
  readonly skipped: boolean;
  /** Something was logged for it: it stays as it is. */
  readonly logged: boolean;
  /** It was copied: it may be taken out again. */
  readonly isCopy: boolean;
  readonly items: readonly {
    readonly itemId: string;
    readonly exerciseId: string;
    readonly exerciseName: string;
    readonly superset: string | null;
    readonly note: string | null;
    readonly prescription: Prescription;
  }[];
};

/** What this client's plan has in place of the program's exercise. */
export type PlanSwapEntry = {
  readonly id: string;
  readonly exerciseName: string;
  readonly toExerciseName: string;
  /** The one session that it is for; null for all from `from` on. */
  readonly plannedSessionId: string | null;
  readonly from: IsoDate;
  readonly reason: string;
};

export type ChartPlan = {
  readonly today: IsoDate;
  readonly units: WeightUnit;
  readonly assignment: ChartAssignment | null;
  readonly weeks: readonly {
    readonly week: number;
    readonly deload: boolean;
    readonly sessions: readonly PlanSession[];
  }[];
  /** Sessions that wait for the end of an open pause. */
  readonly waiting: number;
  readonly swaps: readonly PlanSwapEntry[];
  /** Closed days and pauses of the plan's time. */
  readonly blocked: readonly BlockedDays[];
  /** Earlier and later ones, newest first. */
  readonly others: readonly ChartAssignment[];
};
