'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useChooseLocale } from '@/app/my/_app/person';
import { useToast } from '@/components/ui/toast';
import type { Profile, ProfileInput } from '@/contracts/screening';
import { localeOf } from '@/lib/format/locale';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

type Changeable = Pick<Profile, 'units' | 'timeZone' | 'goal' | 'locale' | 'equipment'>;

function inputOf(profile: Profile): ProfileInput {
  const { version, units, timeZone, goal, locale } = profile;
  // The contract's equipment is a list that may be changed, the profile's is not.
  const equipment = profile.equipment as ProfileInput['equipment'];
  return { version, units, timeZone, equipment, goal, locale };
}

/** What of a profile a change is about. */
const partOf = (profile: Profile, change: Partial<Changeable>): Partial<Changeable> =>
  Object.fromEntries(Object.entries(profile).filter(([name]) => name in change));

/** Changes some of the profile and keeps the rest. Shows it at once, says how it went, and offers to take it back. */
export function useProfileChange(profile: Profile) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const chooseLocale = useChooseLocale();
  const { show } = useToast();
  const key = trpc.plan.you.queryKey();
  const newest = () => queryClient.getQueryData(key) ?? profile;
  const showWith = (part: Partial<Changeable>) => queryClient.setQueryData(key, { ...newest(), ...part });

  const mutation = useMutation(
    trpc.intake.updateProfile.mutationOptions({
      // Without a connection it fails at once and says so, rather than wait where nobody sees it.
      networkMode: 'always',
      onSuccess: (changed) => {
        queryClient.setQueryData(key, changed);
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

  // One after the other: each is about the version that the one before has made.
  const before = useRef<Promise<unknown>>(Promise.resolve());
  function send(part: Partial<Changeable>): Promise<Profile> {
    const old = partOf(newest(), part);
    showWith(part);
    const sent = before.current.then(() => mutation.mutateAsync({ ...inputOf(newest()), ...(part as object) }));
    before.current = sent.catch(() => showWith(old));
    return sent;
  }

  /** Throws when it was not saved; that was said. */
  async function change(part: Partial<Changeable>): Promise<void> {
    const old = partOf(newest(), part);
    const takeBack = () =>
      send(old).then(
        () => show({ title: 'Taken back' }),
        () => undefined,
      );
    await send(part);
    show({ title: 'Saved', action: { label: 'Undo', onPress: () => void takeBack() } });
  }
  return { change, isSaving: mutation.isPending };
}
