import { redirect } from 'next/navigation';
import { currentActor } from '@/server/auth/current-actor';

/** The start leads everybody to their own work. */
export default async function StartPage() {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  if (actor.role === 'client') redirect('/my/today');
  redirect('/triage');
}
