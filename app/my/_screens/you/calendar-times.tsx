'use client';

import { useLocale } from '@/app/my/_app/person';
import { SelectField } from '@/components/ui/select';
import { alarmChoices, type CalendarFeedInput, wholeDayAlarmChoices } from '@/contracts/calendar-feed-choices';
import { formatTime } from '@/lib/format/dates';

type CalendarTimesProps = {
  value: CalendarFeedInput;
  onValueChange: (value: CalendarFeedInput) => void;
  disabled: boolean;
};

const wholeDay = 'day';
const never = 'never';
const hours = Array.from({ length: 24 }, (_, hour) => hour);

const alarmWords: Readonly<Record<number, string>> = {
  0: 'When it begins',
  10: '10 minutes before',
  30: '30 minutes before',
  60: '1 hour before',
  120: '2 hours before',
  1440: 'The day before',
};

/** At what hour sessions show, and when the calendar rings. */
export function CalendarTimes({ value, onValueChange, disabled }: CalendarTimesProps) {
  const locale = useLocale();
  const { startHour, alarmMinutes } = value;
  const clock = (hour: number) =>
    formatTime(`2026-01-01T${String(hour).padStart(2, '0')}:00:00Z`, { timeZone: 'UTC', locale });
  const alarms =
    startHour === null
      ? wholeDayAlarmChoices.map((minutes) => ({
          minutes,
          label: `At ${clock(24 - minutes / 60)} on the evening before`,
        }))
      : alarmChoices.map((minutes) => ({ minutes, label: alarmWords[minutes] ?? '' }));
  return (
    <div className="grid gap-4">
      <SelectField
        label="Shown at"
        options={[
          { value: wholeDay, label: 'The whole day' },
          ...hours.map((hour) => ({ value: String(hour), label: clock(hour) })),
        ]}
        value={startHour === null ? wholeDay : String(startHour)}
        onValueChange={(chosen) => {
          const hour = chosen === wholeDay ? null : Number(chosen);
          // An alarm of the one kind means nothing for the other.
          const isOtherKind = (hour === null) !== (startHour === null);
          onValueChange({ startHour: hour, alarmMinutes: isOtherKind ? null : alarmMinutes });
        }}
        disabled={disabled}
      />
      <SelectField
        label="Alarm"
        hint="Some calendars let no alarm in from outside, or ask first."
        options={[
          { value: never, label: 'None' },
          ...alarms.map(({ minutes, label }) => ({ value: String(minutes), label })),
        ]}
        value={alarmMinutes === null ? never : String(alarmMinutes)}
        onValueChange={(chosen) => onValueChange({ startHour, alarmMinutes: chosen === never ? null : Number(chosen) })}
        disabled={disabled}
      />
    </div>
  );
}
