'use client';

import { onlineManager, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { useTRPC, useTRPCClient } from '@/trpc/client';
import { usePlace } from '../navigation';
import { usePerson } from '../person';
import { currentConnection, onConnection } from './connection';

/** Once the page is quiet: what the next start without a connection will need, and what other tabs have to say. */
export function useStart(): void {
  const person = usePerson();
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const { poke } = useOutbox();
  // Nothing of the app is of use before the first questions are answered.
  const isReady = usePlace().screen !== 'intake';

  useEffect(() => {
    if (!isReady) return;
    let stop = () => {};
    let isOver = false;
    const begin = async () => {
      const { startKeeping } = await import('./start-keeping');
      if (!isOver) stop = startKeeping({ person, queryClient, trpc, client });
    };
    const start = () => void begin().catch(() => undefined);
    const handle =
      'requestIdleCallback' in window ? requestIdleCallback(start, { timeout: 3000 }) : setTimeout(start, 1000);
    return () => {
      isOver = true;
      if ('cancelIdleCallback' in window) cancelIdleCallback(handle as number);
      else clearTimeout(handle);
      stop();
    };
  }, [isReady, person, queryClient, trpc, client]);

  const onBack = useEffectEvent(() => {
    if (currentConnection() === 'away') return;
    // The server has answered, whatever the browser says of its network.
    onlineManager.setOnline(true);
    poke();
    void queryClient.invalidateQueries();
  });
  useEffect(() => onConnection(onBack), []);
}
