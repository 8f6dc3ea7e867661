import { EmptyState } from '@/components/ui/empty-state';
import { type Column, DataTable } from '@/components/ui/table';
import { SectionTitle } from '@/components/ui/text';
import type { AccessEntry } from '@/contracts/chart-pages';
import { actionWords, relationWords, roleWords } from '@/domain/audit/words';
import { formatInstant } from '@/lib/format/dates';
import { pageLocale, read, readOverview } from '../../../../_data/read';
import { MoreLinks } from '../_components/more-links';

type Props = {
  params: Promise<{ clientId: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
};

export default async function AccessLogPage({ params, searchParams }: Props) {
  const { clientId } = await params;
  const { from } = await searchParams;
  const cursor = typeof from === 'string' && from.length <= 120 ? from : undefined;
  const [{ client }, { items, nextCursor }, locale] = await Promise.all([
    readOverview(clientId),
    read((api) => api.charts.accessLog({ clientId, cursor })),
    pageLocale(),
  ]);
  const { timeZone } = client;
  const columns: Column<AccessEntry>[] = [
    {
      key: 'at',
      header: 'When',
      className: 'w-52',
      cell: ({ at }) => (
        <time dateTime={at} className="whitespace-nowrap font-normal text-small">
          {formatInstant(at, { timeZone, locale })}
        </time>
      ),
    },
    {
      key: 'who',
      header: 'Who',
      cell: ({ name, role, relation }) => (
        <>
          <span className="font-semibold">{name ?? 'Somebody who left'}</span>
          <span className="block text-ink-quiet text-tiny">
            {[roleWords(role), relationWords(relation)].filter(Boolean).join(', ')}
          </span>
        </>
      ),
    },
    {
      key: 'what',
      header: 'What',
      cell: ({ action, why }) => (
        <>
          {actionWords(action)}
          {why && <span className="block text-ink-quiet text-tiny">{why}</span>}
        </>
      ),
    },
  ];
  return (
    <section aria-labelledby="access-log" className="grid gap-4">
      <div>
        <SectionTitle id="access-log">Access log</SectionTitle>
        <p className="mt-1 max-w-[70ch] text-ink-2 text-small">
          Who of the clinic opened or changed this record, newest first. {client.name} sees the same list. An opening is
          noted once an hour, however many pages are read.
        </p>
      </div>
      {items.length === 0 ? (
        <EmptyState icon="audit" title={cursor ? 'Nothing earlier' : 'Nobody yet'}>
          Whoever opens or changes this record is listed here.
        </EmptyState>
      ) : (
        <DataTable caption="Who was at this record" columns={columns} rows={items} rowKey={({ id }) => id} />
      )}
      <MoreLinks base={`/clients/${clientId}/access-log`} isFirst={cursor === undefined} nextCursor={nextCursor} />
    </section>
  );
}
