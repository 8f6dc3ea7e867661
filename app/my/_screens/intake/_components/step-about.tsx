'use client';

import { useSyncExternalStore } from 'react';
import { SegmentedControl } from '@/components/ui/radio-group';
import { SelectField } from '@/components/ui/select';
import type { IntakeState } from '@/contracts/screening';
import type { Units } from '../intake-draft';
import type { StepProps } from './step';

const never = () => () => {};

/** The zone that this device is in; the server's guess until the page is hydrated. */
export function useDetectedZone(fallback: string): string {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone || fallback,
    () => fallback,
  );
}

export function StepAbout({ draft, change, missing, state }: StepProps & { state: IntakeState }) {
  const detected = useDetectedZone(state.client.timeZone);
  const chosen = draft.timeZone ?? detected;
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  const zones = [...new Set([chosen, ...known])].sort();
  return (
    <>
      <p className="text-ink-2">
        {state.clinic.name} asks for a few things before your first session: about five minutes. What you fill in is
        kept on this phone until you send it.
      </p>
      <SegmentedControl<Units>
        label="Which weights do you think in?"
        options={[
          { value: 'kg', label: 'Kilograms' },
          { value: 'lb', label: 'Pounds' },
        ]}
        value={draft.units}
        onValueChange={(units) => change({ units, equipment: null, hasChosenEquipment: false })}
        error={missing.includes('units') ? 'Choose one, please.' : null}
      />
      <SelectField
        label="Your time zone"
        hint="Found from this phone. Your training days follow it."
        options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        value={chosen}
        onValueChange={(timeZone) => change({ timeZone })}
      />
    </>
  );
}
