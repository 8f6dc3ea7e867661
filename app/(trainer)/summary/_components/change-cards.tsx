import type { CaseloadSummary } from '@/domain/reports/caseload-summary';
import { changeNames } from '@/domain/reports/summary-words';
import { formatChange, formatNumber } from '@/lib/format/numbers';
import { Fact, FigureCard, rangeText } from './figure-parts';

const pair = 'grid gap-x-6 gap-y-4 sm:grid-cols-2 print:grid-cols-2';
const three = 'grid gap-x-6 gap-y-4 sm:grid-cols-3 print:grid-cols-3';

/** Sessions done of those due. */
export function AdherenceCard({ adherence, locale }: { adherence: CaseloadSummary['adherence']; locale: string }) {
  const { figure, clients, leftOut } = adherence;
  const percent = (share: number) => formatNumber(share * 100, locale, 0);
  return (
    <FigureCard id="adherence" title="Sessions done" {...{ clients, leftOut, locale }}>
      {figure && (
        <dl className={pair}>
          <Fact value={percent(figure.median)} unit="%">
            Median of the clients’ shares; half of them lie between {percent(figure.quarters[0])} and{' '}
            {percent(figure.quarters[1])} %
          </Fact>
          <Fact value={formatNumber(figure.done, locale)} unit={`of ${formatNumber(figure.due, locale)} due`}>
            Sessions of all together. Those called off for a flare, a pause or a lock were not due.
          </Fact>
        </dl>
      )}
    </FigureCard>
  );
}

/** Flares by time in care. */
export function FlareCard({ flares, locale }: { flares: CaseloadSummary['flares']; locale: string }) {
  const { figure, clients, leftOut } = flares;
  const number = (value: number, decimals = 2) => formatNumber(value, locale, decimals);
  return (
    <FigureCard id="flares" title="Flares" {...{ clients, leftOut, locale }}>
      {figure && (
        <dl className={pair}>
          <Fact value={number(figure.perClientMonth)} unit="a client-month">
            {number(figure.flares)} begun in {number(figure.clientMonths, 0)} client-months
          </Fact>
          <Fact value={number(figure.daysInFlare * 100, 1)} unit="% of days">
            were days of a flare, in {number(figure.clientsWith)} of {number(clients)} clients
          </Fact>
        </dl>
      )}
    </FigureCard>
  );
}

/** Pain and function: change in pairs, and who reached the change that counts. */
export function ChangeCards({ changes, locale }: { changes: CaseloadSummary['changes']; locale: string }) {
  return (
    <div className="grid gap-4 print:space-y-[3mm]">
      {changes.map((change) => (
        <ChangeCard key={change.id} change={change} locale={locale} />
      ))}
    </div>
  );
}

const directions = { higher: 'More is better.', lower: 'Less is better.' } as const;

function ChangeCard({ change, locale }: { change: CaseloadSummary['changes'][number]; locale: string }) {
  const { id, figure, clients, leftOut, unit, minimalChange, better } = change;
  const number = (value: number) => formatNumber(value, locale, 1);
  const signed = (value: number) => formatChange(value, locale, 1);
  const percent = (share: number) => formatNumber(share * 100, locale, 0);
  return (
    <FigureCard id={`change-${id}`} title={changeNames[id]} {...{ clients, leftOut, locale }}>
      {figure && (
        <>
          <dl className={three}>
            <Fact value={signed(figure.change.value)} unit={unit}>
              Mean change, 95 % interval {rangeText(figure.change.low, figure.change.high, signed)}
            </Fact>
            <Fact value={`${number(figure.first)} → ${number(figure.last)}`} unit={unit}>
              Mean at first and at last. {directions[better]}
            </Fact>
            <Fact value={percent(figure.improved.value)} unit="%">
              Better by {minimalChange} points or more: {figure.improved.count} of {clients}, 95 % interval{' '}
              {rangeText(figure.improved.low, figure.improved.high, percent)} %
            </Fact>
          </dl>
          <p className="mt-3 text-ink-2 text-small">
            Worse by as much: {figure.worse}.{' '}
            {figure.outOfReach > 0 &&
              `${figure.outOfReach} began so near the end of the scale that no change of ${minimalChange} points was possible; they are counted all the same.`}
          </p>
        </>
      )}
    </FigureCard>
  );
}
