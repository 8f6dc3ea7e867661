import { Chip } from '@/components/ui/chip';
import { type Column, DataTable } from '@/components/ui/table';
import type { ClosedDays } from '@/contracts/closed-days';
import { daysBetween, type IsoDate } from '@/domain/schedule/dates';
import { formatDate } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { RemoveClosedDays } from './remove-closed-days';

type ClosedDaysTableProps = { days: readonly ClosedDays[]; today: IsoDate; mayChange: boolean; locale: string };

export function ClosedDaysTable({ days, today, mayChange, locale }: ClosedDaysTableProps) {
  const quiet = (words: string) => <span className="text-ink-2 text-small">{words}</span>;
  const columns: Column<ClosedDays>[] = [
    { key: 'name', header: 'Name', cell: ({ name }) => name },
    { key: 'from', header: 'From', cell: ({ from }) => quiet(formatDate(from, locale)) },
    { key: 'until', header: 'Until', cell: ({ until }) => quiet(formatDate(until, locale)) },
    {
      key: 'days',
      header: 'Days',
      cell: ({ from, until }) => quiet(formatCount(daysBetween(from, until) + 1, 'day', 'days', locale)),
    },
    {
      key: 'sessions',
      header: 'Sessions still there',
      cell: ({ sessions, until }) => {
        if (until < today) return <Chip>Over</Chip>;
        return sessions > 0 ? <Chip tone="mid">{sessions}</Chip> : quiet('None');
      },
    },
  ];
  if (mayChange) {
    columns.push({
      key: 'remove',
      header: 'Remove',
      hideHeader: true,
      align: 'end',
      cell: (row) => <RemoveClosedDays days={row} />,
    });
  }
  return <DataTable caption="Closed days" columns={columns} rows={days} rowKey={({ id }) => id} />;
}
