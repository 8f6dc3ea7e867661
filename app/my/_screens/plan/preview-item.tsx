import { isPerHand, Load } from '@/app/my/_components/load';
import { setLoadsText } from '@/app/my/_components/set-loads';
import { AnimatedFigure } from '@/components/figure/animated-figure';
import { Card } from '@/components/ui/card';
import type { PlanItemDetail } from '@/contracts/plan';
import type { Equipment } from '@/domain/load/equipment';
import { formatDayShort } from '@/lib/format/dates';
import { formatDuration } from '@/lib/format/numbers';
import type { WeightUnit } from '@/lib/units';
import { lastTimeWords } from '../session/load-words';

type PreviewItemProps = {
  item: PlanItemDetail;
  /** "A1" within a superset. */
  label: string | null;
  equipment: Equipment;
  units: WeightUnit;
  locale: string;
};

/** One exercise to look at: the figure, the dose in plain words, how to set it up, the cues and last time. */
export function PreviewItem({ item, label, equipment, units, locale }: PreviewItemProps) {
  const { prescription, loadKg, loadKind, last, rangeText, note, cues } = item;
  const { restSeconds, tempo } = prescription;
  const setUp = [
    rangeText && sentence(rangeText),
    tempo && tempoWords(tempo),
    restSeconds > 0 && `Rest ${formatDuration(restSeconds)}.`,
  ].filter(Boolean);
  const unlike = setLoadsText(item, { equipment, units, locale });
  return (
    <Card aria-labelledby={`item-${item.itemId}`}>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        {item.figure && (
          <div className="shrink-0">
            <AnimatedFigure
              definition={item.figure}
              size={84}
              ratio={1.2}
              name={item.name}
              tempo={tempo}
              autoPlay={false}
              repetitions={2}
            />
          </div>
        )}
        <div className="min-w-0 flex-1 basis-36">
          <h2 id={`item-${item.itemId}`} className="font-strong text-heading">
            {label && <span className="mr-1.5 text-ink-quiet">{label}</span>}
            {item.name}
          </h2>
          <p className="mt-0.5">
            {item.doseText}, {item.effortText}
          </p>
          {item.insteadOf && <p className="text-copper-ink text-small">Instead of {item.insteadOf}</p>}
          {unlike && <p className="text-ink-2 text-small">{unlike}</p>}
        </div>
        {loadKg !== null && <Load loadKg={loadKg} loadKind={loadKind} units={units} locale={locale} />}
      </div>
      {setUp.length > 0 && <p className="mt-2.5 font-semibold text-item">{setUp.join(' ')}</p>}
      {cues.length > 0 && (
        <ul className="mt-2 grid list-disc gap-1 pl-4.5 text-ink-2 marker:text-ink-3">
          {cues.map((cue) => (
            <li key={cue}>{cue}</li>
          ))}
        </ul>
      )}
      {note && <p className="mt-2">{note}</p>}
      {last && (
        <p className="mt-2.5 border-line border-t pt-2.5 text-ink-2 text-small">
          Last time, {formatDayShort(last.date, locale)}
          {last.deload && ' (a lighter week)'}: {lastTimeWords(last, { units, locale })}
          {isPerHand(loadKind) && ', each hand'}
          {last.note && <span className="mt-1 block italic">“{last.note}”</span>}
        </p>
      )}
    </Card>
  );
}

const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

/** "3 s down, 1 s hold, 1 s up." for 3-1-1-0; what takes no time is left out. */
function tempoWords([down, low, up, high]: readonly [number, number, number, number]): string {
  const parts = [
    down > 0 && `${down} s down`,
    low > 0 && `${low} s hold`,
    up > 0 && `${up} s up`,
    high > 0 && `${high} s at the top`,
  ].filter(Boolean);
  return parts.length === 0 ? '' : sentence(parts.join(', '));
}
