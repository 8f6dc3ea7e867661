'use client';

import { Button } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select';
import type { CaseloadSummaryInput, CaseloadSummaryPage } from '@/contracts/reports';

type Props = { query: CaseloadSummaryInput; trainers: CaseloadSummaryPage['trainers'] };

const periods = [
  { value: '12-weeks', label: 'Last 12 weeks' },
  { value: '6-months', label: 'Last 6 months' },
  { value: 'year', label: 'Last year' },
] as const;

/** A plain form, whose answers are the address. How far back, and for an owner whose clients: one caseload or all of them, never several side by side. */
export function SummaryFilters({ query, trainers }: Props) {
  const { period, whose } = query;
  const chosen = typeof whose === 'string' ? whose : whose.trainerId;
  return (
    <search aria-label="Summary" className="print:hidden">
      {/* With the question as its key it shows what is in force. */}
      <form key={`${period} ${chosen}`} action="/summary" className="flex flex-wrap items-end gap-3">
        <SelectField label="Period" name="period" defaultValue={period} options={periods} />
        {trainers.length > 0 && (
          <SelectField
            label="Whose clients"
            name="whose"
            defaultValue={chosen}
            options={[
              { value: 'mine', label: 'My clients' },
              { value: 'clinic', label: 'Whole clinic' },
              ...trainers.map(({ userId, name }) => ({ value: userId, label: name })),
            ]}
          />
        )}
        <Button type="submit" variant="ghost">
          Show
        </Button>
      </form>
    </search>
  );
}
