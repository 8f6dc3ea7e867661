import { useLocale } from '@/app/my/_app/person';
import { BandChip } from '@/components/benefits/band-chip';
import { Card, CardHeader } from '@/components/ui/card';
import type { MeasureSeries } from '@/contracts/measures';
import { type Change, changes } from '@/domain/milestones/changes';
import type { WeightUnit } from '@/lib/units';
import { changeSentence, changeText } from './change-words';
import type { Shown } from './span';

/** One glance first: what the numbers of these days say, and how far they can be trusted. */
export function WhatChanged({ shown, series }: { shown: Shown; series: readonly MeasureSeries[] }) {
  const found = changes(factsOf(shown, series));
  return (
    <Card aria-labelledby="what-changed">
      <CardHeader id="what-changed" title="What changed" lead={`${shown.words}, from your own numbers.`} />
      {found.length === 0 ? (
        <p>
          Too little to compare yet. Two weeks of mornings, or a lift that was trained two weeks apart, make the first
          comparison.
        </p>
      ) : (
        <ul className="divide-y divide-line border-line border-t">
          {found.map((change) => (
            <Line key={changeText(change, { units: 'kg', locale: 'en' })} change={change} units={shown.units} />
          ))}
        </ul>
      )}
      {found.some(({ kind }) => kind === 'mornings' || kind === 'measure') && (
        <p className="mt-2 text-ink-2 text-small">
          Numbers go up and down for many reasons; training is only one. A change counts once it is larger than the
          error of measurement.
        </p>
      )}
    </Card>
  );
}

function Line({ change, units }: { change: Change; units: WeightUnit }) {
  const locale = useLocale();
  const { about, from, to, tail } = changeSentence(change, { units, locale });
  return (
    <li className="py-3">
      <p className="sr-only">{changeText(change, { units, locale })}</p>
      <p aria-hidden="true" className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="text-ink-2">{about}</span>
        <span className="font-strong text-heading">
          {from !== null && <span className="font-semibold text-ink-2">{from} → </span>}
          {to}
        </span>
      </p>
      {tail !== '' && (
        <p aria-hidden="true" className="text-ink-2 text-small">
          {sentence(tail)}
        </p>
      )}
      {'band' in change && change.band !== 'unknown' && (
        <p className="mt-1.5">
          <BandChip band={change.band} words="" />
        </p>
      )}
    </li>
  );
}

/** A tail that stands on a line of its own. */
function sentence(tail: string): string {
  const words = tail.replace(/^; /, '');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function factsOf({ from, today, pain, lifts, sessions }: Shown, series: readonly MeasureSeries[]) {
  const count = (state: string) => sessions.filter((session) => session.state === state).length;
  return {
    from,
    today,
    mornings: pain.flatMap(({ date, morning }) => (morning === null ? [] : [{ date, pain: morning }])),
    lifts,
    measures: series.flatMap(({ instrument, baseline, latest }) =>
      // A rating of change compares by itself.
      baseline && latest && instrument !== 'groc' && latest.takenOn >= from
        ? [
            {
              instrument,
              first: { date: baseline.takenOn, score: baseline.score },
              last: { date: latest.takenOn, score: latest.score },
            },
          ]
        : [],
    ),
    sessions: { done: count('done'), missed: count('missed'), held: count('held') },
  };
}
