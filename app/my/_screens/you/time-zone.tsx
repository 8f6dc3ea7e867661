'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select';

/** The zones that this browser knows, with the one that is set. */
function zonesWith(own: string): string[] {
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  return known.includes(own) ? known : [own, ...known];
}

export const zoneWords = (zone: string) => zone.replaceAll('_', ' ').replaceAll('/', ' / ');

type TimeZoneProps = { value: string; onValueChange: (timeZone: string) => void; disabled: boolean };

export function TimeZone({ value, onValueChange, disabled }: TimeZoneProps) {
  const [isChoosing, setIsChoosing] = useState(false);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <>
      {isChoosing ? (
        <SelectField
          label="Time zone"
          hideLabel
          options={zonesWith(value).map((zone) => ({ value: zone, label: zoneWords(zone) }))}
          value={value}
          onValueChange={onValueChange}
          disabled={disabled}
          autoFocus
        />
      ) : (
        <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <p className="min-w-0 font-semibold">{zoneWords(value)}</p>
          <Button
            variant="ghost"
            onClick={() => setIsChoosing(true)}
            disabled={disabled}
            aria-label="Change the time zone"
          >
            Change
          </Button>
        </div>
      )}
      {here !== value && (
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2 text-ink-2 text-small">
          <p>This device is in {zoneWords(here)}.</p>
          <Button variant="ghost" disabled={disabled} onClick={() => onValueChange(here)}>
            Use {zoneWords(here)}
          </Button>
        </div>
      )}
    </>
  );
}
