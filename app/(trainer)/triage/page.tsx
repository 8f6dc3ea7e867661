import type { Metadata } from 'next';
import { currentActor } from '@/server/auth/current-actor';
import { readPanelOf } from '../_data/panel';
import { goToSignIn, pageLocale, readCaseload } from '../_data/read';
import { triageView } from './_components/groups';
import { Queue } from './_components/queue';

export const metadata: Metadata = { title: 'Triage' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TriagePage({ searchParams }: Props) {
  const actor = await currentActor();
  if (!actor) return goToSignIn();
  const view = triageView(await searchParams, actor.role === 'owner');
  const [caseload, locale, panel] = await Promise.all([
    readCaseload(view.scope),
    pageLocale(),
    view.client ? readPanelOf(view.client) : null,
  ]);
  return (
    <Queue
      key={view.scope}
      caseload={caseload}
      view={view}
      initialPanel={panel}
      isOwner={actor.role === 'owner'}
      locale={locale}
    />
  );
}
