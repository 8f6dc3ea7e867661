import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { ClientApp } from '@/app/my/_app/client-app';
import { firstDataFor } from '@/app/my/_app/first-data.server';
import { placeOf, titleOf } from '@/app/my/_app/places';
import { Shell } from '@/app/my/_app/shell';
import { shellPath } from '@/app/my/_app/shell-path';
import { ThemeScript } from '@/app/my/_app/theme-script';
import { localeOf } from '@/lib/format/locale';
import { currentActor } from '@/server/auth/current-actor';
import { storeNameOf } from '@/server/auth/store-name';

type Props = { params: Promise<{ screen?: string[] }> };

const pathOf = async ({ params }: Props) => ['/my', ...((await params).screen ?? [])].join('/');

export async function generateMetadata(props: Props): Promise<Metadata> {
  const path = await pathOf(props);
  const place = placeOf(path);
  const title = place ? titleOf(place) : path === shellPath ? { absolute: 'Sturdy' } : 'Not found';
  return { title, manifest: '/app.webmanifest', appleWebApp: { capable: true, title: 'Sturdy' } };
}

export default async function MyPage(props: Props) {
  const path = await pathOf(props);
  if (path === shellPath) {
    return (
      <>
        <ThemeScript />
        <Shell />
      </>
    );
  }
  const [actor, requestHeaders] = await Promise.all([currentActor(), headers()]);
  if (!actor) redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  if (actor.clientId === null) redirect('/triage');
  const place = placeOf(path);
  if (!place) notFound();

  const { first, intakeDone, sign } = await firstDataFor(place);
  if (!intakeDone && place.screen !== 'intake') redirect('/my/intake');
  if (intakeDone && place.screen === 'intake') redirect('/my/today');

  const person = { name: actor.name, clinic: actor.clinicName, sign, store: storeNameOf(actor) };
  const locale = localeOf(first.intake?.locale, requestHeaders.get('accept-language'));
  return <ClientApp person={person} serverPath={path} first={first} locale={locale} />;
}
