import { DataTable } from '@/components/ui/table';
import type { CurrentPolicy } from '@/contracts/policies';
import { defaultPolicy, type PolicyNumber } from '@/domain/progression/policy';
import { policyBounds } from '@/domain/progression/policy-bounds';
import { approvalWords, numberGroups, numberWords, sayNumber } from './policy-words';

type Row = { readonly key: string; readonly label: string; readonly value: string; readonly rest: string };

/** The numbers to read, for those who cannot change them. */
export function PolicyNumbers({ current }: { current: CurrentPolicy }) {
  const { policy } = current;
  const numbers = numberGroups.flatMap(({ fields }) =>
    fields.map(
      (field): Row => ({
        key: field,
        label: numberWords[field].label,
        value: sayNumber(field, policy[field]),
        rest: `${numberWords[field].explains} ${rangeWords(field)}`,
      }),
    ),
  );
  const rows: Row[] = [
    ...numbers,
    {
      key: 'approval',
      label: 'Increases',
      value: approvalWords[policy.approval],
      rest: 'For clients without a setting of their own.',
    },
  ];
  return (
    <>
      <p className="text-ink-2 text-small">An owner can change these.</p>
      <DataTable<Row>
        caption="Numbers of the rules"
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'label', header: 'What', cell: ({ label }) => label },
          { key: 'value', header: 'Value', cell: ({ value }) => value },
          { key: 'rest', header: 'Meaning', cell: ({ rest }) => <span className="text-small">{rest}</span> },
        ]}
      />
    </>
  );
}

/** "From 1 to 3 points; built in: 2 points." */
export function rangeWords(field: PolicyNumber): string {
  const { min, max } = policyBounds[field];
  return `From ${sayNumber(field, min)} to ${sayNumber(field, max)}; built in: ${sayNumber(field, defaultPolicy[field])}.`;
}
