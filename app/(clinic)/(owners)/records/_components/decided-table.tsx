import { type Column, DataTable } from '@/components/ui/table';
import type { ErasureRequest } from '@/contracts/erasures';
import { formatInstant } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { reasonWords } from './waiting-table';

const outcome = ({ state, rows, answer }: ErasureRequest): string => {
  if (state === 'done') return `Erased: ${formatCount(rows ?? 0, 'row', 'rows')}`;
  return state === 'refused' ? `Refused: ${answer ?? ''}` : 'Taken back by the client';
};

type DecidedTableProps = { requests: readonly ErasureRequest[]; zone: { timeZone: string; locale: string } };

/** What was asked for before. Of those who are gone the name is gone too. */
export function DecidedTable({ requests, zone }: DecidedTableProps) {
  const columns: Column<ErasureRequest>[] = [
    { key: 'name', header: 'Client', cell: ({ name }) => name ?? 'A record that is gone' },
    { key: 'reason', header: 'Why', cell: ({ reason }) => reasonWords[reason] },
    { key: 'outcome', header: 'What became of it', cell: outcome },
    { key: 'by', header: 'By', cell: ({ decidedByName }) => decidedByName ?? '–' },
    { key: 'at', header: 'When', cell: ({ decidedAt }) => (decidedAt ? formatInstant(decidedAt, zone) : '–') },
  ];
  return <DataTable caption="Decided requests" columns={columns} rows={requests} rowKey={({ id }) => id} />;
}
