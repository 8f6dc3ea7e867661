import { InvitationActions } from '@/components/people/invitation-actions';
import { AppLink } from '@/components/ui/app-link';
import { Chip } from '@/components/ui/chip';
import { type Column, DataTable } from '@/components/ui/table';
import { SectionTitle } from '@/components/ui/text';
import type { InvitationSummary } from '@/contracts/people';
import { formatDate } from '@/lib/format/dates';

/** Clients who were invited and have not joined. Their plan can be made ready meanwhile. */
export function InvitationsTable(props: { invitations: readonly InvitationSummary[]; locale: string }) {
  const { invitations, locale } = props;
  if (invitations.length === 0) return null;
  const columns: Column<InvitationSummary>[] = [
    {
      key: 'name',
      header: 'Name',
      cell: ({ name, clientId }) =>
        clientId ? (
          <AppLink
            href={`/clients/${clientId}`}
            className="inline-flex min-h-11 items-center underline-offset-4 hover:underline max-sm:min-h-12"
          >
            {name}
          </AppLink>
        ) : (
          name
        ),
    },
    {
      key: 'email',
      header: 'E-mail',
      cell: ({ email }) => <span className="break-all text-ink-2 text-small">{email}</span>,
    },
    { key: 'state', header: 'State', cell: (row) => <InvitationState invitation={row} locale={locale} /> },
    {
      key: 'by',
      header: 'Invited by',
      cell: ({ invitedByName }) => <span className="text-ink-2 text-small">{invitedByName}</span>,
    },
    {
      key: 'actions',
      header: 'Actions',
      hideHeader: true,
      align: 'end',
      cell: ({ id, name }) => <InvitationActions invitationId={id} name={name} kind="client" />,
    },
  ];
  return (
    <section aria-labelledby="invited" className="grid gap-3">
      <SectionTitle id="invited">Invited, not joined yet</SectionTitle>
      <DataTable caption="Invitations" columns={columns} rows={invitations} rowKey={({ id }) => id} />
    </section>
  );
}

function InvitationState({ invitation, locale }: { invitation: InvitationSummary; locale: string }) {
  const { state, mailSent, expiresAt } = invitation;
  if (state === 'expired') return <Chip tone="mid">Link has expired</Chip>;
  if (!mailSent) return <Chip tone="high">Mail not sent</Chip>;
  return <Chip>Link works until {formatDate(expiresAt.slice(0, 10), locale)}</Chip>;
}
