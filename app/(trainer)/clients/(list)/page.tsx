import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/text';
import { formatCount } from '@/lib/format/numbers';
import { matchesName } from '@/lib/names';
import { currentActor } from '@/server/auth/current-actor';
import { NameFilter } from '../../_components/name-filter';
import { ScopeLinks } from '../../_components/scope-links';
import { goToSignIn, pageLocale, read } from '../../_data/read';
import { triageView } from '../../triage/_components/groups';
import { ClientsTable } from './_components/clients-table';
import { InvitationsTable } from './_components/invitations-table';
import { InviteButton } from './_components/invite-button';

export const metadata: Metadata = { title: 'Clients' };

/** The same list from behind `after` on. */
function pageHref(scope: 'mine' | 'clinic', query: string, after: string | null): string {
  const params = new URLSearchParams({
    ...(scope === 'clinic' && { scope }),
    ...(query.trim() && { q: query.trim() }),
    ...(after && { after }),
  });
  return params.size > 0 ? `/clients?${params}` : '/clients';
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ClientsPage({ searchParams }: Props) {
  const actor = await currentActor();
  if (!actor) return goToSignIn();
  const given = await searchParams;
  const { scope, query } = triageView(given, actor.role === 'owner');
  const after = typeof given.after === 'string' ? given.after : null;
  const [page, invitations, locale] = await Promise.all([
    read((api) => api.triage.clients({ scope, query, after })),
    read((api) => api.people.invitations()),
    pageLocale(),
  ]);
  const open = invitations.filter(
    ({ role, state, name }) =>
      role === 'client' && (state === 'pending' || state === 'expired') && matchesName(name, query),
  );
  return (
    <div className="grid gap-5">
      <PageTitle lead={formatCount(page.total, 'client', 'clients', locale)} actions={<InviteButton />}>
        Clients
      </PageTitle>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <NameFilter value={query} />
        {actor.role === 'owner' && <ScopeLinks current={scope} mine="/clients" clinic="/clients?scope=clinic" />}
      </div>
      <InvitationsTable invitations={open} locale={locale} />
      <ClientsTable
        rows={page.rows}
        hasAny={page.total > 0 || query.trim() !== ''}
        showTrainer={scope === 'clinic'}
        locale={locale}
      />
      {(after || page.next) && (
        <nav aria-label="Pages" className="flex justify-end gap-2">
          {after && <ButtonLink href={pageHref(scope, query, null)}>First page</ButtonLink>}
          {page.next && <ButtonLink href={pageHref(scope, query, page.next)}>Next page</ButtonLink>}
        </nav>
      )}
    </div>
  );
}
