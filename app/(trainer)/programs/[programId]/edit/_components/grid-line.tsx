'use client';

import { memo } from 'react';
import { Figure } from '@/components/figure/figure';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { GridRow } from '@/domain/program/grid/types';
import type { GridWarning } from '@/domain/program/grid/warnings';
import { columnName } from '../_state/columns';
import { type Block, setText } from '../_state/edit-cells';
import { readCell } from '../_state/reading';
import type { Place, SelectionKind } from '../_state/selection';
import { useBuilder } from './builder-context';
import { CellEditor } from './cell-editor';
import { ExercisePicker, type Picked } from './exercise-picker';
import { MarkedText } from './reading-text';
import type { useRowDrag } from './use-row-drag';

type Way = 'down' | 'up' | 'right' | 'left' | 'stay' | 'blur';

type Props = {
  row: GridRow;
  index: number;
  /** "A1" in a superset. */
  mark: string | null;
  /** The next row belongs to the same superset. */
  isGrouped: boolean;
  block: Block;
  /** Where the focus is, when it is in this row. */
  focus: Place | null;
  kind: SelectionKind;
  writing: { place: Place; start: string } | null;
  warnings: readonly GridWarning[];
  dropLine: 'above' | 'below' | null;
  handleProps: ReturnType<ReturnType<typeof useRowDrag>['handleProps']>;
  onPress: (place: Place, isAdding: boolean) => void;
  onWrite: (place: Place) => void;
  onWritten: (way: Way, from: Place) => void;
  onFillRight: (from: Place) => void;
  onPick: (place: Place, picked: Picked, key: 'enter' | 'tab') => void;
  onLeavePicker: (to: Place) => void;
};

