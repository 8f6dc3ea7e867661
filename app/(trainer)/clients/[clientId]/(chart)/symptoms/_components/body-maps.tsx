import { useId } from 'react';
import { KindSwatch } from '@/components/body-map/body';
import { BodyMapFigure, BodyMapShapes } from '@/components/body-map/body-map-figure';
import { kindLabel, markWords, regionLabel } from '@/components/body-map/words';
import { PainChip } from '@/components/pain/pain-chip';
import { Card, CardHeader } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import type { ChartDrawing } from '@/contracts/charts';
import { markKinds } from '@/domain/symptoms/body-map';
import { formatDayLong, formatTime } from '@/lib/format/dates';
import { DrawingStrip } from './drawing-strip';
import { DrawingValues } from './drawing-values';
import { momentWords } from './moments';
import { SpreadChip } from './spread-chip';

type BodyMapsProps = {
  base: string;
  drawings: readonly ChartDrawing[];
  /** Asked for by its address; the newest unless it is one of those shown. */
  wanted: string | null;
  timeZone: string;
  locale: string;
};

/** Where it hurts, and where it goes: one drawing in full, the last ones beside each other. */
export function BodyMaps({ base, drawings, wanted, timeZone, locale }: BodyMapsProps) {
  const shapes = `map${useId().replaceAll(/[^\w-]/g, '')}`;
  const shown = drawings.find(({ id }) => id === wanted) ?? drawings.at(-1);
  if (!shown) return null;
  const { marks, localDate, reportedAt, pain, moment, spread, legWorse } = shown;
  const day = `${formatDayLong(localDate, locale)}, ${formatTime(reportedAt, { timeZone, locale })}`;
  return (
    <Card aria-labelledby={`${shapes}-title`}>
      <CardHeader
        id={`${shapes}-title`}
        title="Where it hurts"
        lead="As the client drew it. Left is the client’s left."
        end={<KindKey id={shapes} />}
      />
      <div className="grid grid-cols-1 gap-x-8 gap-y-4 md:grid-cols-[auto_minmax(0,1fr)] md:items-start">
        <figure className="justify-self-center">
          <BodyMapFigure
            marks={marks}
            size={340}
            title={`${day}. ${marks.map(markWords).join('; ')}`}
            className="h-auto max-w-full"
          />
          <figcaption aria-hidden="true" className="mt-1 grid grid-cols-2 text-center text-ink-2 text-tiny">
            <span>From behind</span>
            <span>From the front</span>
          </figcaption>
        </figure>
        <div className="min-w-0">
          <h3 className="font-strong text-item">{day}</h3>
          <div className="mt-1.5 flex flex-wrap gap-1.5">
            <PainChip pain={pain} />
            <Chip>{momentWords[moment]}</Chip>
            <SpreadChip spread={spread} />
            {legWorse && spread !== 'further' && <Chip tone="high">New or worse in the leg</Chip>}
          </div>
          <ul className="mt-3 grid">
            {marks.map((mark) => (
              <li
                key={mark.region}
                className="flex min-h-11 items-center gap-2.5 border-line py-1.5 not-first:border-t"
              >
                <KindSwatch id={`${shapes}-${mark.region}`} kind={mark.kind} />
                <span className="min-w-0 flex-1">{regionLabel(mark.region)}</span>
                <PainChip pain={mark.intensity} label={kindLabel(mark.kind)} />
              </li>
            ))}
          </ul>
        </div>
      </div>
      {drawings.length > 1 && (
        <div className="mt-4 border-line border-t pt-3">
          <BodyMapShapes id={shapes} />
          <DrawingStrip base={base} drawings={drawings} chosen={shown.id} shapes={shapes} locale={locale} />
        </div>
      )}
      <DrawingValues drawings={drawings} locale={locale} />
    </Card>
  );
}

function KindKey({ id }: { id: string }) {
  return (
    <ul aria-label="Key" className="flex flex-wrap gap-x-3 gap-y-1 text-ink-2 text-tiny">
      {markKinds.map((kind) => (
        <li key={kind.id} className="flex items-center gap-1.5">
          <KindSwatch id={`${id}-key-${kind.id}`} kind={kind.id} />
          {kind.label}
        </li>
      ))}
    </ul>
  );
}
