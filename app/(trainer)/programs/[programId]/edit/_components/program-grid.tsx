'use client';

import { type ClipboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { classNames } from '@/components/ui/class-names';
import { Kbd } from '@/components/ui/kbd';
import type { GridRow } from '@/domain/program/grid/types';
import type { GridWarning } from '@/domain/program/grid/warnings';
import { setText } from '../_state/edit-cells';
import { insertRows, moveRows, newRow, setExercise, supersetMarks } from '../_state/edit-rows';
import { blockOf, extendTo, type Place, selectOnly, step } from '../_state/selection';
import { useBuilder } from './builder-context';
import { ExercisePicker, type Picked } from './exercise-picker';
import { GridHead } from './grid-head';
import { GridLine } from './grid-line';
import { type Commands, newRowId } from './use-commands';
import { useGridKeys } from './use-grid-keys';
import { useRowDrag } from './use-row-drag';

type Props = {
  commands: Commands;
  warnings: readonly GridWarning[];
  gridRef: RefObject<HTMLTableElement | null>;
  openForm: () => void;
  showKeys: () => void;
  /** The next press adds to what is selected, for fingers, which have no Shift. */
  isExtending: boolean;
};

/** Exercises down, weeks across, and a last row to type further exercises. */
export function ProgramGrid({ commands, warnings, gridRef, openForm, showKeys, isExtending }: Props) {
  const { state, dispatch, change, session, columns, shape } = useBuilder();
  const { selection } = state;
  const [begun, setWriting] = useState<Writing | null>(null);
  // What is written stays in its row, also when somebody else adds one above it meanwhile.
  const writing = followRow(begun, session.rows);
  const isLeaving = useRef(false);
  // The page is for writing: the grid has the focus from the start.
  const wantsFocus = useRef(true);
  const block = blockOf(selection, shape);
  const marks = supersetMarks(session.rows);

  const focusKey = `${session.id} ${selection.focus.row} ${selection.focus.week}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows what is selected, and comes back from writing
  useEffect(() => {
    const grid = gridRef.current;
    if (!grid || writing || !(wantsFocus.current || grid.contains(document.activeElement))) return;
    wantsFocus.current = false;
    grid.querySelector<HTMLElement>('[data-focus="true"]')?.focus({ preventScroll: false });
  }, [focusKey, writing, state.document]);

  const select = (place: Place) => dispatch({ type: 'select', selection: selectOnly(place) });

  function write({ clear }: { clear: boolean }) {
    const place = selection.focus;
    if (place.row < 0) return;
    // At once, so that the letter that began it falls into the line.
    flushSync(() => {
      const column = columns.find(({ first, last }) => place.week >= first && place.week <= last);
      if (clear && column && place.row < shape.rows) {
        change(setText(session.id, place.row, column, ''), { mark: `cell ${session.id} ${place.row} ${place.week}` });
      }
      setWriting({ place, start: '', rowId: session.rows[place.row]?.id });
    });
  }

  function stopWriting(to: Place | null) {
    wantsFocus.current = to !== null;
    setWriting(null);
    if (to) select(to);
  }

  function typeExercise() {
    const place = { row: shape.rows, week: -1 };
    flushSync(() => {
      select(place);
      setWriting({ place, start: '' });
    });
  }

  /** The first exercise that has nothing in its first week. */
  function firstToFill(otherwise: Place): Place {
    const row = session.rows.findIndex(({ cells }) => cells[0]?.text === '');
    return row < 0 ? otherwise : { row, week: 0 };
  }

  function pick(place: Place, picked: Picked, key: 'enter' | 'tab') {
    const isNew = place.row === shape.rows;
    const after = key === 'tab' ? { row: place.row, week: 0 } : { row: place.row + 1, week: -1 };
    change(
      isNew
        ? insertRows(session.id, place.row, [newRow(newRowId(), picked)])
        : setExercise(session.id, place.row, picked),
      { selection: selectOnly(after) },
    );
    wantsFocus.current = true;
    // The next exercise is typed at once.
    setWriting(isNew && key === 'enter' && shape.rows < 39 ? { place: after, start: '' } : null);
  }

  const turnSession = (by: 1 | -1) => {
    const all = state.document.grid.sessions;
    const next = all[all.findIndex(({ id }) => id === session.id) + by];
    if (!next) return;
    wantsFocus.current = true;
    dispatch({ type: 'session', sessionId: next.id });
  };
  const onKeyDown = useGridKeys(commands, {
    write,
    typeExercise,
    openForm,
    showKeys,
    turnSession,
    setLeaving: (leaving) => {
      isLeaving.current = leaving;
    },
    isLeaving: () => isLeaving.current,
  });

  const { drag, handleProps } = useRowDrag(gridRef, (row, before) => {
    const [first, last] =
      commands.kind === 'rows' && row >= block.rows[0] && row <= block.rows[1] ? block.rows : [row, row];
    const to = before > last ? before - (last - first + 1) : Math.min(before, first);
    change(moveRows(session.id, first, last, before), {
      selection: { anchor: { row: to, week: -1 }, focus: { row: to + last - first, week: -1 } },
    });
  });

  function press(place: Place, isAdding: boolean) {
    wantsFocus.current = true;
    isLeaving.current = false;
    dispatch({
      type: 'select',
      selection: isAdding || isExtending ? extendTo(selection, place, shape) : selectOnly(place),
    });
  }

  function onClipboard(event: ClipboardEvent, deed: 'copy' | 'cut' | 'paste') {
    if (writing) {
      // A table does not fit into one line: it goes into the cells from here on.
      const isTable = deed === 'paste' && /[\t\n]./.test(event.clipboardData.getData('text/plain'));
      if (!isTable) return;
      stopWriting(writing.place);
    }
    event.preventDefault();
    if (deed === 'copy') commands.copy(event.clipboardData);
    if (deed === 'cut') commands.cut(event.clipboardData);
    if (deed === 'paste') commands.pasteFrom(event.clipboardData);
  }

  const isOnAdd = selection.focus.row === shape.rows;
  const isAdding = writing?.place.row === shape.rows && isOnAdd;

  return (
    <div className="rounded-card border border-line bg-surface shadow-card">
      {/* Relative, or words for screen readers alone widen the page. */}
      <div className="relative scroll-pl-44 overflow-x-auto rounded-t-card sm:scroll-pl-72">
        <table
          ref={gridRef}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with a roving focus is a grid
          role="grid"
          aria-label={`Session ${session.key}: ${session.title}`}
          aria-describedby="grid-help"
          aria-multiselectable="true"
          onKeyDown={(event) => !writing && onKeyDown(event)}
          onCopy={(event) => onClipboard(event, 'copy')}
          onCut={(event) => onClipboard(event, 'cut')}
          onPaste={(event) => onClipboard(event, 'paste')}
          className="w-full touch-manipulation select-none border-separate border-spacing-0"
        >
          <GridHead block={block} onPress={press} />
          <tbody role="rowgroup">
            {session.rows.map((row, index) => (
              <GridLine
                key={row.id}
                row={row}
                index={index}
                mark={marks[index] ?? null}
                isGrouped={row.superset !== null && session.rows[index + 1]?.superset === row.superset}
                block={block}
                focus={selection.focus.row === index ? selection.focus : null}
                kind={commands.kind}
                writing={writing?.place.row === index ? writing : null}
                warnings={warnings}
                dropLine={drag && drag.before === index ? 'above' : drag && drag.before === index + 1 ? 'below' : null}
                handleProps={handleProps(index)}
                onPress={press}
                onWrite={(place) => {
                  select(place);
                  setWriting({ place, start: '', rowId: row.id });
                }}
                onWritten={(way, from) => {
                  if (way === 'blur')
                    return setWriting((now) => (now?.rowId === row.id && now.place.week === from.week ? null : now));
                  const by = {
                    down: { row: 1 },
                    up: { row: -1 },
                    right: { column: 1 },
                    left: { column: -1 },
                    stay: {},
                  }[way];
                  stopWriting(step(from, by, shape));
                }}
                onFillRight={(from) => {
                  commands.fillRight();
                  stopWriting(from);
                }}
                onPick={pick}
                onLeavePicker={stopWriting}
              />
            ))}
            <tr role="row">
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the grid */}
              <td
                // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a table that is a grid
                role="gridcell"
                colSpan={columns.length + 1}
                data-focus={isOnAdd && !isAdding}
                tabIndex={isAdding ? undefined : isOnAdd ? 0 : -1}
                onClick={() => !isAdding && typeExercise()}
                className={classNames(
                  'border-line border-t px-3 -outline-offset-3!',
                  session.rows.length === 0 && 'border-t-0',
                )}
              >
                <span className="sticky left-3 inline-flex min-h-12 max-w-[min(100%,calc(100vw-5rem))] items-center gap-2.5">
                  <Kbd>/</Kbd>
                  {isAdding ? (
                    <ExercisePicker
                      key={session.rows.length}
                      label="Exercise to add"
                      placeholder="trap bar, bird dog, back extension …"
                      onPick={(picked, key) => pick(writing.place, picked, key)}
                      onLeave={(how) => stopWriting(how === 'done' ? firstToFill(writing.place) : writing.place)}
                    />
                  ) : (
                    <span className="text-ink-2 text-item">
                      {shape.rows >= 40
                        ? 'Forty exercises are as many as fit.'
                        : 'Type an exercise: “trap bar”, “bird dog” …'}
                    </span>
                  )}
                </span>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <p id="grid-help" className="sr-only">
        Arrows move, typing writes, Enter goes to the next exercise, Tab to the next week. Escape, then Tab, leaves the
        grid. Question mark shows all keys.
      </p>
    </div>
  );
}

type Writing = { readonly place: Place; readonly start: string; readonly rowId?: string | undefined };

function followRow(writing: Writing | null, rows: readonly GridRow[]): Writing | null {
  if (!writing?.rowId || rows[writing.place.row]?.id === writing.rowId) return writing;
  const row = rows.findIndex(({ id }) => id === writing.rowId);
  return row < 0 ? null : { ...writing, place: { ...writing.place, row } };
}
