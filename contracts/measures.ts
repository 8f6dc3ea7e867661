import { z } from 'zod';
import type { BenefitTile } from '@/domain/benefits/board';
import type { ChangeBand } from '@/domain/instruments/change-band';
import { instruments } from '@/domain/instruments/instruments';
import { psfsForm } from '@/domain/instruments/psfs-form';
import { rmdq24Form } from '@/domain/instruments/roland-morris-form';
import type { IsoDate } from '@/domain/schedule/dates';
import type { WeightUnit } from '@/lib/units';
import type { ClinicFacts } from './screening';
import { isoDate, nprs, optionalText, text, uuid } from './text';

const itemCount = rmdq24Form.items.length;
const { min: lightest, max: heaviest } = instruments['body-mass'].range;

/** A test that is timed, counted or read off; what an instrument takes at most is the server's to say. */
const reading = <Id extends string>(instrument: Id) =>
  z.strictObject({ instrument: z.literal(instrument), value: z.number().min(0).max(600) });

/** What is answered or read off. Scores are reckoned from it on the server and never sent. */
const measureAnswers = z.discriminatedUnion('instrument', [
  z
    .strictObject({
      instrument: z.literal('rmdq24'),
      checked: z.array(z.int().min(1).max(itemCount)).max(itemCount),
      /** Said in so many words when nothing is ticked: a blank form is no answer. */
      noneFits: z.boolean(),
    })
    .refine(({ checked, noneFits }) => noneFits === (checked.length === 0), {
      message: 'Tick what fits, or say that none of these fits.',
    }),
  z.strictObject({
    instrument: z.literal('psfs'),
    activities: z
      .array(z.strictObject({ activity: text(120), rating: nprs }))
      .min(1, { message: 'Name at least one activity.' })
      .max(psfsForm.activityCount),
  }),
  z.strictObject({ instrument: z.literal('phq4'), answers: z.array(z.int().min(0).max(3)).length(4) }),
  z.strictObject({ instrument: z.literal('groc'), value: z.int().min(-5).max(5) }),
  z.strictObject({ instrument: z.literal('body-mass'), kg: z.number().min(lightest).max(heaviest) }),
  z.strictObject({
    instrument: z.literal('active-minutes'),
    kind: z.enum(['walking', 'other']),
    /** Of one outing or one day: a week is the sum of its entries. */
    minutes: z.int().min(1).max(1440),
  }),
  reading('sorensen'),
  reading('side-plank-left'),
  reading('side-plank-right'),
  reading('chair-stand'),
  reading('fingertip-to-floor'),
]);

const measureFields = {
  id: uuid,
  /** The client's day. */
  takenOn: isoDate,
  note: optionalText(500),
  result: measureAnswers,
};

const correctionFields = {
  id: uuid,
  correctsId: uuid,
  /** The day and the answers as they should have been; null takes the result back. */
  to: z.strictObject({ takenOn: isoDate, note: optionalText(500), result: measureAnswers }).nullable(),
};

export const recordInput = z.strictObject(measureFields);
export const correctInput = z.strictObject(correctionFields);
export const chartInput = z.strictObject({ clientId: uuid });
export const enterInput = z.strictObject({ clientId: uuid, ...measureFields });
export const amendInput = z.strictObject({ clientId: uuid, ...correctionFields });
export const bodyMassInput = z.strictObject({
  id: uuid,
  followed: z.boolean(),
  /** The version of the text that was shown: `Measures.bodyMass.version`. */
  textVersion: z.int().min(1).max(1000),
});

export type MeasureAnswers = z.output<typeof measureAnswers>;
export type MeasuredId = MeasureAnswers['instrument'];
export type RecordInput = z.input<typeof recordInput>;
export type CorrectInput = z.input<typeof correctInput>;
export type RecordedMeasure = z.output<typeof recordInput>;
export type MeasureCorrection = z.output<typeof correctInput>;
export type BodyMassChoice = z.output<typeof bodyMassInput>;

export type MeasureRecorded = {
  readonly measurementId: string;
  readonly instrument: MeasuredId;
  readonly takenOn: IsoDate;
  readonly score: number;
  /** PHQ-4 of 6 or more: show where to get help. */
  readonly asksForHelp: boolean;
};

/** One result as it stands. */
export type MeasureResult = {
  readonly id: string;
  readonly takenOn: IsoDate;
  readonly score: number;
  /** What was answered, in words; empty where the score says it all. */
  readonly details: readonly string[];
  readonly note: string | null;
  /** Whether the client or somebody of the clinic entered it; only they correct it. */
  readonly enteredBy: 'client' | 'clinic';
  /** Null where the reader may not see who it was. */
  readonly enteredByName: string | null;
  /** What it said before it was corrected, newest first. */
  readonly earlier: readonly { readonly takenOn: IsoDate; readonly score: number }[];
};

export type MeasureSeries = {
  readonly instrument: MeasuredId;
  readonly name: string;
  readonly unit: string;
  readonly baseline: MeasureResult | null;
  /** The newest; the baseline itself while there is no other. */
  readonly latest: MeasureResult | null;
  /** All that stand, newest first. */
  readonly results: readonly MeasureResult[];
  /** Taken back, newest first. */
  readonly takenBack: readonly { readonly takenOn: IsoDate; readonly score: number }[];
  readonly dueOn: IsoDate | null;
  readonly isDue: boolean;
  readonly band: ChangeBand;
  readonly bandWords: string;
};

/** What the client may fill in and is due. */
export type DueMeasures = { readonly due: readonly MeasuredId[] };

export type WeekValue = {
  readonly start: IsoDate;
  readonly value: number;
};

/** A PHQ-4 of 6 or more. */
export type Referral = { readonly takenOn: IsoDate; readonly score: number };

export type Measures = {
  readonly today: IsoDate;
  readonly clientName: string;
  readonly units: WeightUnit;
  readonly timeZone: string;
  readonly clinic: ClinicFacts;
  /** May enter tests and paper forms. */
  readonly mayEnter: boolean;
  /** In the order of a report; body mass only while it is followed. */
  readonly series: readonly MeasureSeries[];
  /** What the client may fill in and is due, in the order of the catalogue. */
  readonly dueForClient: readonly MeasuredId[];
  /** Activities of the first PSFS, to be rated again; null before it. */
  readonly activities: readonly string[] | null;
  readonly bodyMass: {
    readonly followed: boolean;
    readonly version: number;
    readonly title: string;
    readonly lines: readonly string[];
  };
  /** Mean of all pain given in a calendar week, one decimal, oldest first; weeks without any are left out. */
  readonly painWeeks: readonly WeekValue[];
  /** Minutes by calendar week, oldest first. */
  readonly activeWeeks: readonly WeekValue[];
  /** The newest PHQ-4 when it is 6 or more. */
  readonly referral: Referral | null;
  /** One tile for each benefit. */
  readonly board: readonly BenefitTile[];
};
