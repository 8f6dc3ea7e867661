import type { Metadata } from 'next';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle, SectionTitle } from '@/components/ui/text';
import { pageLocale, read } from '../../../(trainer)/_data/read';
import { ClinicFile } from './_components/clinic-file';
import { DecidedTable } from './_components/decided-table';
import { PastRetentionTable } from './_components/past-retention-table';
import { WaitingTable } from './_components/waiting-table';

export const metadata: Metadata = { title: 'Records' };

export default async function RecordsPage() {
  const [erasures, clinic, locale] = await Promise.all([
    read((api) => api.erasures.list()),
    read((api) => api.account.clinic()),
    pageLocale(),
  ]);
  const { waiting, decided, pastRetention, retentionYears } = erasures;
  const zone = { timeZone: clinic.timeZone, locale };
  return (
    <div className="grid gap-8">
      <PageTitle lead="What the clinic keeps, for how long, and what is erased.">Records</PageTitle>
      <section className="grid gap-3" aria-labelledby="waiting-title">
        <SectionTitle id="waiting-title">Waiting for a decision</SectionTitle>
        {waiting.length > 0 ? (
          <WaitingTable requests={waiting} zone={zone} />
        ) : (
          <EmptyState icon="check" title="Nobody has asked to be erased">
            A client asks under You, Have your record erased.
          </EmptyState>
        )}
      </section>
      <section className="grid gap-3" aria-labelledby="retention-title">
        <SectionTitle id="retention-title">Kept longer than {retentionYears} years</SectionTitle>
        <p className="max-w-[70ch] text-ink-2">
          Records in which nothing was written for {retentionYears} years. Nothing is erased by itself. How long a
          record must be kept is for your law to say: an owner sets the years under Settings.
        </p>
        {pastRetention.length > 0 ? (
          <PastRetentionTable clients={pastRetention} locale={locale} />
        ) : (
          <p className="text-ink-2">There is none.</p>
        )}
      </section>
      <ClinicFile />
      {decided.length > 0 && (
        <section className="grid gap-3" aria-labelledby="decided-title">
          <SectionTitle id="decided-title">Decided</SectionTitle>
          <DecidedTable requests={decided} zone={zone} />
        </section>
      )}
    </div>
  );
}
