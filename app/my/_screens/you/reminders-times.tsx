'use client';

import { Card, CardHeader } from '@/components/ui/card';
import { TimeField } from '@/components/ui/time-field';
import type { ChangeNotificationsInput, NotificationSettings } from '@/contracts/notifications';

type TimeKey = 'morningAt' | 'quietFrom' | 'quietUntil';

type RemindersTimesProps = {
  settings: NotificationSettings;
  timeZone: string;
  disabled: boolean;
  onChange: (change: Partial<ChangeNotificationsInput>) => void;
};

/** When the morning begins and when nothing may come, on the person's wall. */
export function RemindersTimes({ settings, timeZone, disabled, onChange }: RemindersTimesProps) {
  const { quietFrom, quietUntil } = settings;
  const field = (key: TimeKey) => ({
    value: settings[key],
    disabled,
    onSave: (value: string) => onChange({ [key]: value }),
  });
  return (
    <Card aria-labelledby="remind-times">
      <CardHeader
        id="remind-times"
        title="When"
        lead={`By the clock in ${timeZone.split('/').at(-1)?.replaceAll('_', ' ')}, your time zone.`}
      />
      <div className="grid gap-4">
        <TimeField
          label="The question of the morning, from"
          hint="Between 04:00 and 11:45."
          isAllowed={(at) => at >= '04:00' && at <= '11:45'}
          {...field('morningAt')}
        />
        <fieldset className="min-w-0">
          <legend className="font-semibold text-item">Quiet hours</legend>
          <p className="mb-2 text-ink-2 text-small">
            {quietFrom === quietUntil
              ? 'None: both times are the same.'
              : 'Nothing is sent in them. What waits comes afterwards, if it still matters.'}
          </p>
          <div className="grid grid-cols-2 gap-3">
            <TimeField label="From" {...field('quietFrom')} />
            <TimeField label="Until" {...field('quietUntil')} />
          </div>
        </fieldset>
      </div>
    </Card>
  );
}
