import { z } from 'zod';

/** NFC, without white space at the ends. */
const clean = (value: string) => value.normalize('NFC').trim();
/** NUL and the other control characters, save new lines and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** Free text of 1 to `max` characters after trimming. */
export const text = (max: number) =>
  z
    .string()
    .max(max * 2, { message: `At most ${max} characters.` })
    .refine((s) => s.isWellFormed() && !forbidden.test(s), { message: 'Contains characters that cannot be stored.' })
    .transform(clean)
    .pipe(
      z
        .string()
        .min(1, { message: 'Write something here.' })
        .max(max, { message: `At most ${max} characters.` }),
    );

/** Free text that may be left out: blank becomes null. */
export const optionalText = (max: number) => z.union([z.literal('').transform(() => null), z.null(), text(max)]);

export const personName = text(120);

export const email = z
  .string()
  .max(254)
  .transform((s) => s.trim().toLowerCase())
  .pipe(z.email({ message: 'Enter an e-mail address, such as name@example.org.' }));

/** A real calendar date, YYYY-MM-DD, from 2000 to 2099. */
export const isoDate = z.iso.date({ message: 'Enter a date.' }).refine((s) => s >= '2000-01-01' && s <= '2099-12-31', {
  message: 'Enter a date between 2000 and 2099.',
});

/** An instant in ISO 8601 with a zone. */
export const instant = z.iso.datetime({ offset: true });

export const uuid = z.uuid();

/** Pain 0–10, whole numbers. */
export const nprs = z.int().min(0).max(10);
