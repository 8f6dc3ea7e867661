import { afterWork, beforeWork, type Clause } from './clauses';
import type { Fault, Found, Span } from './finds';
import { plain, Scanner } from './scanner';
import { unknownWord } from './vocabulary';
import { takeWork } from './work';

export type Reading = { readonly found: readonly Found[]; readonly faults: readonly Fault[] };

/** Marks and words that say nothing here: "with 20 kg", "from 20 cm". */
const FILLER =
  /[\s,;()[\]|]+|\.(?=\s|$)|(?:with|w\/|at|of|from|on|the|then|and|for|work(?:ing)?|sets?|blocks?|box|load|weight)(?![a-z])\s*:?|@\s*(?=@|rpe|rir|bw)/y;
const STRANGE = /[^\s,;()[\]|]+/y;

/** A cell that says "not in this week". */
export function isNothing(text: string): boolean {
  return /^\s*(?:-+|off|none|skip|n\/a|\.)?\s*$/.test(plain(text));
}

/** Every clause of the text with its place, and what is none. Takes time in proportion to the text. */
export function read(text: string): Reading {
  const scan = new Scanner(text);
  const found: Found[] = [];
  const faults: Fault[] = [];
  const seen = new Set<Found['kind']>();

  const keep = (find: Found) => {
    if (seen.has(find.kind)) {
      faults.push({
        from: find.from,
        to: find.to,
        words: `${twice[find.kind]} here twice: leave one out.`,
        edits: [''],
      });
      return;
    }
    seen.add(find.kind);
    found.push(find);
  };

  let workFailed = false;
  while (!scan.done) {
    if (scan.take(FILLER)) continue;
    const from = scan.at;
    const hasWork: boolean = workFailed || seen.has('sets') || seen.has('list');
    const result: ReturnType<Clause> =
      firstOf(beforeWork, scan) ?? (hasWork ? null : takeWork(scan)) ?? firstOf(afterWork, scan);
    if (result === null) {
      scan.take(STRANGE);
      addUnknown(faults, text, { from, to: scan.at }, hasWork);
    } else if ('fault' in result) {
      workFailed ||= !hasWork && result.fault.from === from && /^\d|^a/.test(scan.text.slice(from));
      faults.push(result.fault);
    } else {
      keep(result.found);
    }
    // Whatever happens, every turn moves on.
    if (scan.at <= from) scan.at = from + 1;
  }
  return { found: workBehindWarmUp(found), faults };
}

/** Words that are nothing at all are one problem together: "red band". */
function addUnknown(faults: Fault[], text: string, span: Span, hasWork: boolean): void {
  const fault = unknownWord(text, span, hasWork);
  const before = faults.at(-1);
  const joins = before && isPlainWord(before) && isPlainWord(fault) && /^\s*$/.test(text.slice(before.to, span.from));
  if (!joins) faults.push(fault);
  else faults.splice(-1, 1, unknownWord(text, { from: before.from, to: span.to }, hasWork));

  function isPlainWord({ from, to, edits }: Fault): boolean {
    return edits.length === 1 && edits[0] === '' && /^\p{L}[\p{L}\s]*$/u.test(text.slice(from, to));
  }
}

function firstOf(clauses: readonly Clause[], scan: Scanner): ReturnType<Clause> {
  for (const clause of clauses) {
    const result = scan.attempt(() => clause(scan));
    if (result) return result;
  }
  return null;
}

/** `w 20x5 40x3 3x5 60kg`: where no sets follow a warm-up, its last item is the sets. */
function workBehindWarmUp(found: readonly Found[]): readonly Found[] {
  const warmUp = found.find((each) => each.kind === 'warmUp');
  const last = warmUp?.items.at(-1);
  if (!warmUp || !last || warmUp.items.length < 2 || last.load.percent || last.load.unit !== null) return found;
  if (found.some(({ kind }) => kind === 'sets' || kind === 'list') || last.load.value > 10) return found;
  const items = warmUp.items.slice(0, -1);
  const dose = { kind: 'reps', min: last.reps, max: last.reps } as const;
  return [
    ...found.map((each) => (each === warmUp ? { ...warmUp, items, to: items.at(-1)?.to ?? warmUp.to } : each)),
    { kind: 'sets', from: last.from, to: last.to, sets: last.load.value, dose },
  ];
}

const twice: Readonly<Record<Found['kind'], string>> = {
  sets: 'The sets stand',
  list: 'The sets stand',
  load: 'The load stands',
  percent: 'The share of the maximum stands',
  body: 'Body mass stands',
  hand: '“Per hand” stands',
  rpe: 'The effort stands',
  tempo: 'The tempo stands',
  rest: 'The rest stands',
  range: 'The range stands',
  step: 'The rise stands',
  growth: 'The growth stands',
  until: 'The end of the growth stands',
  cap: 'The cap stands',
  factor: 'The lighter week stands',
  side: 'The side stands',
  warmUp: 'The warm-up stands',
};
