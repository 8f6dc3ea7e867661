import { AppLink } from '@/components/ui/app-link';
import { Chip } from '@/components/ui/chip';
import { DataTable } from '@/components/ui/table';
import type { StaffMember } from '@/contracts/people';
import { formatInstant } from '@/lib/format/dates';
import { MemberSwitch } from './member-switch';
import { RoleSwitch } from './role-switch';

const roleWords: Readonly<Record<StaffMember['role'], string>> = { owner: 'Owner', trainer: 'Trainer' };

type StaffTableProps = {
  staff: readonly StaffMember[];
  zone: { readonly timeZone: string; readonly locale: string };
};

/** Everybody who works in the clinic. */
export function StaffTable({ staff, zone }: StaffTableProps) {
  return (
    <DataTable<StaffMember>
      caption="Staff"
      rows={staff}
      rowKey={({ userId }) => userId}
      columns={[
        {
          key: 'name',
          header: 'Name',
          cell: ({ name, self, disabled }) => (
            <span className={disabled ? 'text-ink-2' : undefined}>
              {name}
              {self && <span className="font-normal text-ink-quiet"> (you)</span>}
            </span>
          ),
        },
        { key: 'role', header: 'Role', cell: ({ role }) => roleWords[role] },
        { key: 'email', header: 'E-mail', cell: ({ email }) => <span className="break-all">{email}</span> },
        {
          key: 'clients',
          header: 'Active clients',
          align: 'end',
          cell: ({ userId, name, clients }) => (
            <AppLink
              href={`/caseloads?trainer=${userId}`}
              className="inline-flex min-h-9 min-w-9 items-center justify-end underline underline-offset-3 max-md:min-h-12"
            >
              <span className="sr-only">Caseload of {name}: </span>
              {clients}
            </AppLink>
          ),
        },
        {
          key: 'seen',
          header: 'Last here',
          cell: ({ lastSeenAt }) => (
            <span className="text-ink-2 text-small">{lastSeenAt ? formatInstant(lastSeenAt, zone) : 'Not lately'}</span>
          ),
        },
        {
          key: 'state',
          header: 'State',
          cell: ({ disabled }) => (disabled ? <Chip tone="mid">Disabled</Chip> : <Chip tone="spruce">Active</Chip>),
        },
        {
          key: 'action',
          header: 'Role and access',
          hideHeader: true,
          align: 'end',
          cell: (member) =>
            member.self ? null : (
              <div className="flex flex-wrap gap-2 sm:justify-end">
                {!member.disabled && <RoleSwitch {...member} />}
                <MemberSwitch {...member} />
              </div>
            ),
        },
      ]}
    />
  );
}
