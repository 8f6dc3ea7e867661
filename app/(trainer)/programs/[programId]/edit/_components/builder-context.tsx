'use client';

import { createContext, type Dispatch, type ReactNode, useContext, useMemo } from 'react';
import type { Exercise, ExerciseLookup } from '@/domain/exercises/types';
import type { GridRow, GridSession } from '@/domain/program/grid/types';
import type { Action, BuilderState } from '../_state/builder-state';
import { columnsNow, sessionOf, shapeNow } from '../_state/builder-state';
import type { Column } from '../_state/columns';
import type { Edit } from '../_state/document';
import type { Selection, Shape } from '../_state/selection';

export type Builder = {
  readonly state: BuilderState;
  readonly dispatch: Dispatch<Action>;
  /** One step that can be undone; the same `mark` goes on with the step before. */
  readonly change: (edit: Edit, then?: { mark?: string; selection?: Selection; sessionId?: string }) => void;
  readonly session: GridSession;
  readonly columns: readonly Column[];
  readonly shape: Shape;
  /** Built-in exercises and the clinic's own. */
  readonly exercises: readonly Exercise[];
  readonly lookup: ExerciseLookup;
  readonly nameOf: (row: GridRow) => string;
};

const BuilderContext = createContext<Builder | null>(null);

type Props = {
  state: BuilderState;
  dispatch: Dispatch<Action>;
  exercises: readonly Exercise[];
  lookup: ExerciseLookup;
  children: ReactNode;
};

export function BuilderProvider({ state, dispatch, exercises, lookup, children }: Props) {
  const value = useMemo((): Builder | null => {
    const session = sessionOf(state);
    if (!session) return null;
    return {
      state,
      dispatch,
      change: (edit, then = {}) => dispatch({ type: 'edit', edit, ...then }),
      session,
      columns: columnsNow(state),
      shape: shapeNow(state),
      exercises,
      lookup,
      nameOf: (row) => (row.exerciseId && lookup(row.exerciseId)?.name) || row.typed || row.exerciseId || 'No exercise',
    };
  }, [state, dispatch, exercises, lookup]);
  return value && <BuilderContext value={value}>{children}</BuilderContext>;
}

export function useBuilder(): Builder {
  const builder = useContext(BuilderContext);
  if (!builder) throw new Error('useBuilder needs a BuilderProvider around it');
  return builder;
}
