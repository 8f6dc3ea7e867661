/** What a line of a pasted text is by its look alone. */
export type LineLook =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'week'; readonly weeks: readonly number[]; readonly deload: boolean; readonly rest: string }
  | { readonly kind: 'deload' }
  | { readonly kind: 'block'; readonly title: string; readonly weeks: readonly number[] }
  | { readonly kind: 'aim'; readonly text: string }
  | { readonly kind: 'summary' | 'forWhom' | 'note'; readonly text: string }
  | { readonly kind: 'more'; readonly text: string }
  | { readonly kind: 'swap' | 'swapForLeg'; readonly text: string }
  | { readonly kind: 'session'; readonly label: string; readonly title: string; readonly minutes: number | null }
  | { readonly kind: 'other' };

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const NUMBER = String.raw`(?:\d{1,3}|${NUMBERS.join('|')})`;
const WEEKS = String.raw`(${NUMBER}(?:\s*(?:-|–|—|to|through|and|&|,|\+)\s*(?:weeks?\s*)?${NUMBER})*)`;
const DAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun';
const MINUTES = String.raw`(?:\(?\s*(?:about|approx\.?|ca\.?|~)?\s*(\d{1,3})\s*(?:min(?:ute)?s?|')\s*\)?)`;

const patterns = {
  title: /^#\s*(\S.*)$/,
  week: new RegExp(String.raw`^(?:weeks?|wks?\.?|w)\s*${WEEKS}(?![\d.,]|\s*(?:x|×|sets?))\s*(.*)$`, 'i'),
  deload: /^(?:deload|back-?off|recovery|lighter)\s*(?:week)?\s*[:.]?$/i,
  block:
    /^(?:block|phase|mesocycle|meso|stage|month|part)\b\s*(\d{1,2}|[ivx]{1,4}|one|two|three|four|[a-d])?\s*(?:[:.–—-]\s*|\s+)?(.*)$/i,
  aim: /^(?:aim|goal|focus)s?\s*:\s*(.*)$/i,
  summary: /^summary\s*:\s*(.*)$/i,
  forWhom: /^for(?:\s+whom)?\s*:\s*(.*)$/i,
  note: /^(?:notes?|comments?|cues?)\s*:\s*(.*)$/i,
  more: /^(?:>|\/\/)\s?(.*)$/,
  swap: /^(?:swap|instead|alternative|alt|or)(?:\s+to)?\s*:\s*(.+)$/i,
  swapForLeg: /^(?:leg\s+swap|swap\s+for\s+leg(?:\s+symptoms)?)\s*:\s*(.+)$/i,
  session: /^(?:session|day|workout|training(?:\s+day)?)\s*#?\s*(\d{1,2}|[a-z])\b\s*[:.)–—-]*\s*(.*)$/i,
  weekday: new RegExp(String.raw`^(${DAYS})\b\.?\s*(?:[:.)–—,-]+\s*|\s+|$)(.*)$`, 'i'),
  called: /^(.{1,60}?)\s*\b(session|day|workout)\s*([a-z]|\d{1,2})?\s*:?$/i,
} as const;

/** Bullets, tick boxes, numbers of a list and bold type of pasted text; how many characters they take. */
export function leadingMarks(line: string): number {
  const found = /^(?:\s|[-•*·▪◦●○■□☐✓–—]\s+|\*{2}(?=\S)|\[[ x]?\]\s*|\(?\d{1,2}[.)](?!\d)\s*)*/.exec(line);
  return found?.[0].length ?? 0;
}

