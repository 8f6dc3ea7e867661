'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { usePerson } from '@/app/my/_app/person';
import { type PushHere, pushHere, switchOff, switchOn } from '@/app/my/_app/push/push-here';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { useToast } from '@/components/ui/toast';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

type Here = {
  /** Null while it is being found out. */
  readonly state: PushHere | null;
  readonly isChanging: boolean;
  readonly switchOn: () => Promise<PushHere | null>;
  readonly switchOff: () => Promise<PushHere | null>;
};

/** What this browser can do about notifications, and the switch for it. */
export function usePushHere(key: string | null): Here {
  const { store } = usePerson();
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { show } = useToast();
  const [state, setState] = useState<PushHere | null>(null);
  const [isChanging, setIsChanging] = useState(false);

  useEffect(() => {
    let isHere = true;
    const look = () => void pushHere(store).then((found) => isHere && setState(found));
    look();
    // Somebody who was sent to the browser's own settings comes back from there.
    document.addEventListener('visibilitychange', look);
    return () => {
      isHere = false;
      document.removeEventListener('visibilitychange', look);
    };
  }, [store]);

  async function change(work: () => Promise<PushHere>): Promise<PushHere | null> {
    setIsChanging(true);
    try {
      const now = await work();
      setState(now);
      await queryClient.invalidateQueries(trpc.notifications.settings.queryFilter());
      return now;
    } catch (error) {
      const isBrowsers = error instanceof DOMException;
      show({
        title: 'This device was not switched',
        detail: isBrowsers
          ? 'The browser could not reach its notification service. Try again later, or choose e-mail.'
          : failureOf(error).words,
        tone: 'problem',
      });
      return null;
    } finally {
      setIsChanging(false);
    }
  }

  return {
    state,
    isChanging,
    switchOn: () => change(() => (key === null ? pushHere(store) : switchOn(store, key, client))),
    switchOff: () => change(() => switchOff(store, client)),
  };
}

const words: Record<PushHere, string> = {
  on: 'This device shows notifications. Signing out ends that.',
  off: 'This device shows no notifications yet. The browser asks you once whether it may.',
  blocked:
    'Notifications are blocked for this site. Only the browser can undo that: open its settings for this site, allow notifications, and come back.',
  'install-first':
    'On an iPhone or iPad notifications work from the home screen only: choose Share, then “Add to Home Screen”, and open Sturdy from there.',
  unsupported: 'This browser cannot show notifications here. E-mail works everywhere.',
};

type RemindersDeviceProps = {
  here: Here;
  /** Whether the clinic's server sends any. */
  canPush: boolean;
  /** Notifications are wanted, and no device shows them. */
  isWaitedFor: boolean;
  disabled: boolean;
};

/** Notifications on the device in hand. */
export function RemindersDevice({ here, canPush, isWaitedFor, disabled }: RemindersDeviceProps) {
  const { state, isChanging } = here;
  return (
    <Card aria-labelledby="remind-device">
      <CardHeader id="remind-device" title="Notifications on this device" />
      <p role="status" className="text-ink-2">
        {canPush
          ? state && words[state]
          : 'Your clinic’s server sends no notifications yet. E-mail works without them.'}
      </p>
      {canPush && isWaitedFor && state !== 'on' && (
        <p className="mt-1.5 font-semibold">You asked for notifications, and no device shows them yet.</p>
      )}
      {canPush && state === 'off' && (
        <div className="mt-3">
          <Button pending={isChanging} disabled={disabled} onClick={() => void here.switchOn()}>
            Show them on this device
          </Button>
        </div>
      )}
      {state === 'on' && (
        <div className="mt-3">
          <Button variant="ghost" pending={isChanging} disabled={disabled} onClick={() => void here.switchOff()}>
            Stop on this device
          </Button>
        </div>
      )}
    </Card>
  );
}
