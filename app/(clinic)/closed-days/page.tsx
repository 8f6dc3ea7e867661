import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/text';
import { pageLocale, read } from '../../(trainer)/_data/read';
import { AddClosedDays } from './_components/add-closed-days';
import { ClosedDaysTable } from './_components/closed-days-table';

export const metadata: Metadata = { title: 'Closed days' };

export default async function ClosedDaysPage() {
  const [{ today, days, mayChange }, locale] = await Promise.all([read((api) => api.closedDays.list()), pageLocale()]);
  return (
    <div className="grid gap-6">
      <PageTitle
        lead="No session is planned on them: plans go around. Sessions that stand there already stay until their trainer moves them."
        actions={mayChange && <AddClosedDays today={today} />}
      >
        Closed days
      </PageTitle>
      {days.length === 0 ? (
        <EmptyState icon="plan" title="No closed days">
          {mayChange
            ? 'Add holidays and other days on which nobody trains here.'
            : 'An owner of the clinic adds holidays and other days on which nobody trains here.'}
        </EmptyState>
      ) : (
        <ClosedDaysTable days={days} today={today} mayChange={mayChange} locale={locale} />
      )}
    </div>
  );
}
