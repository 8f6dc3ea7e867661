import { z } from 'zod';
import { equipmentChoices } from '@/domain/load/equipment';
import type { Equipment } from '@/domain/load/plates';
import { isTimeZone } from '@/domain/schedule/local-date';
import type { Advice } from '@/domain/screening/advice';
import type { ScreeningDue as DueAgain } from '@/domain/screening/due';
import type { Lock as LiftingLock } from '@/domain/screening/lock';
import type { ScreeningOutcome } from '@/domain/screening/outcome';
import { isLocaleChoice } from '@/lib/format/locale-choices';
import { screeningAnswers } from './sessions';
import { instant, nprs, optionalText, uuid } from './text';

export const units = z.enum(['kg', 'lb']);
export const timeZone = z.string().max(64).refine(isTimeZone, { message: 'Choose a time zone from the list.' });

const weights = z.array(z.number().min(0.1).max(200)).max(60).readonly();
const choiceIds: readonly string[] = equipmentChoices.map(({ id }) => id);

/** What a client can load, in kilograms. */
export const equipmentInput = z.strictObject({
  barKg: z.number().min(0).max(60),
  platesKg: z
    .array(z.strictObject({ kg: z.number().min(0.1).max(100), pairs: z.int().min(0).max(10) }))
    .max(20)
    .readonly(),
  dumbbellsKg: weights,
  kettlebellsKg: weights,
  machineStepKg: z.number().min(0.5).max(25).exactOptional(),
  has: z
    .array(z.string().refine((id) => choiceIds.includes(id), { message: 'Choose from the list.' }))
    .max(choiceIds.length)
    .readonly(),
});

export const intakeInput = z.strictObject({
  id: uuid,
  units,
  timeZone,
  painHistory: optionalText(4000),
  usualPain: nprs,
  /** Every screening question, by id. */
  answers: screeningAnswers,
  equipment: equipmentInput,
  goal: optionalText(500),
  consent: z.literal(true, { message: 'Without your consent we cannot keep what you tell us.' }),
  /** The version of the text that was shown: `IntakeState.consent.version`. */
  consentVersion: z.int().min(1).max(1000),
});

export const profileInput = z.strictObject({
  /** `Profile.version` as it was read; another one answers `version_conflict`. */
  version: z.int().min(1),
  units,
  timeZone,
  equipment: equipmentInput,
  goal: optionalText(500),
  /** Null for that of the browser; left out by apps that do not know it yet, and then kept as it is. */
  locale: z.string().max(35).refine(isLocaleChoice, { message: 'Choose from the list.' }).nullable().optional(),
});

/** All questions again, after the intake. */
export const screeningAgainInput = z.strictObject({
  /** Made by the phone: a replay changes nothing. */
  id: uuid,
  /** Every screening question, by id. */
  answers: screeningAnswers,
  answeredAt: instant,
});

export type ScreeningAgainInput = z.input<typeof screeningAgainInput>;
export type ScreeningAgain = z.output<typeof screeningAgainInput>;
export type IntakeInput = z.input<typeof intakeInput>;
export type ProfileInput = z.input<typeof profileInput>;
export type Intake = z.output<typeof intakeInput>;
export type ProfileChange = z.output<typeof profileInput>;

/** Lifting is locked until a clearance is recorded, or a stop has ended. */
export type Lock = LiftingLock;

/** All questions are to be answered again before the next session can start. */
export type ScreeningDue = DueAgain;

/** What stands between a client and the next session. */
export type Gates = {
  readonly lock: Lock | null;
  readonly screeningDue: ScreeningDue | null;
  /** Ids of the questions whose yes a clinician has looked at: given again it asks for nothing new. */
  readonly cleared: readonly string[];
};

/** What the client's app needs of the clinic everywhere. */
export type ClinicFacts = {
  readonly name: string;
  readonly emergencyNumber: string;
  /** Such as "within one working day". */
  readonly responseTime: string;
  /** 1 is Monday. */
  readonly weekStartsOn: number;
};

export type ClientFacts = {
  readonly name: string;
  readonly units: 'kg' | 'lb';
  readonly timeZone: string;
  readonly equipment: Equipment;
};

export type IntakeState = {
  readonly completed: boolean;
  readonly client: ClientFacts;
  readonly clinic: ClinicFacts;
  readonly lock: Lock | null;
  /** BCP 47 tag for dates and numbers that the person chose; null for that of the browser. */
  readonly locale: string | null;
  readonly consent: { readonly version: number; readonly title: string; readonly lines: readonly string[] };
};

export type IntakeResult = {
  readonly outcome: ScreeningOutcome;
  readonly lock: Lock | null;
  readonly adviceNumber: string;
  readonly responseTime: string;
  readonly advice: Advice;
};

export type ScreeningAgainResult = Pick<Gates, 'lock' | 'screeningDue'> & { readonly outcome: ScreeningOutcome };

/** The You screen. */
export type Profile = ClientFacts & {
  readonly email: string;
  readonly goal: string | null;
  readonly usualPain: number | null;
  /** BCP 47 tag for dates and numbers; null for that of the browser. */
  readonly locale: string | null;
  readonly clinic: ClinicFacts;
  readonly consent: { readonly version: number; readonly grantedAt: string } | null;
  readonly intakeCompletedAt: string | null;
  /** Send it back with a change. */
  readonly version: number;
};
