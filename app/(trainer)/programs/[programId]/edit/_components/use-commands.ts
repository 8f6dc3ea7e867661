'use client';

import { useMemo } from 'react';
import { useToast } from '@/components/ui/toast';
import { formatCount } from '@/lib/format/numbers';
import { newId } from '@/lib/id';
import { type Clip, clipType, copyOf, paste, readClip, rowsOf } from '../_state/clipboard';
import { clearCells, fillRight } from '../_state/edit-cells';
import { groupRows, moveRows, removeRows, setExercise } from '../_state/edit-rows';
import { insertWeek, moveWeeks, removeWeeks, setDeload } from '../_state/edit-weeks';
import { exerciseCalled } from '../_state/find-exercise';
import { blockOf, kindOf, selectOnly } from '../_state/selection';
import { useBuilder } from './builder-context';

/** What was copied last in this window, for browsers that keep only plain text. */
let lastCopied: { readonly text: string; readonly clip: Clip } | null = null;

/** Ids of new rows: short, since ids of lines are made of them. */
export const newRowId = (): string => newId().replaceAll('-', '').slice(-12);

/** Everything that keys and buttons do to what is selected. */
export function useCommands() {
  const builder = useBuilder();
  const toast = useToast();
  return useMemo(() => {
    const { state, dispatch, change, session, shape, nameOf, exercises, lookup } = builder;
    const { selection } = state;
    const kind = kindOf(selection, shape);
    const block = blockOf(selection, shape);
    const [firstRow, lastRow] = block.rows;
    const firstWeek = block.columns[0]?.first ?? 0;
    const lastWeek = block.columns.at(-1)?.last ?? 0;
    const isOnRows = kind === 'rows' || kind === 'cells';
    const select = (row: number, week: number) => selectOnly({ row, week });
    const shifted = (by: number) => ({
      anchor: { ...selection.anchor, row: selection.anchor.row + by },
      focus: { ...selection.focus, row: selection.focus.row + by },
    });
    const shiftedWeeks = (by: number) => ({
      anchor: { ...selection.anchor, week: selection.anchor.week + by },
      focus: { ...selection.focus, week: selection.focus.week + by },
    });

    function copy(data: DataTransfer | null): boolean {
      const copied = copyOf(session, selection, shape, nameOf);
      if (!copied) return false;
      lastCopied = copied;
      if (data) {
        data.setData('text/plain', copied.text);
        data.setData(clipType, JSON.stringify(copied.clip));
      } else void navigator.clipboard?.writeText(copied.text).catch(() => undefined);
      return true;
    }

    function clear() {
      if (kind === 'rows') change(removeRows(session.id, firstRow, lastRow), { selection: select(firstRow, -1) });
      else if (kind !== 'add') change(clearCells(session.id, block));
    }

    function put(clip: Clip | string) {
      if (typeof clip === 'string' && clip.trim() === '') return;
      const {
        edit,
        selection: after,
        left,
      } = paste(clip, {
        sessionId: session.id,
        selection,
        shape,
        ids: Array.from({ length: rowsOf(clip) }, newRowId),
        find: (name) => exerciseCalled(exercises, name)?.id ?? null,
      });
      change(edit, { selection: after });
      if (left > 0) {
        toast.show({
          tone: 'info',
          title: `${formatCount(left, 'cell', 'cells')} found no place`,
          detail: 'There are too few weeks or rows here. What you copied is still on the clipboard.',
        });
      }
    }

    function pasteFrom(data: DataTransfer) {
      const text = data.getData('text/plain');
      const own = data.getData(clipType);
      const clip = own ? readClip(own) : lastCopied?.text === text ? lastCopied.clip : null;
      put(clip ?? text);
    }

    async function pasteByButton() {
      const text = await navigator.clipboard?.readText().catch(() => null);
      if (lastCopied && (text == null || text === lastCopied.text)) put(lastCopied.clip);
      else if (text) put(text);
    }

    return {
      kind,
      block,
      copy,
      cut: (data: DataTransfer | null) => copy(data) && clear(),
      clear,
      pasteFrom,
      pasteByButton,
      canFill: kind === 'cells' || kind === 'weeks' || kind === 'rows',
      fillRight: () => {
        if (kind === 'rows') change(fillRight(session.id, { ...block, columns: shape.columns }));
        else if (kind !== 'add') change(fillRight(session.id, block));
      },
      canMove: isOnRows,
      moveRow: (by: 1 | -1) => {
        if (!isOnRows || firstRow + by < 0 || lastRow + by >= shape.rows) return;
        change(moveRows(session.id, firstRow, lastRow, by === 1 ? lastRow + 2 : firstRow - 1), {
          selection: shifted(by),
        });
      },
      canGroup: isOnRows && shape.rows > 1,
      group: () => isOnRows && change(groupRows(session.id, firstRow, lastRow)),
      changeRung: (way: 'easier' | 'harder') => {
        const row = session.rows[selection.focus.row];
        const [rung] = (row?.exerciseId && lookup(row.exerciseId)?.[way]) || [];
        if (rung) change(setExercise(session.id, selection.focus.row, { id: rung.id }));
      },
      removeRows: () =>
        isOnRows && change(removeRows(session.id, firstRow, lastRow), { selection: select(firstRow, -1) }),
      isOnWeeks: kind === 'weeks' || kind === 'cells',
      isDeload: state.document.grid.weeks[firstWeek]?.deload === true,
      toggleDeload: () => change(setDeload(firstWeek, lastWeek, state.document.grid.weeks[firstWeek]?.deload !== true)),
      addWeek: () =>
        change(insertWeek(lastWeek + 1, lastWeek), {
          selection: select(selection.focus.row, lastWeek + 1),
        }),
      removeWeeks: () =>
        change(removeWeeks(firstWeek, lastWeek), { selection: select(selection.focus.row, firstWeek) }),
      moveWeek: (by: 1 | -1) => change(moveWeeks(firstWeek, lastWeek, by), { selection: shiftedWeeks(by) }),
      undo: () => dispatch({ type: 'undo' }),
      redo: () => dispatch({ type: 'redo' }),
      canUndo: state.past.length > 0,
      canRedo: state.future.length > 0,
    };
  }, [builder, toast]);
}

export type Commands = ReturnType<typeof useCommands>;
