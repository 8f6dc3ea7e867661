'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { useTRPC } from '@/trpc/client';
import { install, installWay, onInstallWay } from './install';

/** Where Sturdy can be put on the home screen, and whether this device is ready for a gym without a signal. */
export function InstallCard() {
  const way = useSyncExternalStore(onInstallWay, installWay, () => 'none' as const);
  const isReady = useReadyWithoutConnection();
  if (way === 'none' && !isReady) return null;
  return (
    <Card aria-labelledby="this-device">
      <CardHeader
        id="this-device"
        title="On this device"
        {...(isReady && {
          lead: 'Ready without a connection: today, your plan and the sessions of the next two weeks open here, and what you log is sent later.',
        })}
      />
      {way === 'ask' && (
        <Button variant="ghost" icon="phone" onClick={() => void install()}>
          Put Sturdy on your home screen
        </Button>
      )}
      {way === 'share' && (
        <p>
          To put Sturdy on your home screen, tap <strong>Share</strong> in Safari, then{' '}
          <strong>Add to Home Screen</strong>.
        </p>
      )}
    </Card>
  );
}

/** A worker serves the pages, and the sessions ahead are kept. */
function useReadyWithoutConnection(): boolean {
  const queryClient = useQueryClient();
  const trpc = useTRPC();
  const [hasWorker, setHasWorker] = useState(false);
  useEffect(() => {
    let isHere = true;
    // Null where there is none; `ready` would never settle then.
    void navigator.serviceWorker
      ?.getRegistration('/my/')
      .then((found) => isHere && setHasWorker(found?.active != null));
    return () => {
      isHere = false;
    };
  }, []);
  return hasWorker && queryClient.getQueriesData(trpc.plan.session.queryFilter()).length > 1;
}
