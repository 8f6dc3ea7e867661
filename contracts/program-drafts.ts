import { z } from 'zod';
import type { ProgramChange } from '@/domain/program/diff';
import type { ProgramGrid } from '@/domain/program/grid/types';
import type { TextMark } from '@/domain/program/text/types';
import { text, uuid } from './text';

const version = z.int().min(1).max(1_000_000);
const programName = text(80);

/** What a new program begins as. */
export const createProgram = z.strictObject({
  id: uuid,
  name: programName,
  from: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('blank'),
      weeks: z.int().min(1).max(52),
      sessionsPerWeek: z.int().min(1).max(7),
    }),
    z.strictObject({ kind: z.literal('copy'), programId: uuid, version: version.optional() }),
    /** Plain text, see domain/program/text. What is not understood is kept and marked. */
    z.strictObject({ kind: z.literal('text'), text: z.string().min(1).max(200_000) }),
    /** A program document as `programs.exportJson` gives it. */
    z.strictObject({ kind: z.literal('json'), json: z.string().min(2).max(1_000_000) }),
  ]),
});

export const openDraft = z.strictObject({ programId: uuid });

const shortText = z.string().max(400);
const longText = z.string().max(4_000);
const rowNote = z.string().max(400).nullable();
const gridCell = z.strictObject({ text: z.string().max(300), note: shortText.optional() });

/** A grid as the browser sends it: every text is bounded, the meaning of the cells is checked on publishing. */
const grid: z.ZodType<Omit<ProgramGrid, 'evidence' | 'cards' | 'flareSession'>> = z.strictObject({
  schema: z.literal(1),
  summary: longText,
  forWhom: longText,
  weeks: z
    .array(z.strictObject({ deload: z.boolean() }))
    .min(1)
    .max(52),
  blocks: z.array(z.strictObject({ title: shortText, aim: longText, weeks: z.int().min(1).max(52) })).max(52),
  sessions: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(60),
        key: z.string().min(1).max(3),
        title: shortText,
        minutes: z.int().min(5).max(180),
        note: rowNote,
        byWeek: z.record(
          z.string().regex(/^[1-9]\d?$/),
          z.strictObject({
            title: shortText.optional(),
            minutes: z.int().min(5).max(180).optional(),
            note: shortText.optional(),
          }),
        ),
        rows: z
          .array(
            z.strictObject({
              id: z.string().min(1).max(80),
              exerciseId: z.string().min(1).max(80).nullable(),
              typed: z.string().max(200).nullable(),
              superset: z
                .string()
                .regex(/^[A-Z]$/)
                .nullable(),
              note: rowNote,
              swapTo: z.string().max(80).nullable(),
              swapForLeg: z.string().max(80).nullable(),
              cells: z.array(gridCell).min(1).max(52),
            }),
          )
          .max(40),
      }),
    )
    .max(7),
}) as never;

export const saveDraft = z.strictObject({ programId: uuid, version, name: programName, grid });
export const draftPresence = z.strictObject({ programId: uuid });
export const discardDraft = z.strictObject({ programId: uuid, version });
export const publishDraft = z.strictObject({
  /** Makes a repeat of the same request harmless. */
  id: uuid,
  programId: uuid,
  version,
  /** What is new, for other trainers. */
  note: text(400).nullable(),
});
export const archiveProgram = z.strictObject({ programId: uuid, archived: z.boolean() });

export type CreateProgramInput = z.output<typeof createProgram>;
export type SaveDraftInput = z.output<typeof saveDraft>;
export type PublishDraftInput = z.output<typeof publishDraft>;
export type DiscardDraftInput = z.output<typeof discardDraft>;
export type ArchiveProgramInput = z.output<typeof archiveProgram>;
export type SentGrid = SaveDraftInput['grid'];

export type Editor = { readonly userId: string; readonly name: string; readonly seenAt: string };

export type DraftState = {
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: { readonly userId: string; readonly name: string } | null;
  /** Others who had it open in the last 30 seconds. */
  readonly editors: readonly Editor[];
};

export type ProgramDraft = DraftState & {
  readonly programId: string;
  readonly name: string;
  /** Null before the first version was published. */
  readonly publishedVersion: number | null;
  readonly baseVersion: number | null;
  readonly grid: ProgramGrid;
  /** Whether publishing it would change anything. */
  readonly changed: boolean;
  /** Clients whose plan in force is of this program, at any version. */
  readonly clients: number;
};

export type { ProgramChange } from '@/domain/program/diff';

export type CreatedProgram = {
  readonly programId: string;
  readonly name: string;
  /** What a pasted text says that was not understood or was guessed; the draft keeps what has a place in it. */
  readonly marks: readonly TextMark[];
};
export type ArchivedProgram = { readonly programId: string; readonly archived: boolean };
export type PublishedDraft = {
  readonly programId: string;
  readonly version: number;
  readonly name: string;
  readonly clients: number;
};

/** Details of the `version_conflict` that `drafts.save` answers: the draft as somebody else left it. */
export type DraftConflict = Pick<ProgramDraft, 'version' | 'grid' | 'name' | 'updatedAt' | 'updatedBy'>;

export type DraftDiff = {
  readonly fromVersion: number | null;
  readonly changes: readonly ProgramChange[];
  /** Why it cannot be published yet; empty when it can. */
  readonly problems: readonly { readonly where: string; readonly words: string }[];
};
