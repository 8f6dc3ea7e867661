'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { QueryState } from '@/app/my/_app/query-state';
import { Card, CardHeader } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/checkbox';
import { useToast } from '@/components/ui/toast';
import type { ChangeNotificationsInput, NotificationSettings } from '@/contracts/notifications';
import type { Profile } from '@/contracts/screening';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { PartFrame } from './part-frame';
import { RemindersDevice, usePushHere } from './reminders-device';
import { RemindersTimes } from './reminders-times';
import { useIsAway } from './use-is-away';

/** What comes by notification or by mail, when, and to which device. Everything is off until it is switched on. */
export function RemindersPart({ profile }: { profile: Profile }) {
  const query = useQuery(useTRPC().notifications.settings.queryOptions());
  return (
    <PartFrame
      title="Reminders"
      lead="Nothing comes until you switch it on, and all of it can be switched off as easily. What shows on a locked screen says nothing about your health."
    >
      <QueryState query={query} what="Your reminders">
        {(settings) => <Reminders settings={settings} timeZone={profile.timeZone} />}
      </QueryState>
    </PartFrame>
  );
}

type Change = Partial<Omit<ChangeNotificationsInput, 'version'>>;

const kinds = [
  {
    id: 'morning',
    title: 'The question of the morning',
    lead: 'On the morning after a session, and each morning of a flare. If it stays open, once more after two hours; never after noon.',
    push: 'morningPush',
    email: 'morningEmail',
  },
  {
    id: 'missed',
    title: 'A session that was left out',
    lead: 'One friendly line on the day after, at most one a week. Not in a flare, in a pause or while lifting is paused.',
    push: 'missedPush',
    email: 'missedEmail',
  },
  {
    id: 'message',
    title: 'A message that waits',
    lead: 'When your trainer has written and you have not seen it yet: by notification after a minute, by e-mail after a quarter of an hour.',
    push: 'messagePush',
    email: 'messageEmail',
  },
] as const;

/** Shown at once, saved one after the other, and taken back when the server does not take it. */
function useSave() {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { show } = useToast();
  const key = trpc.notifications.settings.queryKey();
  const { mutate } = useMutation({
    scope: { id: 'reminders' },
    onMutate: async (change: Change) => {
      queryClient.setQueryData(key, (shown) => shown && { ...shown, ...change });
      await queryClient.cancelQueries({ queryKey: key });
    },
    mutationFn: (change: Change) => {
      const shown = queryClient.getQueryData(key);
      if (!shown) throw new Error('Nothing was read yet');
      const { email: _email, pushKey: _key, mail: _mail, browsers: _browsers, ...wishes } = shown;
      return client.notifications.change.mutate({ ...wishes, ...change });
    },
    // What was chosen meanwhile is on its way: only the version is news.
    onSuccess: ({ version }) => {
      queryClient.setQueryData(key, (shown) => shown && { ...shown, version });
      show({ title: 'Saved' });
    },
    onError: (error) => {
      void queryClient.invalidateQueries({ queryKey: key });
      show({ title: 'Not saved', detail: failureOf(error).words, tone: 'problem' });
    },
  });
  return mutate;
}

function Reminders({ settings, timeZone }: { settings: NotificationSettings; timeZone: string }) {
  const isAway = useIsAway();
  const save = useSave();
  const here = usePushHere(settings.pushKey);
  const wantsPush = kinds.some(({ push }) => settings[push]);
  const canPush = settings.pushKey !== null;

  /** The first tick for notifications asks the browser too: it must be asked from a tap. */
  async function tick(change: Change, isPush: boolean) {
    if (isPush && here.state === 'off' && settings.browsers === 0 && (await here.switchOn()) !== 'on') return;
    save(change);
  }

  return (
    <>
      {kinds.map(({ id, title, lead, push, email }) => (
        <Card key={id} aria-labelledby={`remind-${id}`}>
          <CardHeader id={`remind-${id}`} title={title} lead={lead} />
          <Checkbox
            label="Notification"
            aria-label={`${title}: notification`}
            checked={settings[push]}
            disabled={isAway || (!canPush && !settings[push])}
            onCheckedChange={(checked) => void tick({ [push]: checked }, checked)}
          />
          <Checkbox
            label={<span className="break-words">E-mail to {settings.email}</span>}
            aria-label={`${title}: e-mail to ${settings.email}`}
            checked={settings[email]}
            disabled={isAway || (!settings.mail && !settings[email])}
            onCheckedChange={(checked) => void tick({ [email]: checked }, false)}
          />
        </Card>
      ))}
      {!settings.mail && (
        <p className="text-ink-2 text-small">Your clinic’s server sends no e-mail yet. Ask your clinic about it.</p>
      )}
      <RemindersTimes settings={settings} timeZone={timeZone} disabled={isAway} onChange={save} />
      <RemindersDevice
        here={here}
        canPush={canPush}
        isWaitedFor={wantsPush && settings.browsers === 0}
        disabled={isAway}
      />
    </>
  );
}
