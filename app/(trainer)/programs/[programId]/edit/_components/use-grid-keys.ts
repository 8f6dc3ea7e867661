'use client';

import type { KeyboardEvent } from 'react';
import { extend, nextCell, selectOnly, step } from '../_state/selection';
import { useBuilder } from './builder-context';
import type { Commands } from './use-commands';

type Asks = {
  /** Starts writing where the focus is; with `clear` in place of what stands there. */
  readonly write: (how: { clear: boolean }) => void;
  readonly typeExercise: () => void;
  readonly openForm: () => void;
  readonly showKeys: () => void;
  readonly turnSession: (by: 1 | -1) => void;
  /** After Escape, Tab goes on to what follows the grid. */
  readonly setLeaving: (leaving: boolean) => void;
  readonly isLeaving: () => boolean;
};

const arrows: Readonly<Record<string, { row?: number; column?: number }>> = {
  ArrowUp: { row: -1 },
  ArrowDown: { row: 1 },
  ArrowLeft: { column: -1 },
  ArrowRight: { column: 1 },
  Home: { column: -99 },
  End: { column: 99 },
};

/** The keys of the grid while nothing is being typed into a cell. */
export function useGridKeys(commands: Commands, asks: Asks) {
  const { state, dispatch, shape } = useBuilder();
  const { selection } = state;
  const { focus } = selection;
  const select = (next: typeof selection) => dispatch({ type: 'select', selection: next });

  return function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.nativeEvent.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const handle = (what: () => void) => {
      event.preventDefault();
      asks.setLeaving(false);
      what();
    };

    if (command && !event.altKey) {
      const doing: Record<string, () => void> = {
        d: commands.fillRight,
        e: asks.openForm,
        g: commands.group,
        z: event.shiftKey ? commands.redo : commands.undo,
        y: commands.redo,
        a: () =>
          select({
            anchor: { row: 0, week: 0 },
            focus: { row: shape.rows - 1, week: shape.columns.at(-1)?.first ?? 0 },
          }),
        Home: () => select(selectOnly({ row: 0, week: -1 })),
        End: () => select(selectOnly({ row: shape.rows, week: -1 })),
      };
      const deed = doing[key];
      if (deed) handle(deed);
      return;
    }
    if (event.altKey) {
      const moves: Record<string, () => void> = {
        ArrowUp: () => commands.moveRow(-1),
        ArrowDown: () => commands.moveRow(1),
        ArrowLeft: () => commands.isOnWeeks && commands.moveWeek(-1),
        ArrowRight: () => commands.isOnWeeks && commands.moveWeek(1),
        PageUp: () => commands.changeRung('harder'),
        PageDown: () => commands.changeRung('easier'),
      };
      const move = moves[event.key];
      if (move) handle(move);
      return;
    }
    const arrow = arrows[event.key];
    if (arrow) {
      return handle(() =>
        select(event.shiftKey ? extend(selection, arrow, shape) : selectOnly(step(focus, arrow, shape))),
      );
    }
    switch (event.key) {
      case 'Enter':
        if (focus.row === shape.rows) return handle(asks.typeExercise);
        return handle(() => select(selectOnly(step(focus, { row: event.shiftKey ? -1 : 1 }, shape))));
      case 'Tab': {
        const next = asks.isLeaving() ? null : nextCell(focus, event.shiftKey ? -1 : 1, shape);
        if (next) handle(() => select(selectOnly(next)));
        return;
      }
      case 'F2':
        return handle(() => asks.write({ clear: false }));
      case 'Delete':
      case 'Backspace':
        return handle(commands.clear);
      case 'Escape':
        event.preventDefault();
        asks.setLeaving(true);
        if (selection.anchor !== focus) select(selectOnly(focus));
        return;
      case 'PageUp':
      case 'PageDown':
        return handle(() => asks.turnSession(event.key === 'PageDown' ? 1 : -1));
      case '/':
        return handle(asks.typeExercise);
      case '?':
        return handle(asks.showKeys);
      case ' ':
        return handle(() => asks.write({ clear: false }));
      default:
        // The letter itself goes into the line that opens.
        if (event.key.length === 1 && focus.row >= 0) asks.write({ clear: true });
    }
  };
}
