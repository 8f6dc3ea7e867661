'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '@/components/ui/toast';
import type { Profile, ProfileInput } from '@/contracts/screening';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

/** Changes some of the profile and keeps the rest. Says how it went. */
export function useProfileChange(profile: Profile) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { show } = useToast();
  const mutation = useMutation(
    trpc.intake.updateProfile.mutationOptions({
      onSuccess: (changed) => {
        queryClient.setQueryData(trpc.plan.you.queryKey(), changed);
        show({ title: 'Saved' });
      },
      onError: (error) => {
        const { code, words } = failureOf(error);
        // Changed on another device: show what is there now.
        if (code === 'version_conflict') void queryClient.invalidateQueries(trpc.plan.you.queryFilter());
        show({ title: 'Not saved', detail: words, tone: 'problem' });
      },
      // Loads are shown in the new unit, and made of the new plates.
      onSettled: () => queryClient.invalidateQueries(trpc.plan.pathFilter()),
    }),
  );
  const change = (part: Partial<Pick<ProfileInput, 'units' | 'timeZone' | 'equipment' | 'goal'>>) => {
    const { version, units, timeZone, goal } = profile;
    // The contract's equipment is a list that may be changed, the profile's is not.
    const equipment = profile.equipment as ProfileInput['equipment'];
    return mutation.mutateAsync({ version, units, timeZone, equipment, goal, ...part });
  };
  return { change, isSaving: mutation.isPending };
}
