'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/app/my/_app/person';
import { QueryState } from '@/app/my/_app/query-state';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { SkeletonCard } from '@/components/ui/skeleton';
import { useToast } from '@/components/ui/toast';
import type { Device } from '@/contracts/account';
import { formatInstant } from '@/lib/format/dates';
import { useTRPC } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';

/** Where this person is signed in; each but this one can be signed out. */
export function Devices({ timeZone }: { timeZone: string }) {
  const query = useQuery(useTRPC().account.authSessions.queryOptions());
  return (
    <QueryState query={query} what="The list of your devices" skeleton={<SkeletonCard lines={2} />}>
      {(devices) => (
        <Card aria-labelledby="devices">
          <CardHeader id="devices" title="Signed in on" />
          <ul className="divide-y divide-line">
            {devices.map((device) => (
              <DeviceRow key={device.id} device={device} timeZone={timeZone} />
            ))}
          </ul>
        </Card>
      )}
    </QueryState>
  );
}

function DeviceRow({ device, timeZone }: { device: Device; timeZone: string }) {
  const trpc = useTRPC();
  const locale = useLocale();
  const queryClient = useQueryClient();
  const { show } = useToast();
  const [isAsking, setIsAsking] = useState(false);
  const revoke = useMutation(
    trpc.account.revokeAuthSession.mutationOptions({
      onSuccess: () => {
        setIsAsking(false);
        show({ title: `${device.device} is signed out` });
      },
      onSettled: () => queryClient.invalidateQueries(trpc.account.authSessions.queryFilter()),
    }),
  );
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-3 py-2">
      <div className="min-w-0 flex-1 basis-40">
        <p className="font-semibold text-item">{device.device}</p>
        <p className="text-ink-2 text-small">Last used {formatInstant(device.lastSeenAt, { timeZone, locale })}</p>
      </div>
      {device.current ? (
        <Chip tone="spruce">This device</Chip>
      ) : (
        <Button variant="ghost" onClick={() => setIsAsking(true)} aria-label={`Sign out ${device.device}`}>
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
        Whoever uses it has to sign in again. What was logged there and not sent yet stays on it.
      </ConfirmDialog>
    </li>
  );
}
