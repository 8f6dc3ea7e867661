import { z } from 'zod';
import { maxNoteLength } from '@/domain/messages/limits';
import { isIsoDate } from '@/domain/schedule/dates';
import { isoDate, text, uuid } from './text';

/** Where the page before ended: an instant and an id. Made by the server, sent back as it was. */
const cursor = z
  .string()
  .max(70)
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .refine((value) => isIsoDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value.split('~')[0] ?? '')))
  .nullable()
  .default(null);

const written = {
  /** Of this message, and of the row that it makes. */
  id: uuid,
  clientId: uuid,
  kind: z.enum(['note', 'restriction']),
  /** Markdown without HTML. */
  body: text(maxNoteLength),
  pinned: z.boolean(),
  /** The last day of a restriction; null for one without an end. */
  untilDate: isoDate.nullable(),
};

type Written = { readonly kind: 'note' | 'restriction'; readonly untilDate: string | null };
const endsIfRestricting = ({ kind, untilDate }: Written) => kind === 'restriction' || untilDate === null;
const noEnd = { path: ['untilDate'], message: 'Only a restriction has a last day.' };

export const notesInput = z.strictObject({ clientId: uuid, cursor });
export const noteHistoryInput = z.strictObject({ clientId: uuid, noteId: uuid });
export const restrictionsInput = z.strictObject({ clientId: uuid });
export const addNoteInput = z.strictObject(written).refine(endsIfRestricting, noEnd);
/** The note as it was read is named by its row: whoever changed it in between has replaced that. */
export const changeNoteInput = z.strictObject({ ...written, noteId: uuid }).refine(endsIfRestricting, noEnd);
export const removeNoteInput = z.strictObject({ id: uuid, clientId: uuid, noteId: uuid });

export type AddNoteInput = z.output<typeof addNoteInput>;
export type ChangeNoteInput = z.output<typeof changeNoteInput>;
export type RemoveNoteInput = z.output<typeof removeNoteInput>;

/** What a client must not do now, by a note of the staff or by a clearance. */
export type Restriction = {
  readonly id: string;
  readonly source: 'note' | 'clearance';
  /** Markdown without HTML. */
  readonly words: string;
  /** The last day, in the client's zone; null where it has no end. */
  readonly untilDate: string | null;
  /** Who wrote the note, or the clinician of the clearance. */
  readonly by: string | null;
};

export type StaffNote = {
  readonly id: string;
  readonly kind: 'note' | 'restriction';
  readonly body: string;
  readonly pinned: boolean;
  readonly untilDate: string | null;
  readonly authorName: string;
  /** To the microsecond; orders. */
  readonly createdAt: string;
  /** It takes the place of an earlier wording. */
  readonly isChanged: boolean;
  readonly removed: { readonly at: string; readonly by: string } | null;
};

export type StaffNotes = {
  /** The client's. */
  readonly today: string;
  readonly timeZone: string;
  readonly clientName: string;
  readonly mayWrite: boolean;
  /** Restrictions in force and pinned notes, on the first page. */
  readonly onTop: readonly StaffNote[];
  /** The others, newest first, with those that were taken away. */
  readonly notes: readonly StaffNote[];
  readonly nextCursor: string | null;
};

/** Earlier wordings of a note, newest first. */
export type NoteHistory = readonly StaffNote[];

export type NoteKept = { readonly noteId: string };
