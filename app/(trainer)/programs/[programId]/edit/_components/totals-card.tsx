'use client';

import { useMemo, useState } from 'react';
import { patternOrder, patternWords } from '@/app/(trainer)/exercises/_components/exercise-words';
import { Card, CardHeader } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import { SelectField } from '@/components/ui/select';
import type { MovementPattern } from '@/domain/exercises/types';
import { totalsOfGrid } from '@/domain/program/grid/totals';
import { formatNumber } from '@/lib/format/numbers';
import { useBuilder } from './builder-context';

type Measure = 'kg' | 'sets';

/** Sets and weight of each week as bars, for all or for one pattern, and the same as a table. */
export function TotalsCard() {
  const { state, lookup } = useBuilder();
  const { grid } = state.document;
  const totals = useMemo(() => totalsOfGrid(grid, lookup), [grid, lookup]);
  const patterns = patternOrder.filter((pattern) => totals.some((week) => week.patterns[pattern]));
  const hasWeight = totals.some(({ kg }) => kg > 0);
  const [chosen, setChosen] = useState<MovementPattern | 'all'>('all');
  const [wanted, setMeasure] = useState<Measure>('kg');
  const pattern = chosen !== 'all' && patterns.includes(chosen) ? chosen : 'all';
  const measure = hasWeight ? wanted : 'sets';
  const of = (week: (typeof totals)[number]) =>
    (pattern === 'all' ? week[measure] : week.patterns[pattern]?.[measure]) ?? 0;
  const highest = Math.max(1, ...totals.map(of));
  const what = pattern === 'all' ? 'All exercises' : patternWords[pattern];

  if (totals.every(({ sets }) => sets === 0)) return null;
  return (
    <Card aria-labelledby="totals-title">
      <CardHeader
        id="totals-title"
        title={`${what}, ${measure === 'kg' ? 'kg lifted' : 'sets'} each week`}
        {...(measure === 'kg' && { lead: 'If every rule lets the loads rise.' })}
        end={
          <div className="flex flex-wrap gap-2">
            <SelectField
              label="Pattern"
              hideLabel
              value={pattern}
              options={[
                { value: 'all', label: 'All exercises' },
                ...patterns.map((value) => ({ value, label: patternWords[value] })),
              ]}
              onValueChange={(value) => setChosen(value as MovementPattern | 'all')}
            />
            <SelectField
              label="Counted as"
              hideLabel
              value={measure}
              options={[
                { value: 'kg', label: 'Kilograms', disabled: !hasWeight },
                { value: 'sets', label: 'Sets' },
              ]}
              onValueChange={(value) => setMeasure(value as Measure)}
            />
          </div>
        }
      />
      {/* Scrolls sideways where there are many weeks: reachable by keyboard. */}
      <section aria-label={`${what} each week`} tabIndex={0} className="relative overflow-x-auto">
        <table
          className="w-full table-fixed border-separate border-spacing-x-1 text-center text-tiny"
          style={{ minWidth: `${totals.length * 2.75}rem` }}
        >
          <caption className="sr-only">
            {what}, {measure === 'kg' ? 'kilograms lifted' : 'sets'} in each week
          </caption>
          <tbody>
            <tr>
              {totals.map((week) => (
                <td key={week.week} className="h-32 p-0 align-bottom">
                  <span className="block text-ink-2">{formatNumber(of(week), 'en-GB', 0)}</span>
                  <span
                    aria-hidden="true"
                    className={classNames(
                      'mx-auto block w-full max-w-16 rounded-[5px] border border-transparent',
                      week.deload ? 'bg-line-strong' : 'bg-spruce',
                    )}
                    style={{ height: `${Math.round((of(week) / highest) * 100)}px` }}
                  />
                </td>
              ))}
            </tr>
          </tbody>
          {/* Below the bars, as under an axis. */}
          <thead className="table-footer-group">
            <tr>
              {totals.map((week) => (
                <th key={week.week} scope="col" className="pt-1 align-top font-normal text-ink-2">
                  <span className="sr-only">Week </span>
                  {week.week}
                  {week.deload && <span className="block text-copper-ink">deload</span>}
                </th>
              ))}
            </tr>
          </thead>
        </table>
      </section>
    </Card>
  );
}
