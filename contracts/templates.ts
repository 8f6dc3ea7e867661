import { z } from 'zod';
import { maxNoteLength } from '@/domain/messages/limits';
import { text, uuid } from './text';

const kind = z.enum(['note', 'reply']);
const words = { title: text(80), body: text(maxNoteLength) };

/** One kind to insert from; all of them, those put away included, to look after. */
export const templatesInput = z.strictObject({ kind: kind.nullable().default(null) });
/** `id` is of this message, and of the template that it makes. */
export const addTemplateInput = z.strictObject({ id: uuid, kind, ...words });
export const changeTemplateInput = z.strictObject({
  id: uuid,
  templateId: uuid,
  /** Of the template as it was read. */
  version: z.int().min(1),
  ...words,
});
export const archiveTemplateInput = z.strictObject({
  id: uuid,
  templateId: uuid,
  version: z.int().min(1),
  /** False takes it back into use. */
  archived: z.boolean(),
});

export type TemplateKind = z.output<typeof kind>;
export type AddTemplateInput = z.output<typeof addTemplateInput>;
export type ChangeTemplateInput = z.output<typeof changeTemplateInput>;
export type ArchiveTemplateInput = z.output<typeof archiveTemplateInput>;

/** Ready words of the clinic: a note to fill in, or a quick reply to a client. */
export type WordTemplate = {
  readonly id: string;
  readonly kind: TemplateKind;
  readonly title: string;
  /** Markdown without HTML; `{name}` stands for the client's first name. */
  readonly body: string;
  readonly archived: boolean;
  readonly version: number;
};

export type TemplateKept = { readonly templateId: string; readonly version: number };
