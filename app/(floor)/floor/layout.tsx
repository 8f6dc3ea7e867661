import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { IdleWarning } from '@/app/(trainer)/_components/idle-warning';
import { goToSignIn } from '@/app/(trainer)/_data/read';
import { NextLinks } from '@/components/ui/next-links';
import { SkipLink } from '@/components/ui/skip-link';
import { currentActor } from '@/server/auth/current-actor';
import { sessionLimits } from '@/server/auth/session-limits';
import { PlainTrpc } from '@/trpc/plain';

/** The floor has the whole width of a tablet: the places of the desk are one link away. */
export default async function FloorLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) return goToSignIn();
  if (actor.role === 'client') redirect('/my/today');
  return (
    <PlainTrpc>
      <SkipLink />
      <NextLinks>{children}</NextLinks>
      <IdleWarning idleSeconds={sessionLimits.staff.idleMs / 1000} />
    </PlainTrpc>
  );
}
