import { type CaseloadSummaryInput, type SummaryPeriod, summaryPeriods } from '@/contracts/reports';

export type SummarySearch = Readonly<Record<'period' | 'whose', string | string[] | undefined>>;

const isPeriod = (value: unknown): value is SummaryPeriod => summaryPeriods.some((period) => period === value);

/** The address as a question: one's own clients and twelve weeks where it says nothing else. */
export function summaryQuery({ period, whose }: SummarySearch): CaseloadSummaryInput {
  return {
    period: isPeriod(period) ? period : '12-weeks',
    whose:
      whose === 'clinic'
        ? 'clinic'
        : typeof whose === 'string' && whose !== 'mine' && whose !== ''
          ? { trainerId: whose }
          : 'mine',
  };
}
