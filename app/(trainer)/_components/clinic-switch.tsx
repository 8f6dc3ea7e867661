'use client';

import { useState } from 'react';
import { SelectField } from '@/components/ui/select';
import { useToast } from '@/components/ui/toast';
import type { ClinicMembership } from '@/contracts/account';
import { failureOf } from '@/trpc/errors';
import { useTRPCClient } from '@/trpc/plain';

/** Works in another clinic from the next page on. */
export function ClinicSwitch({ clinics }: { clinics: readonly ClinicMembership[] }) {
  const trpc = useTRPCClient();
  const toast = useToast();
  const [isSwitching, setIsSwitching] = useState(false);
  const current = clinics.find((clinic) => clinic.current)?.clinicId ?? '';

  async function switchTo(clinicId: string) {
    if (clinicId === current) return;
    setIsSwitching(true);
    try {
      await trpc.account.switchClinic.mutate({ clinicId });
      // A whole new page: nothing of the other clinic may stay in memory.
      window.location.assign('/');
    } catch (error) {
      setIsSwitching(false);
      toast.show({ title: 'You are still in the same clinic', detail: failureOf(error).words, tone: 'problem' });
    }
  }

  return (
    <SelectField
      label="Clinic"
      hideLabel
      value={current}
      disabled={isSwitching}
      options={clinics.map(({ clinicId, clinicName }) => ({ value: clinicId, label: clinicName }))}
      onValueChange={switchTo}
    />
  );
}
