'use client';

import { useSyncExternalStore } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { Card, CardHeader } from '@/components/ui/card';
import { SegmentedControl } from '@/components/ui/radio-group';
import { SelectField } from '@/components/ui/select';
import { ThemeSelect } from '@/components/ui/theme-select';
import type { Profile } from '@/contracts/screening';
import { formatDate, formatDayLong, formatTime } from '@/lib/format/dates';
import { localeChoices } from '@/lib/format/locale-choices';
import { formatNumber } from '@/lib/format/numbers';
import { formatLoad } from '@/lib/units';
import { PartFrame } from './part-frame';
import { TimeZone } from './time-zone';
import { useIsAway } from './use-is-away';
import { useProfileChange } from './use-profile-change';

const unitOptions = [
  { value: 'kg', label: 'Kilograms' },
  { value: 'lb', label: 'Pounds' },
] as const;

/** A day and an evening that show what differs: the order of the date, the clock, the sign before the decimals. */
const example = { date: '2026-11-23', evening: '2026-11-23T18:42:00Z', kg: 62.5 };

const browsers = 'browser';

/** How weights, dates and numbers are written. Chosen is saved: all of it can be changed back as easily. */
export function FormatsPart({ profile }: { profile: Profile }) {
  const locale = useLocale();
  const { change } = useProfileChange(profile);
  const disabled = useIsAway();
  const save = (part: Parameters<typeof change>[0]) => void change(part).catch(() => undefined);
  return (
    <PartFrame title="Units and formats" lead="What you choose is saved at once, on all your devices.">
      <Card aria-labelledby="weights">
        <CardHeader id="weights" title="Weights" />
        <SegmentedControl
          label="Weights in"
          options={unitOptions}
          value={profile.units}
          onValueChange={(units) => save({ units })}
          disabled={disabled}
        />
        <p className="mt-2.5 text-ink-2 text-small">
          A weight of 62.5 kilograms is written as <Written>{formatLoad(example.kg, profile.units, locale)}</Written>.
        </p>
      </Card>
      <Card aria-labelledby="language">
        <CardHeader
          id="language"
          title="Dates and numbers"
          lead="Names of days and months, their order, the clock, and the sign before decimals. All other words are English."
        />
        <LocaleSelect value={profile.locale} onValueChange={(chosen) => save({ locale: chosen })} disabled={disabled} />
        <p className="mt-2.5 text-ink-2 text-small">
          For example <Written>{formatDayLong(example.date, locale)}</Written>,{' '}
          <Written>{formatTime(example.evening, { timeZone: 'UTC', locale })}</Written>,{' '}
          <Written>{formatNumber(example.kg, locale)}</Written>. Numbers can be typed with a point or a comma.
        </p>
      </Card>
      <Card aria-labelledby="zone">
        <CardHeader id="zone" title="Time zone" lead="Your days begin and end in it." />
        <TimeZone value={profile.timeZone} onValueChange={(timeZone) => save({ timeZone })} disabled={disabled} />
      </Card>
      <Card aria-labelledby="looks">
        <CardHeader id="looks" title="Looks" lead="On this device only." />
        <ThemeSelect />
      </Card>
    </PartFrame>
  );
}

const Written = ({ children }: { children: string }) => <span className="font-semibold text-ink">{children}</span>;

type LocaleSelectProps = {
  value: string | null;
  onValueChange: (locale: string | null) => void;
  disabled: boolean;
};

const never = () => () => {};

function LocaleSelect({ value, onValueChange, disabled }: LocaleSelectProps) {
  // A browser and the server may write a language a little differently: the examples are the browser's own.
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const label = ({ tag, name }: { tag: string; name: string }) =>
    isHydrated ? `${name} · ${formatDate(example.date, tag)} · ${formatNumber(example.kg, tag)}` : name;
  return (
    <SelectField
      label="Written as in"
      options={[
        { value: browsers, label: 'This browser’s English' },
        ...localeChoices.map((choice) => ({ value: choice.tag as string, label: label(choice) })),
      ]}
      value={value ?? browsers}
      onValueChange={(chosen) => onValueChange(chosen === browsers ? null : chosen)}
      disabled={disabled}
    />
  );
}
