import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, SectionTitle } from '@/components/ui/text';
import { pageLocale, read } from '../../(trainer)/_data/read';
import { AddCover } from './_components/add-cover';
import { CoverTable } from './_components/cover-table';

export const metadata: Metadata = { title: 'Cover' };

export default async function CoversPage() {
  const [{ today, ahead, past, staff, self, forEverybody }, locale] = await Promise.all([
    read((api) => api.covers.list()),
    pageLocale(),
  ]);
  return (
    <div className="grid gap-8">
      <PageTitle
        lead="Who stands in for whom, from the first day to the last, both included. They reach the other’s clients on those days, and no longer: it ends by itself."
        actions={staff.length > 1 && <AddCover {...{ today, staff, self, forEverybody }} />}
      >
        Cover
      </PageTitle>
      <section className="grid gap-3" aria-labelledby="ahead-title">
        <SectionTitle id="ahead-title">Now and to come</SectionTitle>
        {ahead.length === 0 ? (
          <EmptyState icon="staff" title="Nobody stands in for anybody">
            {staff.length > 1
              ? 'Add a cover before somebody is away, so that their clients are answered.'
              : 'Nobody else works in this clinic.'}
          </EmptyState>
        ) : (
          <CoverTable caption="Covers now and to come" covers={ahead} today={today} locale={locale} />
        )}
      </section>
      {past.length > 0 && (
        <section className="grid gap-3" aria-labelledby="past-title">
          <SectionTitle id="past-title">Past</SectionTitle>
          <CoverTable caption="Past covers" covers={past} today={today} locale={locale} />
        </section>
      )}
    </div>
  );
}
