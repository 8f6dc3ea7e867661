import { SessionSquares } from '@/components/charts/session-squares';
import { PainChip } from '@/components/pain/pain-chip';
import { AppLink } from '@/components/ui/app-link';
import { Chip } from '@/components/ui/chip';
import { EmptyState } from '@/components/ui/empty-state';
import { type Column, DataTable } from '@/components/ui/table';
import type { CaseloadRow } from '@/contracts/triage';
import { relativeDay } from '@/lib/format/dates';
import { planWords } from '../../../_components/row-words';
import { ChooseBox, ChooseForm } from './choose-clients';
import { InviteButton } from './invite-button';

type ClientsTableProps = {
  rows: readonly CaseloadRow[];
  /** False when nobody is there at all, whatever is filtered. */
  hasAny: boolean;
  showTrainer: boolean;
  locale: string;
};

/** Clients within reach, in the order given. */
export function ClientsTable({ rows, hasAny, showTrainer, locale }: ClientsTableProps) {
  if (!hasAny) {
    return (
      <EmptyState icon="clients" title="No clients yet" action={<InviteButton />}>
        Invite your first client: they get a link by e-mail, answer a short intake, and appear here.
      </EmptyState>
    );
  }
  if (rows.length === 0) {
    return (
      <EmptyState icon="clients" title="Nobody by that name here">
        {showTrainer
          ? 'Any part of a name will do.'
          : 'Any part of a name will do. Clients of other trainers are not in this list.'}
      </EmptyState>
    );
  }
  const columns: Column<CaseloadRow>[] = [
    {
      key: 'name',
      header: 'Name',
      cell: (row) => (
        <AppLink
          href={`/clients/${row.clientId}`}
          className="inline-flex min-h-11 items-center underline-offset-4 hover:underline max-sm:min-h-12"
        >
          {row.name}
        </AppLink>
      ),
    },
    { key: 'plan', header: 'Plan', cell: (row) => <span className="text-ink-2 text-small">{planWords(row)}</span> },
    {
      key: 'pain',
      header: 'Last pain',
      cell: ({ lastPain }) =>
        lastPain ? <PainChip pain={lastPain.pain} /> : <span className="text-ink-quiet text-small">None told</span>,
    },
    { key: 'sessions', header: 'Last sessions', cell: (row) => <SessionSquares squares={row.squares} /> },
    {
      key: 'heard',
      header: 'Last heard',
      cell: ({ lastActivity, today }) => (
        <span className="text-ink-2 text-small">
          {lastActivity ? relativeDay(lastActivity, today, locale) : 'Not yet'}
        </span>
      ),
    },
    {
      key: 'state',
      header: 'State',
      cell: ({ lock, isCover, trainerName }) => (
        <span className="flex flex-wrap gap-1.5">
          {lock !== 'none' && (
            <Chip tone="high" icon="lock">
              Lifting paused
            </Chip>
          )}
          {isCover && <Chip>Cover for {trainerName}</Chip>}
          {lock === 'none' && !isCover && <span className="text-ink-quiet text-small">–</span>}
        </span>
      ),
    },
  ];
  if (showTrainer) {
    const trainer: Column<CaseloadRow> = {
      key: 'trainer',
      header: 'Trainer',
      cell: ({ trainerName }) => <span className="text-ink-2 text-small">{trainerName ?? 'Nobody'}</span>,
    };
    columns.splice(1, 0, trainer);
  } else {
    // In the clinic's list stand clients of others, whose trainers assign to them.
    columns.push({
      key: 'choose',
      header: 'Choose',
      hideHeader: true,
      cell: ({ clientId, name }) => <ChooseBox clientId={clientId} name={name} />,
    });
  }
  const table = <DataTable caption="Clients" columns={columns} rows={rows} rowKey={({ clientId }) => clientId} />;
  if (showTrainer) return table;
  return <ChooseForm>{table}</ChooseForm>;
}
