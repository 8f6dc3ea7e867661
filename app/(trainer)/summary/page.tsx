import type { Metadata } from 'next';
import '@/components/print/numbered-pages.css';
import { PrintButton } from '@/components/print/print-button';
import { Banner } from '@/components/ui/banner';
import { PageTitle } from '@/components/ui/text';
import { FEWEST } from '@/domain/reports/caseload-summary';
import { formatDate } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { pageLocale, read } from '../_data/read';
import { AdherenceCard, ChangeCards, FlareCard } from './_components/change-cards';
import { CsvLink } from './_components/csv-link';
import { MethodCard } from './_components/method-card';
import { SummaryFilters } from './_components/summary-filters';
import { type SummarySearch, summaryQuery } from './_components/summary-query';
import { WaitsCard } from './_components/waits-card';

export const metadata: Metadata = { title: 'Summary' };

type Props = { searchParams: Promise<SummarySearch> };

/** What a caseload came to. No list in which people could be compared: one caseload at a time, and nobody by name. */
export default async function SummaryPage({ searchParams }: Props) {
  const query = summaryQuery(await searchParams);
  const [page, locale] = await Promise.all([read((api) => api.reports.summary(query)), pageLocale()]);
  const { summary, trainers, trainerName, clinicName, responseTime, csv } = page;
  const { from, until, clients, leftOut } = summary;
  const whose = trainerName === null ? 'the whole clinic' : `the caseload of ${trainerName}`;
  return (
    <div className="numbered-pages grid grid-cols-1 gap-5 print:block print:space-y-[4mm] print:[zoom:0.7]">
      <PageTitle
        lead={`${formatDate(from, locale)} to ${formatDate(until, locale)}, ${whose} at ${clinicName}.`}
        actions={
          <>
            <CsvLink csv={csv} name={`sturdy-summary-${until}.csv`} />
            <PrintButton />
          </>
        }
      >
        Caseload summary
      </PageTitle>
      <SummaryFilters query={query} trainers={trainers} />
      <Banner
        tone="info"
        title={`${formatCount(clients, 'client counted', 'clients counted', locale)}${leftOut.length > 0 ? `; left out: ${leftOut.map(({ count, why }) => `${count} ${why}`).join(', ')}` : ''}.`}
      >
        {clients < FEWEST
          ? `Figures are shown from ${FEWEST} clients on. Of fewer they would tell of persons, and say little about either.`
          : 'Who has left the clinic is not counted. There is no comparison group: what part the training had in a change cannot be told.'}
      </Banner>
      <div className="grid gap-4 lg:grid-cols-2 print:grid-cols-2">
        <AdherenceCard adherence={summary.adherence} locale={locale} />
        <FlareCard flares={summary.flares} locale={locale} />
      </div>
      <ChangeCards changes={summary.changes} locale={locale} />
      <WaitsCard waits={summary.waits} responseTime={responseTime} locale={locale} />
      <MethodCard />
    </div>
  );
}
