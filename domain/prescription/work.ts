import type { SetDose } from '@/domain/program/types';
import type { Fault, Found, ListItem } from './finds';
import { numberOf, type Scanner } from './scanner';

/** What the reader of the sets gives back: a find, or a fault with what it would have been. */
export type Work = { readonly found: Found } | { readonly fault: Fault };

const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,3})?)`;
const HAND = String.raw`(?:\s*\/\s*(?:hand|h|arm))?`;

const patterns = {
  /** `3x`, or `40x` in a list. */
  times: new RegExp(String.raw`${NUMBER}\s*x\s*`, 'y'),
  /** `40kg x`, `@60% x`. */
  weightTimes: new RegExp(String.raw`@?\s*${NUMBER}\s*(kgs?|kilos?|lbs?|pounds?|%)${HAND}\s*x\s*`, 'y'),
  /** `3 sets of`. */
  setsOf: /(\d{1,3})\s*(?:sets?|rounds?)\s*(?:of|x|,|@)?\s*/y,
  /** `8 reps x 3 sets`. */
  repsTimesSets:
    /(\d{1,3})(?:\s*-\s*(\d{1,3}))?\s*(?:repetitions?|reps?)\s*(?:x|,|for)?\s*(\d{1,3})\s*(?:sets?|rounds?)(?![a-z])/y,
  setsRange: /(\d{1,2})\s*(?:-|to)\s*(\d{1,2})\s*(?:x|sets?\s*(?:of|x)?)\s*(?=\d)/y,
  thirdFactor: /\s*(x)\s*(\d{1,4}(?:[.,]\d{1,3})?)\s*(kgs?|kilos?|lbs?|pounds?)?(?![a-z%\d])/y,
  listComma: /\s*[,;/>]\s*(?:then\s+)?|\s+then\s+|\s+/y,
} as const;

const AMRAP = /(?:amrap|amap|max(?:imum)?)(?![a-z])(?:\s*reps?(?![a-z]))?/y;
const AMRAP_CAP =
  /\s*(?:\(\s*(?:<=|≤|<|max\s*|cap\s*|up\s*to\s*)?\s*(\d{1,3})\s*\)|(?:<=|≤|<|max|cap|up\s*to|to|:)\s*(\d{1,3})(?!\d|\s*(?:kg|lb|%))|(\d{1,3})(?![\d:]|\s*(?:kg|lb|%|s|m|cm)))/y;
const CLOCK = /(\d{1,2}):([0-5]\d)(?!\d)(?:\s*min(?:utes?)?)?(?![a-z])/y;
const UNIT_RANGE = /(\d{1,4})\s*(?:-|to)\s*(\d{1,4})\s*(seconds?|secs?|s|"|metres?|meters?|m|minutes?|mins?)(?![a-z])/y;
const MINUTES = /(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:minutes?|mins?|')(?![a-z'])/y;
const SECONDS = /(\d{1,4})\s*(?:seconds?|secs?|s|"|'')(?![a-z])/y;
const METRES = /(\d{1,4})\s*(?:metres?|meters?|m)(?![a-z])/y;
const KILOMETRES = /(\d{1,2}(?:[.,]\d{1,3})?)\s*km(?![a-z])/y;
const FAR = /(\d{1,4}(?:[.,]\d)?)\s*(yards?|yds?|yd|feet|foot|ft|miles?)(?![a-z])/y;
const PLUS = /(\d{1,3})\s*\+(?!\s*\d)/y;
const NOT_REPS = String.raw`(?![\d:%]|\.\d|\s*(?:kg|kilo|lb|pound|%|cm))`;
const REPS = new RegExp(
  String.raw`(\d{1,3})(?:\s*(?:-|to)\s*(\d{1,3})(?!\d|\.\d|\s*(?:kg|kilo|lb|pound|%|cm|\/\s*(?:wk|week|sess))|-\d)|(?=\s*-)|(?!\s*-))${NOT_REPS}(?:\s*(?:repetitions?|reps?)(?![a-z]))?`,
  'y',
);

type Amount = SetDose | { readonly fault: Fault };

const isFault = <T extends object>(value: T | { readonly fault: Fault }): value is { readonly fault: Fault } =>
  'fault' in value;

/** Repetitions, a range of them, as many as go well, seconds, minutes or metres. */
export function takeAmount(scan: Scanner): Amount | null {
  const from = scan.at;
  const fault = (words: string, ...edits: string[]): Amount => ({ fault: { from, to: scan.at, words, edits } });
  if (scan.take(AMRAP)) {
    const cap = scan.take(AMRAP_CAP);
    if (!cap) return fault('As many as go well needs a cap, such as amrap<=15.', 'amrap<=12', 'amrap<=15');
    return { kind: 'reps', min: 1, max: Number(cap[1] ?? cap[2] ?? cap[3]), asMany: true };
  }
  const clock = scan.take(CLOCK);
  if (clock) return { kind: 'seconds', seconds: Number(clock[1]) * 60 + Number(clock[2]) };
  const range = scan.take(UNIT_RANGE);
  if (range) {
    const [, low = '', high = '', unit = ''] = range;
    return fault(
      'Time and distance take one number; growing ones are written +5s/wk until 60s.',
      low + unit,
      high + unit,
    );
  }
  const minutes = scan.take(MINUTES);
  if (minutes) return { kind: 'seconds', seconds: Math.round(numberOf(minutes[1] ?? '') * 60) };
  const seconds = scan.take(SECONDS);
  if (seconds) return { kind: 'seconds', seconds: Number(seconds[1]) };
  const kilometres = scan.take(KILOMETRES);
  if (kilometres) return { kind: 'metres', metres: Math.round(numberOf(kilometres[1] ?? '') * 1000) };
  const metres = scan.take(METRES);
  if (metres) return { kind: 'metres', metres: Number(metres[1]) };
  const far = scan.take(FAR);
  if (far) {
    const each = far[2]?.startsWith('y') ? 0.9144 : far[2]?.startsWith('f') ? 0.3048 : 1609.344;
    return fault('Distances are in metres.', `${Math.max(1, Math.round(numberOf(far[1] ?? '') * each))}m`);
  }
  const plus = scan.take(PLUS);
  if (plus)
    return fault('As many as go well needs a cap, such as amrap<=15.', `amrap<=${Number(plus[1]) + 5}`, plus[1] ?? '');
  const reps = scan.take(REPS);
  if (!reps) return null;
  const min = Number(reps[1]);
  return { kind: 'reps', min, max: reps[2] === undefined ? min : Number(reps[2]) };
}

/** `40x8`, `40kg x 8`, `@60%x8`: one set of a list, or `3x8`: the sets of a line. */
function takeItem(scan: Scanner): ListItem | { readonly fault: Fault } | null {
  return scan.attempt(() => {
    const from = scan.at;
    const weighted = scan.take(patterns.weightTimes);
    const head = weighted ?? scan.take(patterns.times);
    if (!head) return null;
    const dose = takeAmount(scan);
    if (!dose) return null;
    if (isFault(dose)) return dose;
    const value = numberOf(head[1] ?? '');
    const unit = weighted?.[2];
    const load =
      unit === '%'
        ? ({ value, percent: true } as const)
        : ({ value, percent: false, unit: unit === undefined ? null : unit.startsWith('k') ? 'kg' : 'lb' } as const);
    return { from, to: scan.at, load, dose };
  });
}

/** The sets of a line in one of their forms; null where none begins here. */
export function takeWork(scan: Scanner): Work | null {
  return takeWordy(scan) ?? takeTimes(scan) ?? takeBareList(scan) ?? takeSingle(scan);
}

function takeWordy(scan: Scanner): Work | null {
  const from = scan.at;
  const range = scan.take(patterns.setsRange);
  if (range) {
    const [, low = '', high = ''] = range;
    const words = 'The number of sets is one number; a range of reps is written 3x8-10.';
    const fault = { from, to: scan.at, words, edits: [`${low}x`, `${high}x`] };
    takeAmount(scan);
    return { fault };
  }
  const turned = scan.take(patterns.repsTimesSets);
  if (turned) {
    const dose: SetDose = { kind: 'reps', min: Number(turned[1]), max: Number(turned[2] ?? turned[1]) };
    return { found: { kind: 'sets', from, to: scan.at, sets: Number(turned[3]), dose } };
  }
  return scan.attempt(() => {
    const sets = scan.take(patterns.setsOf);
    const dose = sets && takeAmount(scan);
    if (!sets || !dose) return null;
    if (isFault(dose)) return dose;
    return { found: { kind: 'sets', from, to: scan.at, sets: Number(sets[1]), dose } };
  });
}

function takeTimes(scan: Scanner): Work | null {
  const from = scan.at;
  const first = takeItem(scan);
  if (!first) return null;
  if (isFault(first)) return first;
  const items = [first];
  let fault: Fault | null = null;
  while (fault === null) {
    const next = scan.attempt(() => (scan.take(patterns.listComma) ? takeItem(scan) : null));
    if (!next) break;
    if (isFault(next)) fault = next.fault;
    else items.push(next);
  }
  if (fault) return { fault };
  return items.length === 1 ? oneItem(scan, from, first) : listOf(from, scan.at, items);
}

/** `3x8`, `60kg x 5`, and the third factor of `3x8x40kg`. */
function oneItem(scan: Scanner, from: number, { load, dose }: ListItem): Work {
  if (load === null || load.percent || load.unit !== null) {
    return { found: { kind: 'list', from, to: scan.at, items: [{ from, to: scan.at, load, dose }] } };
  }
  const each = dose.kind === 'reps' && !dose.asMany ? takeEach(scan, load.value) : null;
  if (each) {
    const items = [dose, ...each].map((one): ListItem => ({ from, to: scan.at, load: null, dose: one }));
    return { found: { kind: 'list', from, to: scan.at, items } };
  }
  const to = scan.at;
  const third = scan.attempt(() => {
    const found = scan.take(patterns.thirdFactor);
    return found?.[3] === undefined ? found : null;
  });
  if (third) {
    const words = 'Say what the third number is: 3x8 40kg is three sets of 8 with 40 kg.';
    return { fault: { from: scan.at - third[0].trimStart().length, to: scan.at, words, edits: [` ${third[2]}kg`] } };
  }
  // With its unit the third factor is a load like any other: the cross is stepped over.
  scan.attempt(() => (scan.take(/\s*x\s*(?=\d{1,4}(?:[.,]\d{1,3})?\s*(?:kg|kilo|lb|pound))/y) ? true : null));
  if (!Number.isInteger(load.value)) {
    return { fault: { from, to, words: 'The number of sets is a whole number.', edits: [] } };
  }
  return { found: { kind: 'sets', from, to, sets: load.value, dose } };
}

/** The other sets of `3x8,8,6`: as many as are missing, or none. */
function takeEach(scan: Scanner, sets: number): SetDose[] | null {
  return scan.attempt(() => {
    const found = scan.take(/(?:\s*[,/]\s*\d{1,3}(?![\d:%.]|\s*(?:kg|kilo|lb|pound|%|cm|x|s|m|rpe|rir|rest)))+/y);
    const values = found?.[0].match(/\d+/g) ?? [];
    return values.length > 0 && values.length === sets - 1
      ? values.map((value): SetDose => ({ kind: 'reps', min: Number(value), max: Number(value) }))
      : null;
  });
}

function listOf(from: number, to: number, items: readonly ListItem[]): Work {
  const unclear = items.every(({ load }) => load && !load.percent && load.unit === null && load.value <= 10);
  if (!unclear) return { found: { kind: 'list', from, to, items } };
  const words =
    'Are the first numbers sets or kilograms? One line has one number of sets; a list is weight x reps, such as 8kgx10, 10kgx8.';
  const edits = [items.map(({ load, dose }) => `${load?.value}kgx${dose.kind === 'reps' ? dose.max : ''}`).join(', ')];
  return { fault: { from, to, words, edits: items.every(({ dose }) => dose.kind === 'reps') ? edits : [] } };
}

/** `8, 6, 4`, `6-4-2`, `20s, 15s, 10s`: sets that differ in their dose alone. */
function takeBareList(scan: Scanner): Work | null {
  const from = scan.at;
  for (const { separator, least, simple } of LISTS) {
    const items = scan.attempt(() => {
      const taken: ListItem[] = [];
      for (;;) {
        const next = scan.attempt(() =>
          taken.length === 0 || scan.take(separator) ? takeListItem(scan, simple) : null,
        );
        if (!next) break;
        taken.push(next);
      }
      return taken.length < least || (simple && isTempo(taken)) ? null : taken;
    });
    if (items) return { found: { kind: 'list', from, to: scan.at, items } };
  }
  return null;
}

/** A space after the comma keeps it from being a decimal one; without it, and with other signs, it takes three. */
const LISTS = [
  { separator: /\s*,\s+|\s+then\s+/y, least: 2, simple: false },
  { separator: /\s*,\s*/y, least: 3, simple: true },
  { separator: /\s*\/\s*/y, least: 3, simple: true },
  { separator: /\s*-\s*/y, least: 3, simple: true },
] as const;

const SIMPLE = /(\d{1,4})\s*(s|secs?|m)?(?![a-z\d%:]|[.]\d)/y;
const NOT_IN_LIST = /\s*(?:kg|kilo|lb|pound|%|cm|x\s*\d|(?:rest|rpe|rir)(?!\s*:?\s*\d)|\/\s*(?:wk|week|sess))/y;

function takeListItem(scan: Scanner, simple: boolean): ListItem | null {
  const from = scan.at;
  const dose = simple ? takeSimple(scan) : scan.sees(/max/y) ? null : takeAmount(scan);
  if (!dose || isFault(dose) || scan.sees(NOT_IN_LIST)) return null;
  return { from, to: scan.at, load: null, dose };
}

function takeSimple(scan: Scanner): SetDose | null {
  const found = scan.take(SIMPLE);
  if (!found) return null;
  const value = Number(found[1]);
  if (found[2] === 'm') return { kind: 'metres', metres: value };
  return found[2] ? { kind: 'seconds', seconds: value } : { kind: 'reps', min: value, max: value };
}

/** Four numbers with a nought among them are a tempo. */
function isTempo(items: readonly ListItem[]): boolean {
  return items.length === 4 && items.some(({ dose }) => dose.kind === 'reps' && dose.min === 0);
}

/** `10min`, `400m`: one set. A bare number is none. */
function takeSingle(scan: Scanner): Work | null {
  return scan.attempt(() => {
    const from = scan.at;
    // "max 60kg" is a cap.
    const dose = scan.sees(/max/y) ? null : takeAmount(scan);
    if (!dose || (!isFault(dose) && dose.kind === 'reps' && !dose.asMany)) return null;
    return isFault(dose) ? dose : { found: { kind: 'sets', from, to: scan.at, sets: 1, dose } };
  });
}
