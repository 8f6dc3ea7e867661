import { DataTable } from '@/components/ui/table';
import type { Policy } from '@/domain/progression/policy';
import { lastRow, type Rule, rules } from '@/domain/progression/rules';
import { certaintyWords, sources } from '@/domain/progression/sources';
import { levelWords } from './policy-words';

/** Every row of the table as it reads under this policy. */
export function DecisionTable({ policy }: { policy: Policy }) {
  const steps: Partial<Record<number, string>> = {
    3: `A load ${percent(policy.cut)} lighter`,
    2: `A load ${percent(policy.cutMore)} lighter, or the swap named in the plan`,
    6: `Add load: ${percent(policy.riseLower)} for lower-body lifts, ${percent(policy.riseUpper)} for others`,
  };
  return (
    <>
      <p className="max-w-prose text-ink-2 text-small">
        Every row is looked at, before training and on the morning after; the lowest level wins. Rows marked “also
        before” may lower today’s load.
      </p>
      <DataTable<Rule>
        caption="Decision table"
        rows={[...rules, lastRow]}
        rowKey={({ id }) => id}
        columns={[
          { key: 'id', header: 'Rule', cell: ({ id }) => id, className: 'w-14' },
          {
            key: 'if',
            header: 'If',
            cell: ({ condition, beforeTraining }) => (
              <>
                {capital(condition(policy))}
                {beforeTraining && <span className="block text-ink-quiet text-tiny">also before</span>}
              </>
            ),
          },
          {
            key: 'level',
            header: 'Level',
            cell: ({ level }) => (
              <>
                <span className="font-strong">{level}</span> <span>{steps[level] ?? levelWords[level]}</span>
              </>
            ),
          },
          { key: 'said', header: 'Said to the client', cell: ({ words }) => `“${words(policy)}”` },
          {
            key: 'basis',
            header: 'Source and how sure',
            cell: ({ basis, certainty }) => (
              <div className="grid gap-1 text-small">
                {basis.map((id) => (
                  <span key={id}>{sources[id]}</span>
                ))}
                <span className="text-ink-2">{certaintyWords[certainty]}</span>
              </div>
            ),
          },
        ]}
      />
    </>
  );
}

const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
