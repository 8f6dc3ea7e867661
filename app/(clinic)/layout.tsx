import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { currentActor } from '@/server/auth/current-actor';
import TrainerLayout from '../(trainer)/layout';

/**
 * The clinic's pages stand at the trainers' desk, for owners only. Their procedures decide that; here the rest gets
 * its "not found" before a title or a frame has left.
 */
export default async function ClinicLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (actor && actor.role !== 'owner') notFound();
  return <TrainerLayout>{children}</TrainerLayout>;
}
