import type { EndedEarly } from '@/contracts/sessions';
import type { SetEdits } from './session-view';

/** A pause that is running. Only its end is kept, so it is right after a reload or a locked phone. */
export type Rest = { readonly endsAt: number; readonly seconds: number; readonly then: string };

/** A hold that is being counted down. */
export type Hold = {
  readonly itemId: string;
  readonly setNumber: number;
  readonly startedAt: number;
  readonly seconds: number;
  readonly perSide: boolean;
};

/** What is half done in a session on this phone, and kept over a reload. */
export type SessionDraft = {
  /** The line that is open, or the finish; null before one was chosen. */
  readonly place: string | null;
  readonly edits: SetEdits;
  readonly rest: Rest | null;
  readonly hold: Hold | null;
  readonly endedEarly: EndedEarly | null;
  /** Where the last set was logged, so that how it felt can be added after the screen has moved on. */
  readonly lastSlot: { readonly itemId: string; readonly setNumber: number } | null;
};

/** `place` of the part that asks for pain after. */
export const finishPlace = 'finish';

export const emptyDraft: SessionDraft = {
  place: null,
  edits: {},
  rest: null,
  hold: null,
  endedEarly: null,
  lastSlot: null,
};
