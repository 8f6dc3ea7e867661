import type { GridSession } from '@/domain/program/grid/types';
import { type Column, columnsOf, type Folds, foldAll, unfold } from './columns';
import type { BuilderDocument, Edit } from './document';
import { clamp, type Selection, type Shape, selectOnly, shapeOf } from './selection';

/** A state of the document to go back to, and where one was in it. */
type Step = { readonly document: BuilderDocument; readonly sessionId: string; readonly selection: Selection };

export type BuilderState = {
  readonly document: BuilderDocument;
  readonly sessionId: string;
  readonly selection: Selection;
  readonly folds: Folds;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Edits that follow each other with the same mark are one step, such as the letters of one note. */
  readonly mark: string | null;
};

export type Action =
  | {
      readonly type: 'edit';
      readonly edit: Edit;
      readonly mark?: string;
      /** What is selected afterwards. */
      readonly selection?: Selection;
      readonly sessionId?: string;
    }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'select'; readonly selection: Selection }
  | { readonly type: 'session'; readonly sessionId: string }
  | { readonly type: 'fold' }
  | { readonly type: 'unfold'; readonly column?: Column }
  /** The draft as it was made anew by publishing: what was before cannot be gone back to. */
  | { readonly type: 'replace'; readonly document: BuilderDocument }
  /** Somebody else's draft came in: every state of ours is brought onto it, so that undo takes nothing of theirs away. */
  | { readonly type: 'rebase'; readonly onto: (document: BuilderDocument) => BuilderDocument };

const mostSteps = 200;

export function startWith(document: BuilderDocument): BuilderState {
  const sessionId = document.grid.sessions[0]?.id ?? '';
  const isLong = document.grid.weeks.length > 6;
  const start: BuilderState = {
    document,
    sessionId,
    selection: selectOnly({ row: 0, week: -1 }),
    folds: isLong ? foldAll(document.grid) : {},
    past: [],
    future: [],
    mark: null,
  };
  return settled(start);
}

export function reduce(state: BuilderState, action: Action): BuilderState {
  switch (action.type) {
    case 'edit': {
      const document = action.edit(state.document);
      const { selection = state.selection, sessionId = state.sessionId } = action;
      if (document === state.document) return settled({ ...state, selection, sessionId });
      const isSameStep = action.mark !== undefined && action.mark === state.mark && state.past.length > 0;
      return settled({
        ...state,
        document,
        selection,
        sessionId,
        past: isSameStep ? state.past : [...state.past, stepOf(state)].slice(-mostSteps),
        future: [],
        mark: action.mark ?? null,
      });
    }
    case 'undo': {
      const to = state.past.at(-1);
      if (!to) return state;
      return settled({
        ...state,
        ...to,
        past: state.past.slice(0, -1),
        future: [stepOf(state), ...state.future],
        mark: null,
      });
    }
    case 'redo': {
      const [to, ...future] = state.future;
      if (!to) return state;
      return settled({ ...state, ...to, past: [...state.past, stepOf(state)], future, mark: null });
    }
    case 'select':
      return settled({ ...state, selection: action.selection, mark: null });
    case 'session':
      return settled({ ...state, sessionId: action.sessionId, selection: selectOnly({ row: 0, week: 0 }), mark: null });
    case 'fold':
      return settled({ ...state, folds: foldAll(state.document.grid) });
    case 'unfold': {
      const session = sessionOf(state);
      const folds = action.column && session ? unfold(session, state.document.grid, state.folds, action.column) : {};
      return settled({ ...state, folds });
    }
    case 'replace': {
      const { sessions } = action.document.grid;
      const key = sessionOf(state)?.key;
      const session = sessions.find((one) => one.key === key) ?? sessions[0];
      return settled({ ...startWith(action.document), sessionId: session?.id ?? '', selection: state.selection });
    }
    case 'rebase': {
      const onto = (step: Step): Step => ({ ...step, document: action.onto(step.document) });
      const document = action.onto(state.document);
      return settled({
        ...state,
        document,
        selection: followed(state, document),
        past: state.past.map(onto),
        future: state.future.map(onto),
        mark: null,
      });
    }
  }
}

const stepOf = ({ document, sessionId, selection }: BuilderState): Step => ({ document, sessionId, selection });

/** The session shown; a session that is gone gives way to the first. */
export const sessionOf = ({ document, sessionId }: BuilderState): GridSession | undefined =>
  document.grid.sessions.find(({ id }) => id === sessionId) ?? document.grid.sessions[0];

export const columnsNow = (state: BuilderState): Column[] => {
  const session = sessionOf(state);
  return session ? columnsOf(session, state.document.grid, state.folds) : [];
};

export function shapeNow(state: BuilderState): Shape {
  const session = sessionOf(state);
  const columns = columnsNow(state);
  return session ? shapeOf(session, columns) : { rows: 0, columns };
}

/** Rows that came in above push what is selected down with its row. */
function followed(state: BuilderState, after: BuilderDocument): Selection {
  const before = sessionOf(state)?.rows ?? [];
  const now = after.grid.sessions.find(({ id }) => id === state.sessionId)?.rows ?? [];
  const follow = (place: Selection['focus']) => {
    const row = place.row === before.length ? now.length : now.findIndex(({ id }) => id === before[place.row]?.id);
    return row < 0 ? place : { ...place, row };
  };
  return { anchor: follow(state.selection.anchor), focus: follow(state.selection.focus) };
}

/** What is selected lies within what is there. */
function settled(state: BuilderState): BuilderState {
  const session = sessionOf(state);
  if (!session) return state;
  const shape = shapeNow(state);
  const anchor = clamp(state.selection.anchor, shape);
  const focus = clamp(state.selection.focus, shape);
  return { ...state, sessionId: session.id, selection: { anchor, focus } };
}
