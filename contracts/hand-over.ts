import { z } from 'zod';
import { text, uuid } from './text';

export const handOverInput = z.strictObject({
  id: uuid,
  clientId: uuid,
  toUserId: uuid,
  /** For the new trainer. */
  note: text(1000),
});
export const handOverChoices = z.strictObject({ clientId: uuid });

export type HandOverInput = z.output<typeof handOverInput>;

export type HandOverChoices = {
  readonly choices: readonly { readonly userId: string; readonly name: string }[];
};

export type HandedOver = { readonly toName: string; readonly mayStillRead: boolean };

/** What the trainer before wanted this one to know. */
export type HandOverNote = { readonly note: string; readonly fromName: string | null; readonly at: string };
