import { z } from 'zod';

export const exportKinds = ['record', 'sets', 'symptoms', 'measures'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** Raised when a reader of the file would have to change. The form is described in docs/export.md. */
export const exportSchemaVersion = 1;

export const exportInput = z.strictObject({
  kind: z.enum(exportKinds),
  /** Bounded only; it is compared with the one that is kept. */
  password: z.string().max(1_000),
});

/** Everything of a clinic. */
export const clinicExportInput = z.strictObject({ password: z.string().max(1_000) });
