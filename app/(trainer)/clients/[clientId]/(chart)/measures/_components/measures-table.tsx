import { BandChip } from '@/components/benefits/band-chip';
import { BigNumber } from '@/components/ui/big-number';
import { Chip } from '@/components/ui/chip';
import { type Column, DataTable } from '@/components/ui/table';
import type { Measures } from '@/contracts/measures';
import { unitFor } from '@/domain/instruments/unit-words';
import { formatDate, relativeDay } from '@/lib/format/dates';
import { formatNumber } from '@/lib/format/numbers';
import { loadParts } from '@/lib/units';
import { EnterButton } from './enter-button';
import { formOf } from './form-of';
import { type MeasureRow, measureRows, type TrendPoint } from './rows';
import { Trend } from './trend';

type MeasuresTableProps = { measures: Measures; clientId: string; locale: string };

/** Every measure with its first and newest result, its course, and when it is next due. */
export function MeasuresTable({ measures, clientId, locale }: MeasuresTableProps) {
  const { today, units, mayEnter } = measures;
  const value = (point: TrendPoint | null, { unit }: MeasureRow, day: string) => {
    if (!point) return <span className="text-ink-quiet">–</span>;
    const parts =
      unit === 'kg'
        ? loadParts(point.value, units, locale)
        : { value: formatNumber(point.value, locale, 1), unit: unitFor(unit, point.value) };
    return (
      <>
        <BigNumber value={parts.value} unit={parts.unit} />
        <span className="block text-ink-quiet text-tiny">{day}</span>
      </>
    );
  };
  const dayOf = (point: TrendPoint | null) => (point?.date ? formatDate(point.date, locale) : 'last 7 days');
  const columns: Column<MeasureRow>[] = [
    { key: 'name', header: 'Measure', cell: ({ name }) => name },
    { key: 'first', header: 'First', cell: (row) => value(row.first, row, dayOf(row.first)) },
    { key: 'now', header: 'Now', cell: (row) => value(row.now, row, dayOf(row.now)) },
    { key: 'trend', header: 'Course', cell: (row) => <Trend row={row} locale={locale} />, className: 'xl:w-48' },
    {
      key: 'change',
      header: 'Change',
      cell: ({ band, words }) => <BandChip band={band} words={words} />,
      className: 'xl:w-72',
    },
    {
      key: 'next',
      header: 'Next',
      cell: ({ dueOn, isDue, id }) => {
        if (dueOn === null) return <span className="text-ink-quiet text-small">{byItself(id)}</span>;
        if (isDue) return <Chip tone="copper">Due now</Chip>;
        return relativeDay(dueOn, today, locale);
      },
    },
    {
      key: 'enter',
      header: 'Enter',
      hideHeader: true,
      align: 'end',
      cell: (row) =>
        mayEnter && row.enters && <EnterButton form={formOf(measures, row.enters, { clientId, locale })} />,
    },
  ];
  return (
    // On a tablet it is wider than its place, and scrolls there, hidden words included.
    <div className="relative max-xl:overflow-x-auto print:overflow-visible">
      <DataTable
        caption="Tests and questionnaires"
        columns={columns}
        rows={measureRows(measures)}
        rowKey={({ id }) => id}
      />
    </div>
  );
}

const byItself = (id: string) => (id === 'nprs' ? 'from the reports' : id === 'active-minutes' ? 'by the client' : '–');
