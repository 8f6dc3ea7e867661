import { type Column, DataTable } from '@/components/ui/table';
import type { ErasureRequest } from '@/contracts/erasures';
import { formatInstant } from '@/lib/format/dates';
import { EraseButton } from './erase-button';
import { RefuseButton } from './refuse-button';

export const reasonWords: Readonly<Record<ErasureRequest['reason'], string>> = {
  asked: 'The client asked',
  retention: 'Kept long enough',
};

type WaitingTableProps = {
  requests: readonly ErasureRequest[];
  zone: { timeZone: string; locale: string };
};

export function WaitingTable({ requests, zone }: WaitingTableProps) {
  const columns: Column<ErasureRequest>[] = [
    { key: 'name', header: 'Client', cell: ({ name }) => name ?? 'Gone' },
    { key: 'reason', header: 'Why', cell: ({ reason }) => reasonWords[reason] },
    { key: 'asked', header: 'Since', cell: ({ askedAt }) => formatInstant(askedAt, zone) },
    {
      key: 'decide',
      header: 'Decide',
      hideHeader: true,
      align: 'end',
      cell: (request) => (
        <div className="flex flex-wrap justify-end gap-2">
          <RefuseButton request={request} />
          <EraseButton request={request} />
        </div>
      ),
    },
  ];
  return <DataTable caption="Records to be erased" columns={columns} rows={requests} rowKey={({ id }) => id} />;
}
