import { InvitationActions } from '@/components/people/invitation-actions';
import { Chip, type ChipTone } from '@/components/ui/chip';
import { EmptyState } from '@/components/ui/empty-state';
import { DataTable } from '@/components/ui/table';
import type { InvitationSummary } from '@/contracts/people';
import { formatInstant } from '@/lib/format/dates';

type Props = {
  invitations: readonly InvitationSummary[];
  zone: { readonly timeZone: string; readonly locale: string };
};

function stateOf({ state, mailSent }: InvitationSummary): { words: string; tone: ChipTone } {
  if (state === 'pending')
    return mailSent ? { words: 'Sent', tone: 'spruce' } : { words: 'Mail not sent', tone: 'high' };
  if (state === 'expired') return { words: 'Expired', tone: 'mid' };
  return state === 'revoked' ? { words: 'Withdrawn', tone: 'neutral' } : { words: 'Accepted', tone: 'spruce' };
}

/** Invitations to trainers that were not accepted yet, newest first. */
export function InvitationTable({ invitations, zone }: Props) {
  if (invitations.length === 0) {
    return (
      <EmptyState icon="staff" title="No open invitations">
        An invitation stands here until it is accepted.
      </EmptyState>
    );
  }
  return (
    <DataTable<InvitationSummary>
      caption="Invitations to trainers"
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: 'Name', cell: ({ name }) => name },
        { key: 'email', header: 'E-mail', cell: ({ email }) => <span className="break-all">{email}</span> },
        { key: 'by', header: 'Invited by', cell: ({ invitedByName }) => invitedByName },
        {
          key: 'until',
          header: 'Works until',
          cell: ({ state, expiresAt }) => (state === 'revoked' ? '–' : formatInstant(expiresAt, zone)),
        },
        {
          key: 'state',
          header: 'State',
          cell: (invitation) => {
            const { words, tone } = stateOf(invitation);
            return <Chip tone={tone}>{words}</Chip>;
          },
        },
        {
          key: 'action',
          header: 'Send again or withdraw',
          hideHeader: true,
          align: 'end',
          cell: (invitation) =>
            invitation.state === 'revoked' ? null : (
              <InvitationActions invitationId={invitation.id} name={invitation.name} kind="trainer" />
            ),
        },
      ]}
    />
  );
}
