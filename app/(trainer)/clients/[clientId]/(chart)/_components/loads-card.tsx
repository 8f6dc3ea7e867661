import { BigNumber } from '@/components/ui/big-number';
import { Card, CardHeader } from '@/components/ui/card';
import { ItemTitle } from '@/components/ui/text';
import type { ChartOverview, NextLoad } from '@/contracts/charts';
import { repsMove } from '@/domain/program/sets';
import { formatDayShort, relativeDay } from '@/lib/format/dates';
import { formatLoad, formatLoadChange, loadParts } from '@/lib/units';
import { doseWords } from '../../../../_components/chart-words';
import { AdjustLoadButton } from '../../../../_components/steps/adjust-load-button';
import { type Reason, ReasonButton } from '../../../../_components/steps/reason-button';
import { nameOfExercise, reasonOf } from '../../../../_components/steps/step-lines';

/** Why the next loads are what they are, each with a way to change it. */
export function LoadsCard({ overview, locale }: { overview: ChartOverview; locale: string }) {
  const loads = overview.nextLoads.filter(({ loadKind }) => loadKind !== 'none' && loadKind !== 'band');
  if (loads.length === 0) return null;
  const [first] = loads;
  const isToday = first?.nextDate === overview.today;
  return (
    <Card className="min-w-0">
      <CardHeader
        title={titleOf(loads, isToday, overview.client.units, locale)}
        lead={
          overview.lock
            ? 'Lifting is paused: these count once it is cleared.'
            : 'Lowered and held at once; raised as you decide.'
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

/** "Why 100 kg today" where it is about one lift. */
function titleOf(loads: readonly NextLoad[], isToday: boolean, units: 'kg' | 'lb', locale: string): string {
  const [first] = loads;
  if (loads.length > 1 || !first || first.loadKg === null) return isToday ? 'Why today’s loads' : 'Why the next loads';
  return `Why ${formatLoad(first.loadKg, units, locale)} ${isToday ? 'today' : 'next'}`;
}

/** What a load stands on: the rule, its source, how sure that is, and whose cut-points. */
function Grounds({ reason }: { reason: Reason }) {
  const { rule, sources, certainty } = reason.explanation;
  return (
    <p className="mt-1 text-ink-quiet text-tiny">
      Rule {rule} · {sources.map(shortSource).join('; ')} · evidence: {certainty.split(':')[0]?.toLowerCase()} · clinic
      policy v{reason.policyVersion}
    </p>
  );
}

/** A source by its first name and year; in full behind "Why". */
function shortSource(source: string): string {
  const year = /\b(?:19|20)\d\d\b/.exec(source)?.[0];
  const name = source.split(/ et al\.|[.,:]/)[0] ?? source;
  return year ? `${name} ${year}` : name.toLowerCase();
}

function LoadLine({ load, overview, locale }: { load: NextLoad; overview: ChartOverview; locale: string }) {
  const { client, may, progression, today } = overview;
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
            {load.reps !== null && `, aim for ${load.reps}`}
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
              lift={{
                exerciseId: load.exerciseId,
                name: load.name,
                loadKind: load.loadKind,
                units: client.units,
                loadKg: load.loadKg,
                lastPerformedKg: load.lastPerformedKg,
                capKg: load.prescription.capKg,
                dose: repsMove(load.prescription) ? load.prescription.dose : null,
                reps: load.reps,
                riseMost: progression.policy.riseMost,
              }}
              clientId={client.id}
              locale={locale}
              label="Adjust"
            />
          )}
        </div>
      </div>
      <LoadWhy load={load} overview={overview} locale={locale} />
      {load.lastPerformedKg !== null && load.lastPerformedOn && (
        <p className="text-ink-quiet text-tiny">
          Last {formatLoad(load.lastPerformedKg, client.units, locale)}, {formatDayShort(load.lastPerformedOn, locale)}
        </p>
      )}
    </li>
  );
}

/** What was decided, in a line that opens; the trainer's own word where that counts. */
function LoadWhy({ load, overview, locale }: { load: NextLoad; overview: ChartOverview; locale: string }) {
  const { why, decision, swapTo, override, name } = load;
  const reason = decision && override === null ? reasonOf(decision, overview.progression.policy) : null;
  const words = override === null && reason ? reason.explanation.words : why?.words;
  // What the table said can be less than what counts, as in a flare or a lighter week.
  const also = reason && why && !['decided', 'repeat'].includes(why.kind) ? why.words : null;
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-1 text-small">
      <div className={override || why?.changeKg ? 'min-w-0 flex-1 text-copper' : 'min-w-0 flex-1 text-ink-2'}>
        {swapTo && <p className="font-semibold">{nameOfExercise(overview)(swapTo)} instead.</p>}
        {words && <p>{words}</p>}
        {also && <p>{also}</p>}
        {reason && <Grounds reason={reason} />}
        {reason?.explanation.notes.map((note) => (
          <p key={note} className="text-ink-quiet text-tiny">
            {note}
          </p>
        ))}
      </div>
      {reason && <ReasonButton reason={reason} name={name} timeZone={overview.client.timeZone} locale={locale} />}
    </div>
  );
}
