import { PainLoadTimeline } from '@/components/charts/pain-load-timeline';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { formatInstant } from '@/lib/format/dates';
import { FlareCard } from '../../../_components/flare-card';
import { pageLocale, read, readOverview } from '../../../_data/read';
import { DecideCard } from './_components/decide-card';
import { HandOverCard } from './_components/hand-over-card';
import { LastWords } from './_components/last-words';
import { LoadsCard } from './_components/loads-card';
import { ProgressionCard } from './_components/progression-card';
import { RangeLinks, rangeFrom } from './_components/range-links';
import { Tiles } from './_components/tiles';
import { UsualPainCard } from './_components/usual-pain-card';

type Props = {
  params: Promise<{ clientId: string }>;
  searchParams: Promise<{ weeks?: string | string[] }>;
};

export default async function TimelinePage({ params, searchParams }: Props) {
  const { clientId } = await params;
  const weeks = rangeFrom((await searchParams).weeks);
  const [overview, timeline, flares, usualPain, locale] = await Promise.all([
    readOverview(clientId),
    read((api) => api.charts.timeline({ clientId, weeks })),
    read((api) => api.flares.ofChart({ clientId })),
    read((api) => api.usualPain.get({ clientId })),
    pageLocale(),
  ]);
  const isEmpty = timeline.sessions.length + timeline.episodes.length + timeline.loose.length === 0;
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20.5rem]">
      <div className="grid min-w-0 gap-4">
        {overview.handOver && (
          <HandOverCard
            clientId={clientId}
            note={overview.handOver}
            on={formatInstant(overview.handOver.at, { timeZone: overview.client.timeZone, locale })}
          />
        )}
        <DecideCard overview={overview} locale={locale} />
        <Card className="min-w-0" aria-label="Timeline">
          <RangeLinks clientId={clientId} current={weeks} />
          {isEmpty ? (
            <EmptyState icon="progress" title="Nothing to draw yet">
              Pain and loads appear here as soon as the client reports or trains.
            </EmptyState>
          ) : (
            <PainLoadTimeline timeline={timeline} locale={locale} />
          )}
        </Card>
      </div>
      <div className="grid min-w-0 gap-4 md:max-xl:grid-cols-2">
        <FlareCard clientId={clientId} flares={flares} locale={locale} />
        <Tiles overview={overview} locale={locale} />
        <LoadsCard overview={overview} locale={locale} />
        <ProgressionCard overview={overview} />
        <LastWords overview={overview} locale={locale} />
        <UsualPainCard clientId={clientId} timeZone={overview.client.timeZone} usualPain={usualPain} locale={locale} />
      </div>
    </div>
  );
}
