import type { CaseloadSummary } from '@/domain/reports/caseload-summary';
import { waitIds } from '@/domain/reports/caseload-summary';
import type { Interval } from '@/domain/reports/statistics';
import { changeNames, waitNames } from '@/domain/reports/summary-words';
import { byteOrderMark, type Cell, csvLine } from '@/server/exports/csv';

const round = (value: number) => Math.round(value * 1000) / 1000;
const range = ({ value, low, high }: Interval): Cell[] => [round(value), round(low), round(high)];
const alone = (value: number | null): Cell[] => [value === null ? null : round(value), null, null];

/** The figures of a summary, one a line, with a point in numbers. A figure that is not shown has no line. */
export function summaryCsv({ from, until, clients, adherence, changes, flares, waits }: CaseloadSummary): string {
  const lines: Cell[][] = [['figure', 'unit', 'from', 'until', 'clients', 'value', 'low', 'high']];
  const add = (figure: string, unit: string, counted: number, values: readonly Cell[]) =>
    lines.push([figure, unit, from, until, counted, ...values]);
  add('Clients counted', 'clients', clients, alone(clients));
  if (adherence.figure) {
    const { done, due, median, quarters } = adherence.figure;
    add('Sessions done', 'sessions', adherence.clients, alone(done));
    add('Sessions due', 'sessions', adherence.clients, alone(due));
    add('Share of sessions done: median and quartiles', 'share', adherence.clients, [median, ...quarters].map(round));
  }
  for (const { id, unit, clients: counted, figure } of changes) {
    if (!figure) continue;
    const name = changeNames[id];
    add(`${name}: first`, unit, counted, alone(figure.first));
    add(`${name}: latest`, unit, counted, alone(figure.last));
    add(`${name}: mean change and 95 % interval`, unit, counted, range(figure.change));
    add(`${name}: better by the minimal important change, and 95 % interval`, 'share', counted, range(figure.improved));
    add(`${name}: worse by as much`, 'clients', counted, alone(figure.worse));
  }
  if (flares.figure) {
    add('Flares in a client-month', 'flares', flares.clients, alone(flares.figure.perClientMonth));
    add('Days in a flare', 'share', flares.clients, alone(flares.figure.daysInFlare));
  }
  for (const id of waitIds) {
    const { clients: counted, figure } = waits[id];
    if (!figure) continue;
    add(`${waitNames[id]}: in all`, 'count', counted, alone(figure.asked));
    add(`${waitNames[id]}: still waiting`, 'count', counted, alone(figure.waiting));
    add(`${waitNames[id]}: median`, 'hours', counted, alone(figure.median));
    add(`${waitNames[id]}: 90th percentile`, 'hours', counted, alone(figure.ninetieth));
  }
  return byteOrderMark + lines.map(csvLine).join('');
}
