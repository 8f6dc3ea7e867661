import type { AddNoteInput } from '@/contracts/notes';

export type NoteDraft = Pick<AddNoteInput, 'kind' | 'body' | 'pinned'> & {
  /** As the date field has it; empty for none. */
  readonly until: string;
};

export const emptyNote: NoteDraft = { kind: 'note', body: '', pinned: false, until: '' };

/** As it is sent: a restriction stands on top by itself, and only a restriction ends. */
export const noteOf = ({ kind, body, pinned, until }: NoteDraft) => ({
  kind,
  body,
  pinned: kind === 'note' && pinned,
  untilDate: kind === 'restriction' && until !== '' ? until : null,
});

/** What is wrong with it before it is sent, by field. */
export const missingIn = ({ body }: NoteDraft): Record<string, string> =>
  body.trim() === '' ? { body: 'Write the note first.' } : {};
