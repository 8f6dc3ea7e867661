import { EmptyState } from '@/components/ui/empty-state';
import { DataTable } from '@/components/ui/table';
import type { PolicyVersionSummary } from '@/contracts/policies';
import { formatInstant } from '@/lib/format/dates';
import { sayChange } from './policy-words';

type Props = {
  versions: readonly PolicyVersionSummary[];
  zone: { readonly timeZone: string; readonly locale: string };
};

/** Who changed what, when and why, newest first. */
export function PolicyHistory({ versions, zone }: Props) {
  if (versions.length === 0) {
    return (
      <EmptyState icon="policies" title="No version yet">
        The built-in rules count. Each change stands here with its reason.
      </EmptyState>
    );
  }
  return (
    <DataTable<PolicyVersionSummary>
      caption="Versions"
      rows={versions}
      rowKey={({ version }) => String(version)}
      columns={[
        { key: 'version', header: 'Version', cell: ({ version }) => version, className: 'w-20' },
        { key: 'when', header: 'When', cell: ({ createdAt }) => formatInstant(createdAt, zone) },
        { key: 'who', header: 'Who', cell: ({ byName }) => byName },
        { key: 'why', header: 'Why', cell: ({ reason }) => <span className="break-words">{reason}</span> },
        {
          key: 'what',
          header: 'What changed',
          cell: ({ changes }) => (
            <ul className="grid gap-0.5">
              {changes.map((change) => (
                <li key={change.field}>{sayChange(change)}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
