import { Chip } from '@/components/ui/chip';
import { type Column, DataTable } from '@/components/ui/table';
import type { Cover, CoverOverlap } from '@/contracts/covers';
import type { IsoDate } from '@/domain/schedule/dates';
import { formatDate } from '@/lib/format/dates';
import { EndCover } from './end-cover';

type CoverTableProps = { caption: string; covers: readonly Cover[]; today: IsoDate; locale: string };

const states: Readonly<Record<Cover['state'], { words: string; tone: 'spruce' | 'neutral' }>> = {
  current: { words: 'Now', tone: 'spruce' },
  coming: { words: 'To come', tone: 'neutral' },
  past: { words: 'Past', tone: 'neutral' },
};

/** What it means that two covers fall on the same days. */
function overlapWords({ kind, name, from, until }: CoverOverlap, cover: Cover, locale: string): string {
  const days = `from ${formatDate(from, locale)} until ${formatDate(until, locale)}`;
  if (kind === 'also') return `${name} stands in too, ${days}: both reach the clients. Agree who answers.`;
  return `${name} is away as well, ${days}. Who stands in for ${name} does not reach ${cover.trainerName}’s clients.`;
}

export function CoverTable({ caption, covers, today, locale }: CoverTableProps) {
  const quiet = (words: string) => <span className="text-ink-2 text-small">{words}</span>;
  const columns: Column<Cover>[] = [
    {
      key: 'who',
      header: 'Away',
      cell: (cover) => (
        <>
          {cover.trainerName}
          {cover.overlaps.map((overlap) => (
            <span
              key={`${overlap.kind}${overlap.name}${overlap.from}`}
              className="block font-normal text-small text-pain-mid-ink"
            >
              {overlapWords(overlap, cover, locale)}
            </span>
          ))}
        </>
      ),
    },
    { key: 'by', header: 'Stands in', cell: ({ coverName }) => coverName },
    { key: 'from', header: 'From', cell: ({ from }) => quiet(formatDate(from, locale)) },
    { key: 'until', header: 'Until, included', cell: ({ until }) => quiet(formatDate(until, locale)) },
    { key: 'clients', header: 'Clients', align: 'end', cell: ({ clients }) => clients },
    {
      key: 'state',
      header: 'State',
      cell: ({ state }) => <Chip tone={states[state].tone}>{states[state].words}</Chip>,
    },
    {
      key: 'end',
      header: 'End early',
      hideHeader: true,
      align: 'end',
      cell: (cover) => (cover.mayEnd ? <EndCover cover={cover} today={today} /> : null),
    },
  ];
  // What a past cover reached then is not known any more.
  const shown = columns.filter(
    ({ key }) => covers.some(({ state }) => state !== 'past') || (key !== 'clients' && key !== 'end'),
  );
  return <DataTable caption={caption} columns={shown} rows={covers} rowKey={({ id }) => id} />;
}
