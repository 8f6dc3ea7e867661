import type { EndedEarly } from '@/contracts/sessions';
import type { AddedSets, SetEdits } from './session-view';

/** A pause that is running. Only its end is kept, so it is right after a reload or a locked phone. */
export type Rest = { readonly endsAt: number; readonly seconds: number; readonly then: string };

/** A hold that is being counted down, or a way that is being timed. */
export type Hold = {
  readonly itemId: string;
  readonly setNumber: number;
  readonly startedAt: number;
  /** Null for a way in metres: it takes as long as it takes. */
  readonly seconds: number | null;
  readonly perSide: boolean;
  /** When the first side was done, for a way; null before. */
  readonly switchedAt: number | null;
};

/** What is half done in a session on this phone, and kept over a reload. */
export type SessionDraft = {
  /** The line that is open, or the finish; null before one was chosen. */
  readonly place: string | null;
  readonly edits: SetEdits;
  /** Sets beyond the prescription. */
  readonly added: AddedSets;
  /** Written during the session, sent with its end. */
  readonly note: string;
  readonly rest: Rest | null;
  readonly hold: Hold | null;
  readonly endedEarly: EndedEarly | null;
  /** Where the last set was logged, so that how it felt can be added after the screen has moved on. */
  readonly lastSlot: { readonly itemId: string; readonly setNumber: number } | null;
  /** Where the screen is about to move, once the tick has shown for a moment. */
  readonly moveTo: string | null;
};

/** `place` of the part that asks for pain after. */
export const finishPlace = 'finish';

export const emptyDraft: SessionDraft = {
  place: null,
  edits: {},
  added: {},
  note: '',
  rest: null,
  hold: null,
  endedEarly: null,
  lastSlot: null,
  moveTo: null,
};

/** The move that is due. Taken back or moved by hand in the meantime: stay. */
export const moved = ({ place, lastSlot, moveTo }: SessionDraft): Partial<SessionDraft> =>
  moveTo !== null && lastSlot?.itemId === place ? { place: moveTo, moveTo: null } : { moveTo: null };
