import { z } from 'zod';
import { text, uuid } from './text';

/** A telephone number that can be dialled as it stands, such as "112" or "+44 20 7946". */
export const emergencyNumber = z
  .string()
  .transform((value) => value.trim())
  .pipe(z.string().regex(/^\+?[0-9][0-9 ]{1,14}$/, { message: 'A telephone number, such as 112.' }));

/** How long a record may be kept at least and at most, in years. */
export const retentionBounds = { min: 1, max: 30 } as const;

const retentionWords = `From ${retentionBounds.min} to ${retentionBounds.max} years.`;

export const changeSettings = z.strictObject({
  id: uuid,
  /** The version that was on the screen; another one in the meantime refuses this. */
  expectedVersion: z.int().min(1),
  name: text(80),
  /** 1 is Monday. */
  weekStartsOn: z.int().min(1).max(7),
  /** Said wherever a client reports something worrying: "We answer …". */
  responseTime: text(80),
  emergencyNumber,
  retentionYears: z
    .int({ message: retentionWords })
    .min(retentionBounds.min, { message: retentionWords })
    .max(retentionBounds.max, { message: retentionWords }),
});
export const removeLogo = z.strictObject({ id: uuid });

export type ChangeSettingsInput = z.output<typeof changeSettings>;

/** What an owner may set. */
export type SettingsValues = Omit<ChangeSettingsInput, 'id' | 'expectedVersion'>;
export type SettingsField = keyof SettingsValues;

/** A clinic's sign by the hash of its content, which names its address. */
export type ClinicSign = { readonly sha256: string; readonly width: number; readonly height: number };

export type ClinicSettings = SettingsValues & {
  readonly version: number;
  /** IANA name, such as "Europe/London". Set when the clinic is: days that were logged are counted by it. */
  readonly timeZone: string;
  readonly sign: ClinicSign | null;
  readonly mayChange: boolean;
};

export type ChangedSettings = { readonly version: number };
