'use client';

import { useState } from 'react';
import { Card, CardHeader } from '@/components/ui/card';
import { TextField } from '@/components/ui/field';
import type { ChangeNotificationsInput, NotificationSettings } from '@/contracts/notifications';

type TimeKey = 'morningAt' | 'quietFrom' | 'quietUntil';

type RemindersTimesProps = {
  settings: NotificationSettings;
  timeZone: string;
  disabled: boolean;
  onChange: (change: Partial<ChangeNotificationsInput>) => void;
};

const isTime = (value: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

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

type TimeFieldProps = {
  label: string;
  hint?: string;
  value: string;
  disabled: boolean;
  isAllowed?: (at: string) => boolean;
  onSave: (at: string) => void;
};

/** Saved when it is left: while it is typed it passes through times that are not meant. */
function TimeField({ label, hint, value, disabled, isAllowed = () => true, onSave }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const error =
    typed !== null && !(isTime(typed) && isAllowed(typed)) ? (hint ?? 'Enter a time, such as 07:30.') : null;

  function leave() {
    if (typed === null || error !== null) return;
    setTyped(null);
    if (typed !== value) onSave(typed);
  }

  return (
    <TextField
      type="time"
      label={label}
      hint={hint}
      error={error}
      value={shown}
      disabled={disabled}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => event.key === 'Enter' && leave()}
    />
  );
}
