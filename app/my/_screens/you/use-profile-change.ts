'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useChooseLocale } from '@/app/my/_app/person';
import { useToast } from '@/components/ui/toast';
import type { Profile, ProfileInput } from '@/contracts/screening';
import { localeOf } from '@/lib/format/locale';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

type Changeable = Pick<ProfileInput, 'units' | 'timeZone' | 'equipment' | 'goal' | 'locale'>;

function inputOf(profile: Profile): ProfileInput {
  const { version, units, timeZone, goal, locale } = profile;
  // The contract's equipment is a list that may be changed, the profile's is not.
  const equipment = profile.equipment as ProfileInput['equipment'];
  return { version, units, timeZone, equipment, goal, locale };
}

/** Changes some of the profile and keeps the rest. Says how it went, and offers to take it back. */
export function useProfileChange(profile: Profile) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const chooseLocale = useChooseLocale();
  const { show } = useToast();
  const mutation = useMutation(
    trpc.intake.updateProfile.mutationOptions({
      // Without a connection it fails at once and says so, rather than wait where nobody sees it.
      networkMode: 'always',
      onSuccess: (changed) => {
        queryClient.setQueryData(trpc.plan.you.queryKey(), changed);
        const { locale } = changed;
        queryClient.setQueryData(trpc.intake.state.queryKey(), (state) => state && { ...state, locale });
        chooseLocale(localeOf(locale, navigator.languages.join(',')));
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

  /** Puts back what was there before, and leaves what was changed since. */
  async function takeBack(part: Partial<Changeable>, changed: Profile): Promise<void> {
    const newest = queryClient.getQueryData(trpc.plan.you.queryKey()) ?? changed;
    const before = Object.entries(inputOf(profile)).filter(([name]) => name in part);
    await mutation.mutateAsync({ ...inputOf(newest), ...Object.fromEntries(before) });
    show({ title: 'Taken back' });
  }

  /** Throws when it was not saved; that was said. */
  async function change(part: Partial<Changeable>): Promise<void> {
    const changed = await mutation.mutateAsync({ ...inputOf(profile), ...part });
    show({
      title: 'Saved',
      action: { label: 'Undo', onPress: () => void takeBack(part, changed).catch(() => undefined) },
    });
  }
  return { change, isSaving: mutation.isPending };
}
