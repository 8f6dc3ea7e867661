import { Chip } from '@/components/ui/chip';
import { type Column, DataTable } from '@/components/ui/table';
import { SectionTitle } from '@/components/ui/text';
import type { ChartAssignment } from '@/contracts/charts';
import type { IsoDate } from '@/domain/schedule/dates';
import { formatDate } from '@/lib/format/dates';

type OtherPlansProps = { plans: readonly ChartAssignment[]; today: IsoDate; locale: string };

/** Plans before and after the current one, newest first. */
export function OtherPlans({ plans, today, locale }: OtherPlansProps) {
  if (plans.length === 0) return null;
  const quiet = (words: string | null) => <span className="text-ink-2 text-small">{words ?? '–'}</span>;
  const columns: Column<ChartAssignment>[] = [
    { key: 'name', header: 'Plan', cell: ({ name }) => name },
    { key: 'from', header: 'From', cell: ({ startDate }) => quiet(formatDate(startDate, locale)) },
    { key: 'to', header: 'To', cell: ({ endDate }) => quiet(formatDate(endDate, locale)) },
    {
      key: 'state',
      header: 'State',
      cell: ({ status, startDate, endDate }) => {
        if (status === 'active' && startDate > today) return <Chip tone="copper">To come</Chip>;
        return <Chip>{status === 'ended' || endDate < today ? 'Ended' : 'Active'}</Chip>;
      },
    },
    { key: 'why', header: 'Reason', cell: ({ endReason }) => quiet(endReason) },
  ];
  return (
    <section aria-labelledby="other-plans" className="grid gap-3">
      <SectionTitle id="other-plans">Other plans</SectionTitle>
      <DataTable caption="Other plans, newest first" columns={columns} rows={plans} rowKey={({ id }) => id} />
    </section>
  );
}
