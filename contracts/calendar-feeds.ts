import { z } from 'zod';

/** Minutes before a session that a calendar rings. */
export const alarmChoices = [0, 10, 30, 60, 120, 1440] as const;
/** The same for whole days, which begin at midnight: 20:00 and 18:00 of the evening before. */
export const wholeDayAlarmChoices = [240, 360] as const;

export const calendarFeedInput = z
  .strictObject({
    /** The hour on the client's wall, 0–23; null for whole days. */
    startHour: z.int().min(0).max(23).nullable(),
    /** Null for never. */
    alarmMinutes: z.int().min(0).max(1440).nullable(),
  })
  .refine(
    ({ startHour, alarmMinutes }) => {
      const choices: readonly number[] = startHour === null ? wholeDayAlarmChoices : alarmChoices;
      return alarmMinutes === null || choices.includes(alarmMinutes);
    },
    { message: 'Choose from the list.', path: ['alarmMinutes'] },
  );

export type CalendarFeedInput = z.output<typeof calendarFeedInput>;

export type CalendarFeed = CalendarFeedInput & {
  readonly createdAt: string;
  /** When a calendar last asked for it, to a quarter of an hour; null for never. */
  readonly lastReadAt: string | null;
};

/** Told once: only a hash of what is secret in it is kept. */
export type NewCalendarFeed = { readonly feed: CalendarFeed; readonly address: string };
