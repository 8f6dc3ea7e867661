import type { ReactNode } from 'react';
import { BigNumber } from '@/components/ui/big-number';
import { Icon } from '@/components/ui/icon';
import type { BenefitLine, BenefitTile, Dated } from '@/domain/benefits/board';
import { unitFor } from '@/domain/instruments/unit-words';
import { formatDate, formatDayShort, relativeDay } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { loadParts, type WeightUnit } from '@/lib/units';
import { BandChip } from './band-chip';

type Reader = { readonly units: WeightUnit; readonly today: string; readonly locale: string };

type BenefitBoardProps = Reader & {
  tiles: readonly BenefitTile[];
  /** Something to do in one tile, such as turning it on. */
  actions?: Partial<Record<BenefitTile['id'], ReactNode>>;
  /** What is known of a tile and what feeds it wait behind a tap, for a small screen. */
  compact?: boolean;
  /** Leads on from there, such as to a card to read. */
  more?: (id: BenefitTile['id']) => ReactNode;
};

/** One tile for each benefit: what is measured, then and now, what feeds it, and what is known. */
export function BenefitBoard({ tiles, actions, more, compact = false, ...reader }: BenefitBoardProps) {
  return (
    <ul className="grid grid-cols-1 gap-3.5 lg:grid-cols-2 2xl:grid-cols-3 print:grid-cols-2">
      {tiles.map((tile) => (
        <li key={tile.id} className="min-w-0">
          <Tile tile={tile} reader={reader} action={actions?.[tile.id]} more={more?.(tile.id)} compact={compact} />
        </li>
      ))}
    </ul>
  );
}

type TileProps = { tile: BenefitTile; reader: Reader; action: ReactNode; more: ReactNode; compact: boolean };

function Tile({ tile, reader, action, more, compact }: TileProps) {
  const { title, measured, lines, empty, missing, known } = tile;
  const facts = (
    <dl className="mt-3 grid gap-1.5 text-small">
      <Fact name="Next">{nextWords(tile, reader)}</Fact>
      <Fact name="Fed by">{tile.fedBy.length === 0 ? tile.fedWords : <Fed fedBy={tile.fedBy} />}</Fact>
    </dl>
  );
  return (
    <article className="flex h-full flex-col rounded-card border border-line bg-surface p-4.5 shadow-card print:break-inside-avoid print:shadow-none">
      <h3 className="font-strong text-heading">{title}</h3>
      <p className="mt-0.5 text-ink-2 text-small">{measured}</p>
      {lines.length === 0 ? (
        <p className="mt-3 border-line border-t pt-3">{empty}</p>
      ) : (
        <dl className="mt-3 grid">
          {lines.map((line) => (
            <Line key={line.label} line={line} reader={reader} />
          ))}
        </dl>
      )}
      {lines.length > 0 && missing.length > 0 && (
        <p className="border-line border-t pt-2.5 text-ink-2 text-small">Not measured yet: {missing.join(', ')}.</p>
      )}
      {action && <div className="mt-3">{action}</div>}
      {compact ? (
        <details className="group/known mt-1 text-small">
          <summary className="-mx-2 flex min-h-12 list-none items-center gap-1.5 rounded-field px-2 font-semibold text-ink-2 [&::-webkit-details-marker]:hidden">
            What is known, and what comes next
            <span className="sr-only">: {title}</span>
            <Icon name="chevron-down" size={16} className="shrink-0 group-open/known:rotate-180" />
          </summary>
          <p className="text-ink-2">{known}</p>
          {facts}
          {more}
        </details>
      ) : (
        <>
          <p className="mt-3 border-line border-t pt-3 text-ink-2 text-small">{known}</p>
          {facts}
        </>
      )}
    </article>
  );
}

function Line({ line, reader }: { line: BenefitLine; reader: Reader }) {
  const { label, baseline, now, band, change } = line;
  const current = now ?? baseline;
  const { value, unit } = shown(current, line, reader);
  return (
    <div className="border-line border-t py-2.5">
      <dt className="text-ink-2 text-small">{label}</dt>
      <dd className="mt-0.5 flex flex-wrap items-baseline justify-between gap-x-3">
        <BigNumber value={value} unit={unit} />
        {baseline && now && <span className="text-ink-2 text-small">{firstWords(baseline, line, reader)}</span>}
        {baseline && !now && baseline.date && (
          <span className="text-ink-2 text-small">first time, {formatDate(baseline.date, reader.locale)}</span>
        )}
      </dd>
      <dd className="mt-1 text-small">
        <BandChip band={band} words={change} />
      </dd>
    </div>
  );
}

function shown(dated: Dated | null, { unit, decimals }: BenefitLine, { units, locale }: Reader) {
  if (!dated) return { value: '–', unit };
  const scale = 10 ** decimals;
  if (unit === 'kg') return loadParts(Math.round(dated.value * scale) / scale, units, locale);
  return { value: formatNumber(dated.value, locale, decimals), unit: unitFor(unit, dated.value) };
}

function firstWords(baseline: Dated, line: BenefitLine, reader: Reader): string {
  const { value, unit } = shown(baseline, line, reader);
  const on = baseline.date ? `, ${formatDate(baseline.date, reader.locale)}` : '';
  return `first ${value} ${unit}${on}`;
}

function nextWords({ nextOn, next }: BenefitTile, { today, locale }: Reader): string {
  if (nextOn === null) return next;
  if (nextOn <= today) return `Due now. ${next}`;
  const day = relativeDay(nextOn, today, locale);
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}${day === formatDayShort(nextOn, locale) ? '' : `, ${formatDayShort(nextOn, locale)}`}. ${next}`;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-2">
      <dt className="text-ink-quiet">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Fed({ fedBy }: Pick<BenefitTile, 'fedBy'>) {
  return (
    <ul className="grid gap-0.5">
      {fedBy.map(({ session, exercises }) => (
        <li key={session}>
          <span className="font-semibold">{session}:</span> {exercises.join(', ').toLowerCase()}
        </li>
      ))}
    </ul>
  );
}
