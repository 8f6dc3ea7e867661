import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { TrainerShell } from '@/components/shell/trainer-shell';
import { NextLinks } from '@/components/ui/next-links';
import { currentActor } from '@/server/auth/current-actor';
import { sessionLimits } from '@/server/auth/session-limits';
import { PlainTrpc } from '@/trpc/plain';
import { AccountMenu } from './_components/account-menu';
import { DeskLive } from './_components/desk-live';
import { IdleWarning } from './_components/idle-warning';
import { placesFor } from './_components/places';
import { SearchButton } from './_components/search/search-button';
import { SearchProvider } from './_components/search/search-provider';
import { countCaseload, countUnread, goToSignIn, readSign } from './_data/read';

/** The desk of trainers and owners. What each page may show is decided again by every procedure it calls. */
export default async function TrainerLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) return goToSignIn();
  if (actor.role === 'client') redirect('/my/today');
  const [counts, unread, sign] = await Promise.all([countCaseload(), countUnread(), readSign()]);
  const items = placesFor(actor.role, counts);
  return (
    <PlainTrpc>
      <NextLinks>
        <DeskLive name={`${actor.clinicId}-${actor.userId}`} unread={unread}>
          <SearchProvider places={items}>
            <TrainerShell
              items={items}
              person={{ name: actor.name, clinic: actor.clinicName, sign }}
              search={{ bar: <SearchButton />, sign: <SearchButton compact /> }}
              account={<AccountMenu />}
            >
              {children}
            </TrainerShell>
          </SearchProvider>
        </DeskLive>
      </NextLinks>
      <IdleWarning idleSeconds={sessionLimits.staff.idleMs / 1000} />
    </PlainTrpc>
  );
}
