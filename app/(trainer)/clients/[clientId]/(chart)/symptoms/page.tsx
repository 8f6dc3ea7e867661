import { EmptyState } from '@/components/ui/empty-state';
import { pageLocale, read, readOverview } from '../../../../_data/read';
import { MoreLinks } from '../_components/more-links';
import { BodyMaps } from './_components/body-maps';
import { ReportItem } from './_components/report-item';

type Props = {
  params: Promise<{ clientId: string }>;
  searchParams: Promise<{ from?: string | string[]; drawing?: string | string[] }>;
};

export default async function SymptomsPage({ params, searchParams }: Props) {
  const { clientId } = await params;
  const { from, drawing } = await searchParams;
  const cursor = typeof from === 'string' ? from : null;
  const [{ client, today }, { reports, drawings, nextCursor }, locale] = await Promise.all([
    readOverview(clientId),
    read((api) => api.charts.symptoms({ clientId, cursor })),
    pageLocale(),
  ]);
  if (reports.length === 0) {
    return (
      <EmptyState icon="hurts" title={cursor ? 'No earlier reports' : 'No reports yet'}>
        Morning pain, pain around sessions and everything told under “It hurts” is listed here.
      </EmptyState>
    );
  }
  const base = `/clients/${clientId}/symptoms`;
  return (
    <section aria-label="Symptom reports" className="grid grid-cols-1 gap-4">
      <BodyMaps
        base={base}
        drawings={drawings}
        wanted={typeof drawing === 'string' ? drawing : null}
        timeZone={client.timeZone}
        locale={locale}
      />
      <ul className="grid overflow-hidden rounded-card border border-line bg-surface shadow-card">
        {reports.map((report) => (
          <ReportItem key={report.id} report={report} timeZone={client.timeZone} today={today} locale={locale} />
        ))}
      </ul>
      <MoreLinks base={base} isFirst={cursor === null} nextCursor={nextCursor} />
    </section>
  );
}
