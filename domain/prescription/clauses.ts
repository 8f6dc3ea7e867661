import type { Fault, Found, Span, WarmUpItem, Written } from './finds';
import { numberOf, type Scanner } from './scanner';
import type { WeightUnit } from './units';

export type Clause = (scan: Scanner) => { readonly found: Found } | { readonly fault: Fault } | null;

const N = String.raw`(\d{1,4}(?:[.,]\d{1,4})?)`;
/** One part of a tempo. */
const PART = String.raw`\d{1,2}(?:[.,]\d{1,3})?`;
const KG = 'kgs?|kilos?|kilograms?';
const LB = 'lbs?|pounds?|#';
const END = String.raw`(?![a-z\d])`;
const WEEK = String.raw`(?:\/\s*|per\s*|a\s+|each\s*|every\s*)(?:wk|week|w)${END}|weekly${END}`;
const SESSION = String.raw`(?:\/\s*|per\s*|a\s+|each\s*|every\s*)(?:session|sess|ses|s|workout|time|day)${END}`;

const make = (source: string): RegExp => new RegExp(source, 'y');

const patterns = {
  rpeRange: make(String.raw`@?\s*(rpe|rir)\s*:?\s*${N}\s*(?:-|to|\/)\s*${N}(?!\s*%)${END}`),
  rpe: make(String.raw`@?\s*rpe\s*[:=]?\s*${N}${END}`),
  rir: make(String.raw`@?\s*rir\s*[:=]?\s*${N}${END}`),
  rpeBehind: make(String.raw`@?\s*${N}\s*(rpe|rir)${END}`),
  atRpe: make(String.raw`@\s*(10|\d(?:[.,][05])?)(?![\d%]|[.,]\d|\s*(?:%|x|${KG}|${LB}))`),
  atBare: make(String.raw`@\s*${N}(?!\d|\s*(?:%|x))${END}`),
  tempo: make(String.raw`(?:tempo|t)\s*:?\s*(${PART}(?:[-\/:](?:${PART}|x)){2,3}|[\dx]{3,4})${END}`),
  tempoAt: make(String.raw`@\s*(${PART}(?:[-\/](?:${PART}|x)){3}|[\dx]{4})(?!\s*(?:%|x|${KG}|${LB}))${END}`),
  tempoBare: make(String.raw`(\d{1,2}(?:[.,]\d{1,3})?(?:[-\/](?:\d{1,2}(?:[.,]\d{1,3})?|x)){3})(?![\d%])`),
  restBefore: make(
    String.raw`(?:rest|r)\s*:?\s*(?:(\d{1,2}):([0-5]\d)(?!\d)(?:\s*min)?|(\d{1,3}(?:[.,]\d)?)\s*(minutes?|mins?|m|'|seconds?|secs?|s|")?)${END}`,
  ),
  restBehind: make(
    String.raw`(?:(\d{1,2}):([0-5]\d)|(\d{1,3}(?:[.,]\d)?)\s*(minutes?|mins?|m|'|seconds?|secs?|s|"))\s*(?:of\s+)?rest${END}`,
  ),
  rise: make(
    String.raw`\+\s*${N}\s*(%|cm|${KG}|${LB}|seconds?|secs?|s|metres?|meters?|m|repetitions?|reps?|rep)?\s*(?:(${WEEK})|(${SESSION}))?`,
  ),
  lower: make(String.raw`-\s*${N}\s*cm\s*(?:(${WEEK})|(${SESSION}))`),
  until: make(
    String.raw`(?:until|till|up\s*to|to)\s*:?\s*${N}\s*(${KG}|${LB}|seconds?|secs?|s|metres?|meters?|m|repetitions?|reps?|cm)?${END}`,
  ),
  cap: make(
    String.raw`(?:max(?:imum)?|cap(?:ped)?(?:\s*at)?|no\s+more\s+than|at\s+most|<=|≤)\s*:?\s*${N}\s*(${KG}|${LB}|seconds?|secs?|s|metres?|meters?|m|repetitions?|reps?)?(?![a-z\d%])`,
  ),
  factor: make(String.raw`-\s*${N}\s*%(?!\s*(?:\/|per|x))`),
  percent: make(String.raw`@?\s*${N}\s*%(?:\s*(?:of\s*)?(?:e?\s*1?\s*rm|max)(?![a-z]))?(?!\s*x)`),
  loadRange: make(String.raw`@?\s*${N}\s*(?:${KG}|${LB})?\s*(?:-|to)\s*${N}\s*(${KG}|${LB})${END}`),
  load: make(String.raw`@?\s*${N}\s*(${KG}|${LB})${END}`),
  hand: make(String.raw`\s*(?:\/\s*(?:hand|h|arm|side)|per\s+(?:hand|arm)|(?:each|ea)\.?(?:\s+(?:hand|arm))?)${END}`),
  handAlone: make(String.raw`(?:\/\s*|per\s+|each\s+)hand${END}`),
  side: make(
    String.raw`(?:\/\s*|per\s*|each\s*|ea\.?\s*|a\s+)(?:sides?|legs?|arms?|foot|s)${END}|(?:each|ea|e\/s|es|bilat|l\s*[+&\/]\s*r|r\s*[+&\/]\s*l)${END}`,
  ),
  total: make(String.raw`(?:in\s+)?total${END}|alternating${END}|alt${END}`),
  body: make(String.raw`(?:bw|body\s*-?\s*(?:weight|mass))${END}`),
  range: make(String.raw`${N}\s*(?:cm|centimet(?:er|re)s?)${END}`),
  warmUp: make(String.raw`(?:warm\s*-?\s*ups?|wu|w)(?![a-z\/])\s*:?\s*(?=[@\d])`),
  warmUpWeight: make(
    String.raw`@?\s*${N}\s*(${KG}|${LB}|%)?\s*x\s*(\d{1,3})(?![\d%:]|[.,]\d(?!\d*\s*(?:x|${KG}|${LB}|%))|-\d|\s*(?:s|m|min|sec|kg|lb)(?![a-z]))`,
  ),
  warmUpPercent: make(String.raw`(\d{1,3})\s*(?:x|@|x\s*@)\s*${N}\s*%`),
} as const;

