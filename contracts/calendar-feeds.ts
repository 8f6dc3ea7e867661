import { z } from 'zod';
import { alarmChoices, type CalendarFeedInput, wholeDayAlarmChoices } from './calendar-feed-choices';

export const calendarFeedInput = z
  .strictObject({
    startHour: z.int().min(0).max(23).nullable(),
    alarmMinutes: z.int().min(0).max(1440).nullable(),
  })
  .refine(
    ({ startHour, alarmMinutes }) => {
      const choices: readonly number[] = startHour === null ? wholeDayAlarmChoices : alarmChoices;
      return alarmMinutes === null || choices.includes(alarmMinutes);
    },
    { message: 'Choose from the list.', path: ['alarmMinutes'] },
  ) satisfies z.ZodType<CalendarFeedInput>;

export type CalendarFeed = CalendarFeedInput & {
  readonly createdAt: string;
  /** When a calendar last asked for it, to a quarter of an hour; null for never. */
  readonly lastReadAt: string | null;
};

/** Told once: only a hash of what is secret in it is kept. */
export type NewCalendarFeed = { readonly feed: CalendarFeed; readonly address: string };
