import { type Column, DataTable } from '@/components/ui/table';
import type { PastRetention } from '@/contracts/erasures';
import { formatDate } from '@/lib/format/dates';
import { ProposeButton } from './propose-button';

type PastRetentionTableProps = { clients: readonly PastRetention[]; locale: string };

export function PastRetentionTable({ clients, locale }: PastRetentionTableProps) {
  const columns: Column<PastRetention>[] = [
    { key: 'name', header: 'Client', cell: ({ name }) => name },
    { key: 'last', header: 'Last entry', cell: ({ lastEntry }) => formatDate(lastEntry, locale) },
    {
      ...{ key: 'propose', header: 'Propose', hideHeader: true, align: 'end' },
      cell: (client) => <ProposeButton client={client} />,
    },
  ];
  return (
    <DataTable
      caption="Records kept longer than the clinic keeps them"
      columns={columns}
      rows={clients}
      rowKey={({ clientId }) => clientId}
    />
  );
}