const weightUnit = (text: string | undefined): WeightUnit | null =>
  text === undefined ? null : text.startsWith('k') ? 'kg' : 'lb';

const find = (found: Found) => ({ found });
const fault = (span: Span, words: string, edits: readonly string[] = []) => ({ fault: { ...span, words, edits } });

const effort: Clause = (scan) => {
  const from = scan.at;
  const range = scan.take(patterns.rpeRange);
  if (range) {
    const name = range[1] ?? '';
    const [low, high] = [numberOf(range[2] ?? ''), numberOf(range[3] ?? '')].sort((a, b) => a - b) as [number, number];
    const middle = (low + high) / 2;
    const edits = [...(Number.isInteger(middle * 2) ? [middle] : []), low, high].map((value) => `${name}${value}`);
    return fault({ from, to: scan.at }, `Effort is one number, such as ${edits[0]}.`, edits);
  }
  const direct = scan.take(patterns.rpe) ?? scan.take(patterns.atRpe);
  if (direct) return find({ kind: 'rpe', from, to: scan.at, value: numberOf(direct[1] ?? '') });
  const behind = scan.take(patterns.rpeBehind);
  const reserve = behind?.[2] === 'rir' ? behind : scan.take(patterns.rir);
  if (reserve) return find({ kind: 'rpe', from, to: scan.at, value: 10 - numberOf(reserve[1] ?? '') });
  return behind ? find({ kind: 'rpe', from, to: scan.at, value: numberOf(behind[1] ?? '') }) : null;
};

const tempo: Clause = (scan) => {
  const from = scan.at;
  const found = scan.take(patterns.tempo) ?? scan.take(patterns.tempoAt) ?? scan.take(patterns.tempoBare);
  if (!found) return null;
  const text = (found[1] ?? '').replaceAll('x', '0');
  const parts = (/[-/:]/.test(text) ? text.split(/[-/:]/) : [...text]).map(numberOf);
  const [down = 0, low = 0, up = 0, high = 0] = parts;
  return find({ kind: 'tempo', from, to: scan.at, parts: [down, low, up, high] });
};

const rest: Clause = (scan) => {
  const from = scan.at;
  const before = scan.take(patterns.restBefore);
  const found = before ?? scan.take(patterns.restBehind);
  if (!found) return null;
  const span = { from, to: scan.at };
  const [, minutes, seconds, plain = '', unit] = found;
  if (minutes !== undefined) {
    return find({ kind: 'rest', ...span, seconds: Number(minutes) * 60 + Number(seconds) });
  }
  const value = numberOf(plain);
  const isMinutes = unit?.startsWith('m') || unit === "'";
  if (unit === undefined && value > 0 && value < 10) {
    return fault(span, `Is it ${value} minutes or seconds? Write r${value}min or r${value}s.`, [
      `r${value}min`,
      `r${value}s`,
    ]);
  }
  return find({ kind: 'rest', ...span, seconds: Math.round(isMinutes ? value * 60 : value) });
};

