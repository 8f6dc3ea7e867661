'use client';

import { useEffect, useState } from 'react';
import { useLinkToken } from '@/app/(account)/_lib/use-link-token';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import { FailedState } from '@/components/ui/failed-state';
import { LoadingState } from '@/components/ui/skeleton';
import type { InvitationView } from '@/contracts/account';
import { failureOf } from '@/trpc/errors';
import { makeTrpcClient } from '@/trpc/plain';
import { InvitationForm } from './invitation-form';

type Looked = { readonly view: InvitationView } | { readonly failed: string } | null;

/** Asks once what the link leads to. */
function useInvitation(token: string): Looked {
  const [looked, setLooked] = useState<Looked>(null);
  useEffect(() => {
    let current = true;
    makeTrpcClient()
      .account.inspectInvitation.mutate({ token })
      .then(
        (view) => current && setLooked({ view }),
        (error: unknown) => current && setLooked({ failed: failureOf(error).words }),
      );
    return () => {
      current = false;
    };
  }, [token]);
  return looked;
}

/** From the link to being signed in. */
export function InvitationFlow() {
  const token = useLinkToken();
  const [tries, setTries] = useState(0);
  if (token === null) return <LoadingState label="Looking up your invitation" />;
  return <Invitation key={`${token} ${tries}`} token={token} onRetry={() => setTries((n) => n + 1)} />;
}

function Invitation({ token, onRetry }: { token: string; onRetry: () => void }) {
  const looked = useInvitation(token);
  if (looked === null) return <LoadingState label="Looking up your invitation" />;
  if ('failed' in looked) {
    return (
      <FailedState title="Your invitation could not be looked up" onRetry={onRetry}>
        {looked.failed}
      </FailedState>
    );
  }
  const { view } = looked;
  if (view.state !== 'open') {
    return (
      <div className="flex flex-col gap-5">
        <Banner tone={view.state === 'used' ? 'info' : 'review'} icon="info" title={view.words} live />
        <ButtonLink href="/sign-in" variant={view.state === 'used' ? 'primary' : 'ghost'} block>
          Go to sign-in
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      <p>
        Hello {view.name}. {view.inviterName} has invited you to {view.role === 'client' ? 'train with' : 'work at'}{' '}
        <strong className="font-strong">{view.clinicName}</strong>.
      </p>
      <InvitationForm token={token} invitation={view} />
    </div>
  );
}
