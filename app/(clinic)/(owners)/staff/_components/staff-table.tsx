import { Chip } from '@/components/ui/chip';
import { DataTable } from '@/components/ui/table';
import type { StaffMember } from '@/contracts/people';
import { MemberSwitch } from './member-switch';

const roleWords: Readonly<Record<StaffMember['role'], string>> = { owner: 'Owner', trainer: 'Trainer' };

/** Everybody who works in the clinic. */
export function StaffTable({ staff }: { staff: readonly StaffMember[] }) {
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
        { key: 'clients', header: 'Active clients', align: 'end', cell: ({ clients }) => clients },
        {
          key: 'state',
          header: 'State',
          cell: ({ disabled }) => (disabled ? <Chip tone="mid">Disabled</Chip> : <Chip tone="spruce">Active</Chip>),
        },
        {
          key: 'action',
          header: 'Disable or enable',
          hideHeader: true,
          align: 'end',
          cell: (member) => (member.self ? null : <MemberSwitch {...member} />),
        },
      ]}
    />
  );
}
