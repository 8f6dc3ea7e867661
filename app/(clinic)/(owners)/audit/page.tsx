import type { Metadata } from 'next';
import { PageTitle } from '@/components/ui/text';
import { pageLocale, read } from '../../../(trainer)/_data/read';
import { AuditFilters } from './_components/audit-filters';
import { auditAddress, filtersFrom, type SearchParams } from './_components/audit-query';
import { AuditTable } from './_components/audit-table';
import { ExportAudit } from './_components/export-audit';
import { PageLinks } from './_components/page-links';

export const metadata: Metadata = { title: 'Audit' };

export default async function AuditPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { filters, cursor } = filtersFrom(await searchParams);
  const { person, ...rest } = filters;
  const [page, staff, subjects, clinic, locale] = await Promise.all([
    read((api) => api.audit.list({ ...rest, ...(person && { userId: person }), ...(cursor && { cursor }) })),
    read((api) => api.people.staff()),
    read((api) => api.audit.subjects()),
    read((api) => api.account.clinic()),
    pageLocale(),
  ]);
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <div className="grid gap-6">
      <PageTitle
        lead={`Who did what, and who opened which chart. Times are those of ${clinic.timeZone}.`}
        // Other filters are another file: what was typed and told does not stay.
        actions={<ExportAudit key={JSON.stringify(filters)} filters={filters} />}
      >
        Audit
      </PageTitle>
      <AuditFilters {...{ filters, staff, subjects, isFiltered }} today={clinic.today} />
      <AuditTable events={page.items} isFiltered={isFiltered} filters={filters} zone={{ ...clinic, locale }} />
      <PageLinks
        newest={cursor ? auditAddress(filters) : null}
        older={page.nextCursor ? auditAddress(filters, page.nextCursor) : null}
      />
    </div>
  );
}
