import type { Metadata } from 'next';
import { ClinicSign } from '@/components/shell/clinic-sign';
import { isIsoDate } from '@/domain/schedule/dates';
import { UpLink } from '../../../_components/up-link';
import { pageLocale, read, readNameForTitle, readSign } from '../../../_data/read';
import { Letter } from './_components/letter';
import { ReportChoices } from './_components/report-choices';
import { ReportControls } from './_components/report-controls';

type Search = { from?: string | string[]; until?: string | string[] };
type Props = { params: Promise<{ clientId: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${await readNameForTitle((await params).clientId)}: report for a doctor` };
}

/** A day of the address; null for anything else, which then means the whole time. */
const dayOf = (given: string | string[] | undefined): string | null => (isIsoDate(given) ? given : null);

export default async function ReportPage({ params, searchParams }: Props) {
  const [{ clientId }, { from, until }] = await Promise.all([params, searchParams]);
  const days = { from: dayOf(from), until: dayOf(until) };
  const [report, locale, sign] = await Promise.all([
    read((api) => api.reports.progress({ clientId, ...days })),
    pageLocale(),
    readSign(),
  ]);
  const { clinicName } = report;
  return (
    <div className="grid grid-cols-1 gap-5">
      <UpLink href={`/clients/${clientId}`}>{report.client.name}</UpLink>
      <ReportChoices>
        <ReportControls
          clientId={clientId}
          today={report.today}
          began={report.began}
          planBegan={report.plan?.startDate ?? null}
          period={{ from: report.report.from, until: report.report.until }}
          hasMood={report.report.mood !== null}
        />
        <div className="rounded-card border border-line bg-surface p-5 shadow-card print:border-0 print:bg-transparent print:p-0 print:shadow-none">
          <Letter
            report={report}
            locale={locale}
            sign={sign && <ClinicSign sign={sign} name={clinicName} className="grayscale" />}
          />
        </div>
      </ReportChoices>
    </div>
  );
}