export function lookOf(line: string): LineLook {
  const text = line
    .trim()
    .replace(/\*\*/g, '')
    .replace(/^#{2,}\s*/, '');
  const title = patterns.title.exec(text);
  if (title) return { kind: 'title', text: title[1] ?? '' };
  for (const kind of ['aim', 'summary', 'forWhom', 'note', 'more', 'swapForLeg', 'swap'] as const) {
    const found = patterns[kind].exec(text);
    if (found) return { kind, text: (found[1] ?? '').trimEnd() };
  }
  if (patterns.deload.test(text)) return { kind: 'deload' };
  return weekLook(text) ?? blockLook(text) ?? sessionLook(text) ?? { kind: 'other' };
}

function weekLook(text: string): LineLook | null {
  const found = patterns.week.exec(text);
  if (!found) return null;
  const rest = (found[2] ?? '').replace(/^[\s:.)–—|-]+/, '');
  const deload = /\b(?:deload|back-?off|recovery week|lighter)\b/i.test(rest);
  const said = deload
    ? rest.replace(/[([]?\s*\b(?:deload|back-?off|recovery week|lighter)\b(?:\s*week)?\s*[)\]]?/i, '')
    : rest;
  return {
    kind: 'week',
    weeks: weekNumbers(found[1] ?? ''),
    deload,
    rest: said.replace(/^[\s:.–—-]+|[\s:–—-]+$/g, ''),
  };
}

/** "1-4", "1, 3 and 5", "two to four". */
function weekNumbers(text: string): number[] {
  const parts = text.toLowerCase().match(new RegExp(`${NUMBER}|-|–|—|to|through`, 'g')) ?? [];
  const weeks: number[] = [];
  let ranged = false;
  for (const part of parts) {
    const word = NUMBERS.indexOf(part);
    const value = word >= 0 ? word + 1 : Number(part);
    if (!Number.isInteger(value)) {
      ranged = true;
      continue;
    }
    const last = weeks.at(-1);
    if (ranged && last !== undefined)
      for (let week = last + 1; week < value && week < last + 60; week += 1) weeks.push(week);
    if (value >= 1) weeks.push(value);
    ranged = false;
  }
  return [...new Set(weeks)].sort((a, b) => a - b);
}

function blockLook(text: string): LineLook | null {
  const found = patterns.block.exec(text);
  if (!found || (found[1] === undefined && !/^\w+\s*[:–—-]/.test(text))) return null;
  const inside = new RegExp(String.raw`[(,:–—-]?\s*weeks?\s*${WEEKS}\s*\)?`, 'i').exec(found[2] ?? '');
  const title = (found[2] ?? '').replace(inside?.[0] ?? '', '').replace(/^[\s:–—-]+|[\s:–—(-]+$/g, '');
  return { kind: 'block', title, weeks: inside ? weekNumbers(inside[1] ?? '') : [] };
}

function sessionLook(text: string): LineLook | null {
  const numbered = patterns.session.exec(text);
  if (numbered)
    return sessionOf(`${numbered[1]}`, numbered[2] ?? '', /^session\s+[a-z]\b/i.test(text) ? '' : null, text);
  const weekday = patterns.weekday.exec(text);
  if (weekday) {
    const short = (weekday[1] ?? '').slice(0, 3).toLowerCase();
    const day = DAYS.split('|').find((name) => name.startsWith(short)) ?? '';
    return sessionOf(short, weekday[2] ?? '', day.charAt(0).toUpperCase() + day.slice(1), text);
  }
  const called = patterns.called.exec(text);
  return called && !/\d\s*x\s*\d/i.test(text)
    ? sessionOf(text.toLowerCase(), text.replace(/:$/, ''), null, text)
    : null;
}

/** `untitled` is the title where none follows; null for the words themselves, such as "Day 1". */
function sessionOf(label: string, rest: string, untitled: string | null, whole: string): LineLook {
  const minutes = new RegExp(String.raw`[\s,–—-]*${MINUTES}\s*$`, 'i').exec(rest);
  const own = minutes ? rest.slice(0, minutes.index) : rest;
  const title = own.replace(/^[\s:–—-]+|[\s:,–—-]+$/g, '').replace(/^\((.*)\)$/, '$1');
  const name =
    untitled ?? whole.replace(new RegExp(String.raw`[\s,–—-]*${MINUTES}\s*$`, 'i'), '').replace(/[\s:–—-]+$/, '');
  return {
    kind: 'session',
    label: label.toLowerCase(),
    title: title || name,
    minutes: minutes ? Number(minutes[1]) : null,
  };
}
