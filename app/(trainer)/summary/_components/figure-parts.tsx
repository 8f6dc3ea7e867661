import type { ReactNode } from 'react';
import { BigNumber } from '@/components/ui/big-number';
import { Card, CardHeader } from '@/components/ui/card';
import { FEWEST } from '@/domain/reports/caseload-summary';
import { formatCount, formatNumber } from '@/lib/format/numbers';

type FigureCardProps = {
  id: string;
  title: string;
  clients: number;
  leftOut: readonly { readonly count: number; readonly why: string }[];
  locale: string;
  /** Null where there are too few. */
  children: ReactNode;
};

/** A figure with whom it counts. Too few clients: the reason stands in its place. */
export function FigureCard({ id, title, clients, leftOut, locale, children }: FigureCardProps) {
  const others = leftOut.map(({ count, why }) => `${formatNumber(count, locale)} left out: ${why}`);
  const lead = [formatCount(clients, 'client', 'clients', locale), ...others].join('; ');
  return (
    <Card aria-labelledby={id} className="print:break-inside-avoid print:border-black/40 print:shadow-none">
      <CardHeader id={id} title={title} lead={`${lead}.`} />
      {children ?? <TooFew />}
    </Card>
  );
}

export function TooFew() {
  return <p className="text-ink-2">Not shown: fewer than {FEWEST} clients.</p>;
}

/** A number with what it is beside it. */
export function Fact({ value, unit, children }: { value: ReactNode; unit?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-ink-2 text-small">{children}</dt>
      <dd>
        <BigNumber value={value} unit={unit} size="l" />
      </dd>
    </div>
  );
}

/** "0.2 to 1.4", with true minus signs. */
export const rangeText = (low: number, high: number, write: (value: number) => string): string =>
  `${write(low)} to ${write(high)}`;
