import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { goToSignIn } from '@/app/(trainer)/_data/read';
import { currentActor } from '@/server/auth/current-actor';
import { sessionLimits } from '@/server/auth/session-limits';
import { FloorFrame } from './_components/floor-frame';

/** The floor has the whole width of a tablet: the places of the desk are one link away. */
export default async function FloorLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) return goToSignIn();
  if (actor.role === 'client') redirect('/my/today');
  return <FloorFrame idleSeconds={sessionLimits.staff.idleMs / 1000}>{children}</FloorFrame>;
}
