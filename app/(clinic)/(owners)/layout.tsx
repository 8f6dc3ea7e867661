import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { currentActor } from '@/server/auth/current-actor';

/**
 * What owners alone see. The procedures decide that; here the rest gets its "not found" before a title or a frame has
 * left.
 */
export default async function OwnersLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (actor && actor.role !== 'owner') notFound();
  return children;
}
