import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/text';
import { pageLocale, read } from '../../(trainer)/_data/read';
import { CaseloadLinks } from './_components/caseload-links';
import { MoveClients } from './_components/move-clients';
import { nobody, shownCaseload } from './_components/shown-caseload';

export const metadata: Metadata = { title: 'Caseloads' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CaseloadsPage({ searchParams }: Props) {
  const [caseloads, { trainer }, clinic, locale] = await Promise.all([
    read((api) => api.people.caseloads()),
    searchParams,
    read((api) => api.account.clinic()),
    pageLocale(),
  ]);
  const shown = shownCaseload(caseloads, trainer);
  const clients = await read((api) => api.people.caseload({ trainerId: shown.userId }));
  const choices = caseloads.choices.filter(({ userId }) => userId !== shown.userId);
  return (
    <div className="grid gap-6">
      <PageTitle lead="Who trains whom. A client goes over with everything: plan, logs, messages. The new trainer reads your note on the client’s page for two weeks.">
        Caseloads
      </PageTitle>
      <CaseloadLinks caseloads={caseloads} shown={shown.userId ?? nobody} />
      {clients.length === 0 ? (
        <EmptyState icon="clients" title={shown.userId ? `${shown.name} has no clients` : 'Every client has a trainer'}>
          {shown.userId ? 'Clients come here by invitation, or from another trainer.' : 'Nobody waits for one.'}
        </EmptyState>
      ) : (
        // Another list begins with nobody chosen.
        <MoveClients
          key={shown.userId}
          from={shown}
          clients={clients}
          choices={choices}
          zone={{ timeZone: clinic.timeZone, locale }}
        />
      )}
    </div>
  );
}
