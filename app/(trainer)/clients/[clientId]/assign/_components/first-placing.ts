import type { ProgramSummary } from '@/contracts/programs';
import { addDays, type IsoDate, weekdayOf } from '@/domain/schedule/dates';

/** What the calendar is made from. */
export type Placing = {
  readonly clientId: string;
  readonly programId: string;
  readonly programVersion: number;
  readonly startDate: IsoDate;
  /** ISO weekdays, Monday 1, in order. */
  readonly trainingDays: readonly number[];
};

/** Days with rest between them, for up to four sessions a week. */
const spread: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [1, 4],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
  6: [1, 2, 3, 4, 5, 6],
};

/** As many days as the program has sessions in a week, Monday first. */
export const usualDays = (sessionsPerWeek: number): readonly number[] =>
  spread[sessionsPerWeek] ?? [1, 2, 3, 4, 5, 6, 7];

/** Today when it is a Monday, else the next one. */
export const nextMonday = (today: IsoDate): IsoDate => addDays(today, (8 - weekdayOf(today)) % 7);

/** Where the form begins. */
export function firstPlacing(clientId: string, program: ProgramSummary, today: IsoDate) {
  return {
    clientId,
    programId: program.id,
    programVersion: program.version,
    startDate: nextMonday(today),
    trainingDays: [...usualDays(program.sessionsPerWeek)],
  };
}