const rise: Clause = (scan) => {
  const from = scan.at;
  const lower = scan.take(patterns.lower);
  if (lower) {
    const by = numberOf(lower[1] ?? '');
    return find({ kind: 'growth', from, to: scan.at, by, unit: 'cm', session: lower[3] !== undefined });
  }
  const found = scan.take(patterns.rise);
  if (!found) return null;
  const span = { from, to: from + found[0].trimEnd().length };
  scan.at = span.to;
  const [, value = '', unit = '', week, session] = found;
  const by = numberOf(value);
  if (unit === 'cm') {
    return fault(span, 'Plans lower the height: write it with a minus, such as -2cm/wk until 0cm.', [`-${value}cm/wk`]);
  }
  if (week === undefined && session === undefined) {
    return fault(span, `Say how often: +${value}${unit}/wk.`, [`+${value}${unit}/wk`]);
  }
  const isSession = session !== undefined;
  if (unit === '%') return find({ kind: 'step', ...span, by: { value: by, unit: '%' }, session: isSession });
  if (/^(?:k|lb|pound|#|$)/.test(unit)) {
    return find({ kind: 'step', ...span, by: { value: by, unit: weightUnit(unit || undefined) }, session: isSession });
  }
  return find({ kind: 'growth', ...span, by, unit: doseUnit(unit), session: isSession });
};

const doseUnit = (text: string): 'seconds' | 'metres' | 'reps' =>
  text.startsWith('s') ? 'seconds' : text.startsWith('m') ? 'metres' : 'reps';

const limits: Clause = (scan) => {
  const from = scan.at;
  const until = scan.take(patterns.until);
  const found = until ?? scan.take(patterns.cap);
  if (!found) return null;
  const span = { from, to: scan.at };
  const [, text = '', unit] = found;
  const value = numberOf(text);
  if (unit === 'cm') return find({ kind: 'until', ...span, value, unit: 'cm' });
  if (unit !== undefined && /^[smr]/.test(unit)) return find({ kind: 'until', ...span, value, unit: doseUnit(unit) });
  if (until) return find({ kind: 'until', ...span, value, unit: weightUnit(unit) });
  const hand = takeHand(scan);
  return find({ kind: 'cap', from, to: scan.at, weight: { value, unit: weightUnit(unit) }, hand });
};

function takeHand(scan: Scanner): Span | null {
  const start = scan.at;
  const hand = scan.take(patterns.hand);
  return hand ? { from: start + hand[0].length - hand[0].trimStart().length, to: scan.at } : null;
}

const loads: Clause = (scan) => {
  const from = scan.at;
  const factor = scan.take(patterns.factor);
  if (factor) return find({ kind: 'factor', from, to: scan.at, percent: numberOf(factor[1] ?? '') });
  const percent = scan.take(patterns.percent);
  if (percent) return find({ kind: 'percent', from, to: scan.at, value: numberOf(percent[1] ?? '') });
  const range = scan.take(patterns.loadRange);
  if (range) {
    const [, low = '', high = '', unit = ''] = range;
    const edits = [low + unit, high + unit];
    return fault({ from, to: scan.at }, `A load is one number, such as ${edits[0]}; the rules move it.`, edits);
  }
  const load = scan.take(patterns.load);
  if (load) {
    const weight: Written = { value: numberOf(load[1] ?? ''), unit: weightUnit(load[2]) };
    const hand = takeHand(scan);
    return find({ kind: 'load', from, to: scan.at, weight, hand });
  }
  const bare = scan.take(patterns.atBare);
  if (!bare) return null;
  const words = `Is ${bare[1]} kilograms or a share of the maximum? Write ${bare[1]}kg or @${bare[1]}%.`;
  return fault({ from, to: scan.at }, words, [`@${bare[1]}%`, `${bare[1]}kg`]);
};

const others: Clause = (scan) => {
  const from = scan.at;
  if (scan.take(patterns.handAlone)) return find({ kind: 'hand', from, to: scan.at });
  if (scan.take(patterns.side)) return find({ kind: 'side', from, to: scan.at, perSide: true });
  if (scan.take(patterns.total)) return find({ kind: 'side', from, to: scan.at, perSide: false });
  if (scan.take(patterns.body)) return find({ kind: 'body', from, to: scan.at });
  const range = scan.take(patterns.range);
  return range ? find({ kind: 'range', from, to: scan.at, cm: numberOf(range[1] ?? '') }) : null;
};

const warmUp: Clause = (scan) => {
  const from = scan.at;
  if (!scan.take(patterns.warmUp)) return null;
  const items: WarmUpItem[] = [];
  for (;;) {
    const start = scan.at;
    const percent = scan.take(patterns.warmUpPercent);
    const weight = percent ? null : scan.take(patterns.warmUpWeight);
    if (percent) {
      const load = { value: numberOf(percent[2] ?? ''), percent: true } as const;
      items.push({ from: start, to: scan.at, load, reps: Number(percent[1]) });
    } else if (weight) {
      const value = numberOf(weight[1] ?? '');
      const load =
        weight[2] === '%'
          ? ({ value, percent: true } as const)
          : ({ value, percent: false, unit: weightUnit(weight[2]) } as const);
      items.push({ from: start, to: scan.at, load, reps: Number(weight[3]) });
    } else {
      scan.at = items.at(-1)?.to ?? scan.at;
      break;
    }
    if (!scan.take(/[ ,/]+(?=[@\d])/y)) break;
  }
  if (items.length > 0) return find({ kind: 'warmUp', from, to: scan.at, items });
  const words = 'Warm-up sets are written as share or weight x reps: w 50%x5 70%x3.';
  return fault({ from, to: scan.at }, words);
};

/** In this order each clause is tried; the sets themselves come in between, see read.ts. */
export const beforeWork: readonly Clause[] = [warmUp, effort, tempo, rest];
export const afterWork: readonly Clause[] = [rise, limits, loads, others];
