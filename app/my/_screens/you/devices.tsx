'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { QueryState } from '@/app/my/_app/query-state';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SkeletonCard } from '@/components/ui/skeleton';
import { useToast } from '@/components/ui/toast';
import type { Device } from '@/contracts/account';
import { formatInstant } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { PartFrame } from './part-frame';
import { useIsAway } from './use-is-away';

/** Where this person is signed in; each but this one can be signed out, and all others at once. */
export function Devices({ timeZone }: { timeZone: string }) {
  const query = useQuery(useTRPC().account.authSessions.queryOptions());
  return (
    <PartFrame title="Signed in on" lead="Browsers that are signed in as you. One that you do not know? Sign it out.">
      <QueryState query={query} what="The list of your devices" skeleton={<SkeletonCard lines={2} />}>
        {(devices) => (
          <Card>
            <ul className="-my-2 divide-y divide-line">
              {devices.map((device) => (
                <DeviceRow key={device.id} device={device} timeZone={timeZone} />
              ))}
            </ul>
            {devices.length > 2 && <OtherDevices count={devices.length - 1} />}
          </Card>
        )}
      </QueryState>
    </PartFrame>
  );
}

const kept = 'What was logged there and not sent yet stays on it.';

function DeviceRow({ device, timeZone }: { device: Device; timeZone: string }) {
  const trpc = useTRPC();
  const locale = useLocale();
  const isAway = useIsAway();
  const queryClient = useQueryClient();
  const { show } = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const revoke = useMutation(
    trpc.account.revokeAuthSession.mutationOptions({
      networkMode: 'always',
      onSuccess: () => {
        setIsAsking(false);
        show({ title: `${device.device} is signed out` });
      },
      onSettled: () => queryClient.invalidateQueries(trpc.account.authSessions.queryFilter()),
    }),
  );
  const when = (instant: string) => formatInstant(instant, { timeZone, locale });
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-semibold text-item">{device.device}</p>
        <p className="text-ink-2 text-small">
          Last used {when(device.lastSeenAt)}
          <br />
          Signed in {when(device.signedInAt)}
        </p>
      </div>
      {device.current ? (
        <Chip tone="spruce">This device</Chip>
      ) : (
        <Button
          variant="ghost"
          disabled={isAway}
          onClick={() => setIsAsking(true)}
          aria-label={`Sign out ${device.device}, last used ${when(device.lastSeenAt)}`}
        >
          Sign out
        </Button>
      )}
      <ConfirmDialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={`Sign out ${device.device}?`}
        confirmLabel="Sign out"
        danger
        pending={revoke.isPending}
        error={revoke.isError ? failureOf(revoke.error).words : null}
        onConfirm={() => revoke.mutate({ id: device.id })}
      >
        Whoever uses it has to sign in again. {kept}
      </ConfirmDialog>
    </li>
  );
}

function OtherDevices({ count }: { count: number }) {
  const trpc = useTRPC();
  const isAway = useIsAway();
  const queryClient = useQueryClient();
  const { show } = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const revoke = useMutation(
    trpc.account.revokeOtherAuthSessions.mutationOptions({
      networkMode: 'always',
      onSuccess: ({ ended }) => {
        setIsAsking(false);
        show({ title: `${formatCount(ended, 'device is', 'devices are')} signed out` });
      },
      onSettled: () => queryClient.invalidateQueries(trpc.account.authSessions.queryFilter()),
    }),
  );
  return (
    <div className="mt-4">
      <Button variant="ghost" block disabled={isAway} onClick={() => setIsAsking(true)}>
        Sign out all others
      </Button>
      <ConfirmDialog
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title={`Sign out ${count} other devices?`}
        confirmLabel="Sign out all others"
        danger
        pending={revoke.isPending}
        error={revoke.isError ? failureOf(revoke.error).words : null}
        onConfirm={() => revoke.mutate()}
      >
        You stay signed in here. {kept}
      </ConfirmDialog>
    </div>
  );
}
