'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SegmentedControl } from '@/components/ui/radio-group';
import { SelectField } from '@/components/ui/select';
import type { Profile } from '@/contracts/screening';
import { useProfileChange } from './use-profile-change';

const unitOptions = [
  { value: 'kg', label: 'Kilograms' },
  { value: 'lb', label: 'Pounds' },
] as const;

/** The zones that this browser knows, with the one that is set. */
function zonesWith(own: string): string[] {
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  return known.includes(own) ? known : [own, ...known];
}

const wordsFor = (zone: string) => zone.replaceAll('_', ' ').replaceAll('/', ' / ');

/** Chosen is saved: both can be changed back as easily. */
export function UnitsAndZone({ profile }: { profile: Profile }) {
  const { change, isSaving } = useProfileChange(profile);
  const [isChoosing, setIsChoosing] = useState(false);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

  return (
    <div className="grid gap-5">
      <SegmentedControl
        label="Weights in"
        options={unitOptions}
        value={profile.units}
        onValueChange={(units) => void change({ units }).catch(() => undefined)}
        disabled={isSaving}
      />
      <div>
        {isChoosing ? (
          <SelectField
            label="Time zone"
            options={zonesWith(profile.timeZone).map((zone) => ({ value: zone, label: wordsFor(zone) }))}
            value={profile.timeZone}
            onValueChange={(timeZone) => void change({ timeZone }).catch(() => undefined)}
            disabled={isSaving}
            autoFocus
          />
        ) : (
          <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
            <p className="min-w-0">
              <span className="block font-semibold text-item">Time zone</span>
              <span className="text-ink-2">{wordsFor(profile.timeZone)}</span>
            </p>
            <Button variant="ghost" onClick={() => setIsChoosing(true)} aria-label="Change the time zone">
              Change
            </Button>
          </div>
        )}
        {here !== profile.timeZone && (
          <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 text-ink-2 text-small">
            <p>This device is in {wordsFor(here)}. Your days begin and end in the zone that is set.</p>
            <Button
              variant="ghost"
              pending={isSaving}
              onClick={() => void change({ timeZone: here }).catch(() => undefined)}
            >
              Use {wordsFor(here)}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
