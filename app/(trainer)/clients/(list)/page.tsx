import type { Metadata } from 'next';
import { PageTitle } from '@/components/ui/text';
import { formatCount } from '@/lib/format/numbers';
import { currentActor } from '@/server/auth/current-actor';
import { NameFilter } from '../../_components/name-filter';
import { ScopeLinks } from '../../_components/scope-links';
import { goToSignIn, pageLocale, read, readCaseload } from '../../_data/read';
import { matchesName, triageView } from '../../triage/_components/groups';
import { ClientsTable } from './_components/clients-table';
import { InvitationsTable } from './_components/invitations-table';
import { InviteButton } from './_components/invite-button';

export const metadata: Metadata = { title: 'Clients' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ClientsPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (!actor) return goToSignIn();
  const { scope, query } = triageView(await searchParams, actor.role === 'owner');
  const [caseload, invitations, locale] = await Promise.all([
    readCaseload(scope),
    read((api) => api.people.invitations()),
    pageLocale(),
  ]);
  const open = invitations.filter(
    ({ role, state }) => role === 'client' && (state === 'pending' || state === 'expired'),
  );
  const rows = caseload.rows.filter(({ name }) => matchesName(name, query));
  return (
    <div className="grid gap-5">
      <PageTitle lead={formatCount(caseload.rows.length, 'client', 'clients', locale)} actions={<InviteButton />}>
        Clients
      </PageTitle>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <NameFilter value={query} />
        {actor.role === 'owner' && <ScopeLinks current={scope} mine="/clients" clinic="/clients?scope=clinic" />}
      </div>
      <InvitationsTable invitations={open} locale={locale} />
      <ClientsTable rows={rows} hasAny={caseload.rows.length > 0} showTrainer={scope === 'clinic'} locale={locale} />
    </div>
  );
}
