import type { ClinicSettings, SettingsField } from '@/contracts/clinics';

export const fieldWords: Readonly<Record<SettingsField, string>> = {
  name: 'Name',
  weekStartsOn: 'First day of the week',
  responseTime: 'Response time',
  emergencyNumber: 'Emergency number',
  retentionYears: 'Years a record is kept',
};

/** The days of the week by name, Monday first. */
export function weekdayNames(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  // 5 January 2026 is a Monday.
  return Array.from({ length: 7 }, (_, index) => format.format(new Date(Date.UTC(2026, 0, 5 + index))));
}

/** A value as it is read. */
export function sayValue(field: SettingsField, value: string | number, locale: string): string {
  if (field === 'weekStartsOn') return weekdayNames(locale)[Number(value) - 1] ?? String(value);
  return String(value);
}

/** What hangs on the zone, for those who wonder. */
export const zoneWords =
  'Today at the desk, closed days, covers and the audit are counted in it. Each client’s days are counted in their own. It was set with the clinic: another one would move days that are already counted.';

export const settingsFields = Object.keys(fieldWords) as SettingsField[];

/** The values that can be set, out of all that is known. */
export const valuesOf = ({ name, weekStartsOn, responseTime, emergencyNumber, retentionYears }: ClinicSettings) => ({
  ...{ name, weekStartsOn, responseTime, emergencyNumber, retentionYears },
});
