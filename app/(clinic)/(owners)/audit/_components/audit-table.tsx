import { AppLink } from '@/components/ui/app-link';
import { EmptyState } from '@/components/ui/empty-state';
import { type Column, DataTable } from '@/components/ui/table';
import type { AuditEvent } from '@/contracts/audit';
import { actionWords, detailWords, relationWords, roleWords } from '@/domain/audit/words';
import { formatDate } from '@/lib/format/dates';
import { type AuditFilters, auditAddress } from './audit-query';
import { exactTime } from './exact-time';

type Props = {
  events: readonly AuditEvent[];
  filters: AuditFilters;
  isFiltered: boolean;
  zone: { readonly timeZone: string; readonly locale: string };
};

const link = 'underline decoration-line-strong underline-offset-3 hover:decoration-ink';

/** Deeds, newest first. A name narrows the list to that person; a client's name to that record. */
export function AuditTable({ events, filters, isFiltered, zone }: Props) {
  if (events.length === 0) {
    return (
      <EmptyState icon="audit" title={isFiltered ? 'Nothing matches' : 'Nothing has happened yet'}>
        {isFiltered ? 'Choose a longer period, another person, or everything.' : 'Deeds in the clinic appear here.'}
      </EmptyState>
    );
  }
  const columns: Column<AuditEvent>[] = [
    {
      key: 'at',
      header: 'When',
      className: 'w-48',
      cell: ({ at }) => (
        <time dateTime={at} className="whitespace-nowrap font-normal text-small">
          {exactTime(at, zone)}
        </time>
      ),
    },
    {
      key: 'who',
      header: 'Who',
      cell: ({ userId, name, role }) => (
        <>
          <AppLink href={auditAddress({ ...filters, person: userId })} className={`font-semibold ${link}`}>
            {name ?? 'Somebody who left'}
          </AppLink>
          <span className="block text-ink-quiet text-tiny">{roleWords(role)}</span>
        </>
      ),
    },
    {
      key: 'what',
      header: 'What',
      cell: ({ action, detail, why }) => (
        <>
          {actionWords(action)}
          {[detailWords(detail, (day) => formatDate(day, zone.locale)), why].map(
            (line) =>
              line && (
                <span key={line} className="block text-ink-quiet text-tiny">
                  {line}
                </span>
              ),
          )}
        </>
      ),
    },
    {
      key: 'record',
      header: 'Whose record',
      cell: ({ clientId, clientName, relation }) =>
        clientId ? (
          <>
            <AppLink href={auditAddress({ ...filters, clientId })} className={link}>
              {clientName ?? 'A client who left'}
            </AppLink>
            <span className="block text-ink-quiet text-tiny">{relationWords(relation)}</span>
          </>
        ) : (
          <span className="text-ink-quiet">–</span>
        ),
    },
    {
      key: 'ip',
      header: 'Network address',
      cell: ({ ip }) => <span className="text-ink-2 text-small">{ip ?? '–'}</span>,
    },
  ];
  return <DataTable caption="Audit events" columns={columns} rows={events} rowKey={({ id }) => id} />;
}
