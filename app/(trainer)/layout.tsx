import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { TrainerShell } from '@/components/shell/trainer-shell';
import { NextLinks } from '@/components/ui/next-links';
import { currentActor } from '@/server/auth/current-actor';
import { sessionLimits } from '@/server/auth/session-limits';
import { TrpcProvider } from '@/trpc/client';
import { AccountMenu } from './_components/account-menu';
import { DeskLive } from './_components/desk-live';
import { IdleWarning } from './_components/idle-warning';
import { placesFor } from './_components/places';
import { countCaseload, countUnread, goToSignIn } from './_data/read';

/** The desk of trainers and owners. What each page may show is decided again by every procedure it calls. */
export default async function TrainerLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) return goToSignIn();
  if (actor.role === 'client') redirect('/my/today');
  const [counts, unread] = await Promise.all([countCaseload(), countUnread()]);
  const items = placesFor(actor.role, counts);
  return (
    <TrpcProvider>
      <NextLinks>
        <DeskLive name={`${actor.clinicId}-${actor.userId}`} unread={unread}>
          <TrainerShell items={items} person={{ name: actor.name, clinic: actor.clinicName }} account={<AccountMenu />}>
            {children}
          </TrainerShell>
        </DeskLive>
      </NextLinks>
      <IdleWarning idleSeconds={sessionLimits.staff.idleMs / 1000} />
    </TrpcProvider>
  );
}
