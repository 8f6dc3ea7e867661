import { z } from 'zod';
import type { IsoDate } from '@/domain/schedule/dates';
import { daysBetween } from '@/domain/schedule/dates';
import { isoDate, text, uuid } from './text';

/** Longer than this is a mistake rather than a holiday, in days. */
const LONGEST = 92;

export const addClosedDays = z
  .strictObject({ id: uuid, fromDate: isoDate, untilDate: isoDate, name: text(80) })
  .refine(({ fromDate, untilDate }) => untilDate >= fromDate, {
    path: ['untilDate'],
    message: 'The last day lies before the first.',
  })
  .refine(({ fromDate, untilDate }) => daysBetween(fromDate, untilDate) < LONGEST, {
    path: ['untilDate'],
    message: 'At most three months at once.',
  });
export const removeClosedDays = z.strictObject({ id: uuid, closedDaysId: uuid });

export type AddClosedDaysInput = z.output<typeof addClosedDays>;
export type RemoveClosedDaysInput = z.output<typeof removeClosedDays>;

export type ClosedDays = {
  readonly id: string;
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly name: string;
  /** Planned sessions within reach that stand on these days. */
  readonly sessions: number;
};

export type ClosedDaysList = {
  readonly today: IsoDate;
  /** From four weeks back on, the first to come first. */
  readonly days: readonly ClosedDays[];
  readonly mayChange: boolean;
};

export type AddedClosedDays = { readonly closedDaysId: string; readonly sessions: number };
