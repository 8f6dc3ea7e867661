import { addDays, type IsoDate, weekdayOf } from '@/domain/schedule/dates';

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
