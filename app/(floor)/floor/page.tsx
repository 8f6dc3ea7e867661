import type { Metadata } from 'next';
import { goToSignIn, pageLocale, read } from '@/app/(trainer)/_data/read';
import { currentActor } from '@/server/auth/current-actor';
import { storeNameOf } from '@/server/auth/store-name';
import { FloorApp } from './_components/floor-app';

export const metadata: Metadata = { title: 'Floor' };

/** Several clients side by side, for whoever trains them. What was chosen is this device's to know. */
export default async function FloorPage() {
  const actor = await currentActor();
  if (!actor) return goToSignIn();
  const [candidates, locale] = await Promise.all([read((api) => api.floor.candidates()), pageLocale()]);
  const person = { name: actor.name, clinic: actor.clinicName, store: storeNameOf(actor) };
  return <FloorApp person={person} locale={locale} candidates={candidates} />;
}
