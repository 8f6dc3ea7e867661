/** What a clinic measures, at the start and then every four weeks. Ids are stored for ever; names may change. */
export type Instrument = {
  readonly id: string;
  readonly name: string;
  /** To follow a number. */
  readonly unit: string;
  /** What can be entered. For tests without an end of their own, `max` is there to catch slips of the finger. */
  readonly range: { readonly min: number; readonly max: number; readonly decimals: 0 | 1 };
  /** Which way is better; null where neither is. */
  readonly better: 'higher' | 'lower' | null;
  /** The smallest change that matters, in points and as a share of the first value; null where none is stated. */
  readonly minimalChange: { readonly points: number; readonly share: number | null } | null;
  readonly dueEveryDays: number;
  readonly enteredBy: 'client' | 'clinic';
  /** Left out unless the clinic asks for it. */
  readonly optional: boolean;
  readonly loinc: string | null;
  readonly source: string;
};

const FOUR_WEEKS = 28;

/** The instruments in the order of a report. Minimal important changes and LOINC codes: clinical rules. */
export const instruments = {
  nprs: {
    id: 'nprs',
    name: 'Pain, 0–10',
    unit: 'points',
    range: { min: 0, max: 10, decimals: 0 },
    better: 'lower',
    minimalChange: { points: 2, share: 0.3 },
    dueEveryDays: FOUR_WEEKS,
    enteredBy: 'client',
    optional: false,
    loinc: '72514-3',
    source: 'Numeric pain rating scale; change: Ostelo 2008',
  },
  rmdq24: {
    id: 'rmdq24',
    name: 'Roland-Morris, 24 items',
    unit: 'points',
    range: { min: 0, max: 24, decimals: 0 },
    better: 'lower',
    minimalChange: { points: 5, share: 0.3 },
    dueEveryDays: FOUR_WEEKS,
    enteredBy: 'client',
    optional: false,
    loinc: null,
    source: 'Roland & Morris 1983; change: Ostelo 2008',
  },
  psfs: {
    id: 'psfs',
    name: 'Your own activities',
    unit: 'points',
    range: { min: 0, max: 10, decimals: 1 },
    better: 'higher',
    minimalChange: { points: 2, share: null },
    dueEveryDays: FOUR_WEEKS,
    enteredBy: 'client',
    optional: false,
    loinc: null,
    source: 'Patient-Specific Functional Scale, Stratford 1995',
  },
  phq4: {
    id: 'phq4',
    name: 'Mood and worry, PHQ-4',
    unit: 'points',
    range: { min: 0, max: 12, decimals: 0 },
    better: 'lower',
    minimalChange: null,
    dueEveryDays: FOUR_WEEKS,
    enteredBy: 'client',
    optional: false,
    loinc: '70272-0',
    source: 'Kroenke 2009',
  },
  groc: {
    id: 'groc',
    name: 'Overall change, −5 to +5',
    unit: 'points',
    range: { min: -5, max: 5, decimals: 0 },
    better: 'higher',
    minimalChange: { points: 2, share: null },
    dueEveryDays: FOUR_WEEKS,
    enteredBy: 'client',
    optional: false,
    loinc: null,
    source: 'Global Rating of Change, Kamper 2009',
  },
  sorensen: {
    id: 'sorensen',
    name: 'Sørensen back hold',
    unit: 's',
    range: { min: 0, max: 240, decimals: 1 },
    better: 'higher',
    minimalChange: { points: 32, share: null },
    dueEveryDays: FOUR_WEEKS,
    enteredBy: 'clinic',
    optional: false,
    loinc: null,
    source: 'Biering-Sørensen 1984',
  },
  'side-plank-left': {
    id: 'side-plank-left',
    name: 'Side plank, left',
    unit: 's',
    range: { min: 0, max: 600, decimals: 1 },
    better: 'higher',
    minimalChange: null,
    dueEveryDays: FOUR_WEEKS,
    enteredBy: 'clinic',
    optional: false,
    loinc: null,
    source: 'McGill 1999',
  },
  'side-plank-right': {
    id: 'side-plank-right',
    name: 'Side plank, right',
    unit: 's',
    range: { min: 0, max: 600, decimals: 1 },
    better: 'higher',
    minimalChange: null,
    dueEveryDays: FOUR_WEEKS,
    enteredBy: 'clinic',
    optional: false,
    loinc: null,
    source: 'McGill 1999',
  },
  'chair-stand': {
    id: 'chair-stand',
    name: 'Chair stand, 30 seconds',
    unit: 'stands',
    range: { min: 0, max: 60, decimals: 0 },
    better: 'higher',
    minimalChange: null,
    dueEveryDays: FOUR_WEEKS,
    enteredBy: 'clinic',
    optional: false,
    loinc: null,
    source: 'Jones 1999',
  },
  'fingertip-to-floor': {
    id: 'fingertip-to-floor',
    name: 'Fingertip to floor',
    unit: 'cm',
    range: { min: 0, max: 100, decimals: 1 },
    better: 'lower',
    minimalChange: null,
    dueEveryDays: FOUR_WEEKS,
    enteredBy: 'clinic',
    optional: false,
    loinc: null,
    source: 'Perret 2001',
  },
  'body-mass': {
    id: 'body-mass',
    name: 'Body mass',
    unit: 'kg',
    range: { min: 20, max: 400, decimals: 1 },
    better: null,
    minimalChange: null,
    dueEveryDays: FOUR_WEEKS,
    enteredBy: 'client',
    optional: true,
    loinc: null,
    source: 'Own record',
  },
  'active-minutes': {
    id: 'active-minutes',
    name: 'Active minutes in the last week',
    unit: 'min',
    range: { min: 0, max: 7 * 24 * 60, decimals: 0 },
    better: 'higher',
    minimalChange: null,
    dueEveryDays: FOUR_WEEKS,
    enteredBy: 'client',
    optional: false,
    loinc: null,
    source: 'Own question',
  },
} as const satisfies Readonly<Record<string, Instrument>>;

export type InstrumentId = keyof typeof instruments;

/** Whether `value` can be entered as a result of `id`: in its range, with no more decimals than it has. */
export function isResult(id: InstrumentId, value: unknown): value is number {
  const { min, max, decimals }: Instrument['range'] = instruments[id].range;
  if (typeof value !== 'number' || !(value >= min && value <= max)) return false;
  return Number(value.toFixed(decimals)) === value;
}
