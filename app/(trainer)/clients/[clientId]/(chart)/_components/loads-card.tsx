import { BigNumber } from '@/components/ui/big-number';
import { Card, CardHeader } from '@/components/ui/card';
import { ItemTitle } from '@/components/ui/text';
import type { ChartOverview, NextLoad } from '@/contracts/charts';
import { formatDayShort, relativeDay } from '@/lib/format/dates';
import { formatLoad, formatLoadChange, loadParts } from '@/lib/units';
import { doseWords } from '../../../../_components/chart-words';
import { AdjustLoadButton } from './adjust-load-button';

/** Why the next loads are what they are, each with a way to change it. */
export function LoadsCard({ overview, locale }: { overview: ChartOverview; locale: string }) {
  const loads = overview.nextLoads.filter(({ loadKind }) => loadKind !== 'none' && loadKind !== 'band');
  if (loads.length === 0) return null;
  const [first] = loads;
  const isToday = first?.nextDate === overview.today;
  return (
    <Card className="min-w-0">
      <CardHeader
        title={isToday ? 'Why today’s loads' : 'Why the next loads'}
        lead={
          overview.lock
            ? 'Lifting is paused: these count once it is cleared.'
            : 'A load repeats until somebody changes it.'
        }
      />
      <ul className="grid">
        {loads.map((load) => (
          <LoadLine key={load.exerciseId} load={load} overview={overview} locale={locale} />
        ))}
      </ul>
    </Card>
  );
}

function LoadLine({ load, overview, locale }: { load: NextLoad; overview: ChartOverview; locale: string }) {
  const { client, may, today } = overview;
  const parts = load.loadKg === null ? null : loadParts(load.loadKg, client.units, locale);
  const perHand = load.loadKind.endsWith('-per-hand');
  const change = load.why?.changeKg ?? null;
  return (
    <li className="border-line py-3 not-first:border-t first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <div className="min-w-0 flex-1 basis-24">
          <ItemTitle>{load.name}</ItemTitle>
          <p className="text-ink-quiet text-tiny">
            {relativeDay(load.nextDate, today, locale)} · {doseWords(load.prescription)}
          </p>
        </div>
        <div className="flex items-center gap-3">
          <p className="text-right">
            <BigNumber value={parts?.value ?? '–'} unit={parts && (perHand ? `${parts.unit} per hand` : parts.unit)} />
            {change !== null && change !== 0 && (
              <span className="block text-copper text-tiny">{formatLoadChange(change, client.units, locale)}</span>
            )}
          </p>
          {may.load && (
            <AdjustLoadButton
              clientId={client.id}
              exerciseId={load.exerciseId}
              name={load.name}
              loadKind={load.loadKind}
              units={client.units}
              loadKg={load.loadKg}
              lastPerformedKg={load.lastPerformedKg}
              capKg={load.prescription.capKg}
              locale={locale}
            />
          )}
        </div>
      </div>
      {load.why && (
        <p className={load.override ? 'mt-1 text-copper text-small' : 'mt-1 text-ink-2 text-small'}>{load.why.words}</p>
      )}
      {load.lastPerformedKg !== null && load.lastPerformedOn && (
        <p className="text-ink-quiet text-tiny">
          Last {formatLoad(load.lastPerformedKg, client.units, locale)}, {formatDayShort(load.lastPerformedOn, locale)}
        </p>
      )}
    </li>
  );
}
