import type { Metadata } from 'next';
import { Suspense } from 'react';
import { LoadingState, SkeletonCard } from '@/components/ui/skeleton';
import { currentActor } from '@/server/auth/current-actor';
import { goToSignIn, pageLocale, readCaseload } from '../_data/read';
import { ClientPanel } from './_components/client-panel';
import { needWords, triageHref, triageView } from './_components/groups';
import { PanelFrame } from './_components/panel-frame';
import { TriageKeys } from './_components/triage-keys';
import { TriageList } from './_components/triage-list';

export const metadata: Metadata = { title: 'Triage' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TriagePage({ searchParams }: Props) {
  const actor = await currentActor();
  if (!actor) return goToSignIn();
  const view = triageView(await searchParams, actor.role === 'owner');
  const [caseload, locale] = await Promise.all([readCaseload(view.scope), pageLocale()]);
  const { stop, decide, drifting } = caseload.counts;
  return (
    <PanelFrame
      view={view}
      panel={
        view.client && (
          <Suspense
            key={view.client}
            fallback={
              <LoadingState label="Loading the client">
                <SkeletonCard lines={6} />
              </LoadingState>
            }
          >
            <ClientPanel clientId={view.client} locale={locale} />
          </Suspense>
        )
      }
    >
      <TriageKeys closeHref={view.client ? triageHref(view, { client: null }) : null}>
        <TriageList
          caseload={caseload}
          view={view}
          isOwner={actor.role === 'owner'}
          title={needWords(stop + decide + drifting)}
          locale={locale}
        />
      </TriageKeys>
    </PanelFrame>
  );
}
