import type { Metadata } from 'next';
import { PageTitle } from '@/components/ui/text';
import { pageLocale, read } from '../../../(trainer)/_data/read';
import { AuditFilters } from './_components/audit-filters';
import { auditAddress, filtersFrom, type SearchParams } from './_components/audit-query';
import { AuditTable } from './_components/audit-table';
import { PageLinks } from './_components/page-links';

export const metadata: Metadata = { title: 'Audit' };

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters, cursor } = filtersFrom(await searchParams);
  const { person, ...rest } = filters;
  const [page, staff, clinic, locale] = await Promise.all([
    read((api) => api.audit.list({ ...rest, ...(person && { userId: person }), ...(cursor && { cursor }) })),
    read((api) => api.people.staff()),
    read((api) => api.account.clinic()),
    pageLocale(),
  ]);
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <div className="grid gap-6">
      <PageTitle lead={`Who did what, and who opened which chart. Times are those of ${clinic.timeZone}.`}>
        Audit
      </PageTitle>
      <AuditFilters filters={filters} staff={staff} today={clinic.today} isFiltered={isFiltered} />
      <AuditTable events={page.items} isFiltered={isFiltered} filters={filters} zone={{ ...clinic, locale }} />
      <PageLinks
        newest={cursor ? auditAddress(filters) : null}
        older={page.nextCursor ? auditAddress(filters, page.nextCursor) : null}
      />
    </div>
  );
}
