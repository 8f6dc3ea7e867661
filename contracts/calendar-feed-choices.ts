/** Minutes before a session that a calendar rings. */
export const alarmChoices = [0, 10, 30, 60, 120, 1440] as const;
/** The same for whole days, which begin at midnight: 20:00 and 18:00 of the evening before. */
export const wholeDayAlarmChoices = [240, 360] as const;

export type CalendarFeedInput = {
  /** The hour on the client's wall, 0–23; null for whole days. */
  startHour: number | null;
  /** Null for never. */
  alarmMinutes: number | null;
};