/** One exercise with its weeks. */
export const GridLine = memo(function GridLine(props: Props) {
  const { row, index, mark, isGrouped, block, focus, kind, writing, dropLine, handleProps, onPress, onWrite } = props;
  const { session, columns, change, lookup, nameOf } = useBuilder();
  const exercise = row.exerciseId === null ? undefined : lookup(row.exerciseId);
  const name = nameOf(row);
  const isInBlock = kind !== 'add' && index >= block.rows[0] && index <= block.rows[1];
  const isWholeRow = isInBlock && (kind === 'rows' || kind === 'session');
  const isWritingName = writing?.place.week === -1;
  const namePlace: Place = { row: index, week: -1 };

  return (
    <tr role="row" data-row={index} aria-selected={isWholeRow}>
      <th
        role="rowheader"
        scope="row"
        tabIndex={isWritingName ? undefined : focus?.week === -1 ? 0 : -1}
        data-focus={focus?.week === -1 && !isWritingName}
        aria-selected={isWholeRow}
        aria-invalid={!exercise || undefined}
        onPointerDown={(event) => !isWritingName && onPress(namePlace, event.shiftKey)}
        onDoubleClick={() => onWrite(namePlace)}
        className={classNames(
          'sticky left-0 z-10 border-line px-2 text-left font-normal -outline-offset-3!',
          index > 0 && 'border-t',
          isWholeRow ? 'bg-spruce-tint' : 'bg-surface',
          dropLine === 'above' && 'shadow-[inset_0_3px_0_var(--spruce)]',
          dropLine === 'below' && 'shadow-[inset_0_-3px_0_var(--spruce)]',
        )}
      >
        <span className="flex min-h-13 items-center gap-2">
          <span
            {...handleProps}
            aria-hidden="true"
            title="Drag, or Alt ↑ ↓"
            className="-my-1 grid min-h-12 w-7 shrink-0 cursor-grab touch-none place-items-center text-ink-3"
          >
            {mark ? (
              <span className="font-strong text-copper-ink text-tiny">{mark}</span>
            ) : (
              <span className="tracking-[-2px]">⋮⋮</span>
            )}
          </span>
          {isWritingName ? (
            <ExercisePicker
              label={`Exercise in place of ${name}`}
              onPick={(picked, key) => props.onPick(namePlace, picked, key)}
              onLeave={() => props.onLeavePicker(namePlace)}
            />
          ) : (
            <>
              {exercise && <Figure definition={exercise.figure} size={34} className="shrink-0 max-sm:hidden" />}
              <span className="min-w-0 py-1">
                {mark && <span className="sr-only">Superset {mark}: </span>}
                <span className="block font-strong text-item leading-tight">{name}</span>
                {!exercise && (
                  <span className="flex items-center gap-1 font-semibold text-pain-high-ink text-tiny">
                    <Icon name="warning" size={13} /> Not in the library
                  </span>
                )}
                {row.note && <span className="line-clamp-1 text-ink-2 text-tiny">{row.note}</span>}
              </span>
            </>
          )}
          {isGrouped && <span className="sr-only"> (goes on with the next)</span>}
        </span>
      </th>
      {columns.map((column) => {
        const place: Place = { row: index, week: column.first };
        const text = row.cells[column.first]?.text ?? '';
        const note = row.cells[column.first]?.note;
        const isFocus = focus !== null && focus.week >= column.first && focus.week <= column.last;
        const isChosen = isInBlock && block.columns.some(({ first }) => first === column.first);
        const isWriting = writing !== null && writing.place.week >= column.first && writing.place.week <= column.last;
        const reading = readCell(text, exercise);
        const warnings = props.warnings.filter(
          ({ rowId, week }) => rowId === row.id && week !== null && week > column.first && week <= column.last + 1,
        );
        const isWrong = reading.problems.length > 0;
        return (
          <td
            key={column.first}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a table that is a grid
            role="gridcell"
            tabIndex={isWriting ? undefined : isFocus ? 0 : -1}
            data-focus={isFocus && !isWriting}
            data-week={column.first}
            data-text={text}
            aria-selected={isChosen}
            aria-invalid={isWrong || undefined}
            onPointerDown={(event) => {
              if (isWriting || event.button !== 0) return;
              onPress(place, event.shiftKey);
            }}
            onPointerEnter={(event) => event.buttons === 1 && event.pointerType === 'mouse' && onPress(place, true)}
            onDoubleClick={() => onWrite(place)}
            className={classNames(
              'h-13 min-w-36 cursor-cell border-line border-l px-3 py-0 text-item -outline-offset-3!',
              index > 0 && 'border-t',
              isWriting || isChosen ? 'bg-spruce-tint' : column.deload && 'bg-paper',
              isWriting && 'shadow-[inset_0_0_0_2px_var(--spruce)]',
              dropLine === 'above' && 'shadow-[inset_0_3px_0_var(--spruce)]',
              dropLine === 'below' && 'shadow-[inset_0_-3px_0_var(--spruce)]',
            )}
          >
            {isWriting ? (
              <CellEditor
                label={`${name}, ${columnName(column)}`}
                value={text}
                exercise={exercise}
                before={row.cells[column.first - 1]?.text ?? ''}
                onChange={(next) =>
                  change(setText(session.id, index, column, next), {
                    mark: `cell ${session.id} ${index} ${writing.place.week}`,
                  })
                }
                onLeave={(way) => props.onWritten(way, writing.place)}
                onFillRight={() => props.onFillRight(writing.place)}
              />
            ) : (
              <span className="flex items-center gap-1.5">
                {reading.isEmpty ? (
                  <span className="text-ink-quiet">
                    <span aria-hidden="true">—</span>
                    <span className="sr-only">not in {column.first === column.last ? 'this week' : 'these weeks'}</span>
                  </span>
                ) : (
                  <span className="whitespace-nowrap">
                    <MarkedText text={text} problems={reading.problems} />
                  </span>
                )}
                {isWrong && <Icon name="warning" size={14} className="text-pain-high-ink" />}
                {isWrong && <span className="sr-only">not understood: {reading.problems[0]?.words}</span>}
                {warnings.length > 0 && !isWrong && (
                  <span title={warnings.map(({ words }) => words).join(' ')} className="text-copper-ink">
                    <Icon name="info" size={14} />
                    <span className="sr-only">{warnings.map(({ words }) => words).join(' ')}</span>
                  </span>
                )}
                {note && (
                  <span title={note} className="text-ink-2">
                    <Icon name="coach" size={14} />
                    <span className="sr-only">Note: {note}</span>
                  </span>
                )}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
});
