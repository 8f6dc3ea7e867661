import { BodyMapFigure } from '@/components/body-map/body-map-figure';
import { spreadWords } from '@/components/body-map/words';
import { AppLink } from '@/components/ui/app-link';
import { classNames } from '@/components/ui/class-names';
import type { ChartDrawing } from '@/contracts/charts';
import { formatDayShort } from '@/lib/format/dates';

type DrawingStripProps = {
  base: string;
  drawings: readonly ChartDrawing[];
  /** The one that is shown large. */
  chosen: string;
  shapes: string;
  locale: string;
};

/** Small maps, oldest first, so that the eye sees where it goes. Each leads to itself in full. */
export function DrawingStrip({ base, drawings, chosen, shapes, locale }: DrawingStripProps) {
  return (
    <ol aria-label="Drawings, oldest first" className="flex gap-2 overflow-x-auto p-1">
      {drawings.map(({ id, localDate, pain, spread, marks }) => (
        <li key={id} className="shrink-0">
          <AppLink
            href={`${base}?drawing=${id}`}
            aria-current={id === chosen ? 'true' : undefined}
            className={classNames(
              'grid w-32 justify-items-center rounded-field border-[1.5px] px-1.5 pt-2 pb-2.5 text-center text-tiny leading-tight',
              id === chosen ? 'chosen-edge border-spruce bg-spruce-tint' : 'border-line bg-surface hover:border-edge',
            )}
          >
            <BodyMapFigure marks={marks} size={104} title={null} shapes={shapes} />
            <span className="mt-1.5 font-semibold text-ink">{formatDayShort(localDate, locale)}</span>
            <span className="text-ink-2">Pain {pain}</span>
            <span
              className={classNames(
                'min-h-[2lh]',
                spread === 'further' ? 'font-semibold text-pain-high-ink' : 'text-ink-2',
              )}
            >
              {spread && spreadWords[spread]}
            </span>
          </AppLink>
        </li>
      ))}
    </ol>
  );
}
