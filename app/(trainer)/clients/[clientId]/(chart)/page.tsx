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
import { RangeLinks } from './_components/range-links';
import { rangeFrom } from './_components/ranges';
import { Tiles } from './_components/tiles';
import { UsualPainCard } from './_components/usual-pain-card';

type Props = {
  params: Promise<{ clientId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function TimelinePage({ params, searchParams }: Props) {
  const { clientId } = await params;
  const range = rangeFrom(await searchParams);
  const [overview, figures, timeline, flares, usualPain, locale] = await Promise.all([
    readOverview(clientId),
    read((api) => api.charts.figures({ clientId })),
    read((api) => api.charts.timeline({ clientId, ...range })),
    read((api) => api.flares.ofChart({ clientId })),
    read((api) => api.usualPain.get({ clientId })),
    pageLocale(),
  ]);
  const { sessions, episodes, loose, painWeeks, sessionWeeks } = timeline;
  const isEmpty = [sessions, episodes, loose, painWeeks, sessionWeeks].every(({ length }) => length === 0);
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20.5rem] xl:grid-rows-[auto_1fr]">
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
          <RangeLinks clientId={clientId} current={range} today={overview.today} locale={locale} />
          {isEmpty ? (
            <EmptyState icon="progress" title={range.span ? 'Nothing in this time' : 'Nothing to draw yet'}>
              {range.span
                ? 'Choose other days, or all of it.'
                : 'Pain and loads appear here as soon as the client reports or trains.'}
            </EmptyState>
          ) : (
            <PainLoadTimeline timeline={timeline} locale={locale} />
          )}
        </Card>
      </div>
      <div className="grid min-w-0 gap-4 md:max-xl:grid-cols-2 xl:row-span-2">
        <FlareCard clientId={clientId} flares={flares} locale={locale} />
        <Tiles overview={overview} figures={figures} locale={locale} />
        <LoadsCard overview={overview} locale={locale} />
        <ProgressionCard overview={overview} />
      </div>
      {/* Under the chart where there is room beside it. */}
      <div className="grid min-w-0 items-start gap-4 md:grid-cols-2 md:*:only:col-span-full">
        <LastWords overview={overview} locale={locale} />
        <UsualPainCard clientId={clientId} timeZone={overview.client.timeZone} usualPain={usualPain} locale={locale} />
      </div>
    </div>
  );
}
