/** Words that no text for people may hold. Source: clinical rules, "What we may say". */
type BannedWord = {
  /** As the rules have it. */
  readonly word: string;
  /** What counts as the word: its plain variants, in any case. */
  readonly pattern: RegExp;
};

const bannedWords: readonly BannedWord[] = [
  {
    word: 'fixes',
    pattern:
      /\bfix(?:es|ing)\b|\bfix(?:ed)?\s+(?:your|my|his|her|their|the|a|any)\s+(?:\w+\s+)?(?:back|spine|dis[ck]|pain|posture)\b/i,
  },
  { word: 'cures', pattern: /\bcur(?:es?|ed|ing|ative)\b/i },
  { word: 'prevents', pattern: /\bprevent(?:s|ed|ing|ion|ive|ative)?\b/i },
  { word: 'heals', pattern: /\bheal(?:s|ed|ing|er)?\b/i },
  {
    word: 'pain-free',
    pattern:
      /\bpain(?:-|\s+)?free\b|\bfree\s+(?:of|from)\s+(?:\w+\s+)?pain\b|\bpainless(?:ly)?\b|\bno\s+more\s+pain\b/i,
  },
  {
    word: 'weak core causes',
    pattern:
      /\bweak(?:er|ness\s+of\s+(?:the|your))?\s+(?:core|trunk|abs|abdominals|glutes|muscles)\b|\bcore\s+weakness\b/i,
  },
  {
    word: 'bad posture causes',
    pattern: /\b(?:bad|poor|wrong|incorrect)\s+posture\b|\bposture\s+(?:causes|leads\s+to)\b/i,
  },
  { word: 'unstable', pattern: /\bunstable\b|\binstabilit(?:y|ies)\b/i },
  { word: 'bulging', pattern: /\bbulg(?:e|es|ed|ing)\b/i },
  { word: 'damage', pattern: /\bdamag(?:e|es|ed|ing)\b/i },
  { word: 'safe form', pattern: /\bsafe(?:r|ly)?\s+(?:form|technique|posture)\b/i },
  { word: 'all clear', pattern: /\ball(?:-|\s+)clear\b/i },
];

/**
 * Words that say or suggest that somebody looks on while it happens. In a sentence that denies it they are right, and
 * {@link bannedIn} lets those pass.
 */
const watchingWords: readonly BannedWord[] = [
  {
    word: 'somebody watches',
    pattern:
      /\b(?:we|somebody|someone|clinic|trainers?|coach|team|staff|app)\s+(?:(?:is|are|will|always|constantly|closely)\s+)*(?:watch|monitor|supervis|overse)(?:e|es|s|ing)?\b/i,
  },
  {
    word: 'watched over',
    pattern: /\b(?:is|are|being|be|been)\s+(?:\w+ly\s+|always\s+)?(?:watched|monitored|supervised|overseen)\b/i,
  },
  {
    word: 'watches you',
    pattern: /\b(?:watch(?:es|ing)?|monitor(?:s|ing)?|keeps?\s+(?:an\s+)?eye\s+on)\s+(?:over\s+)?you(?:r)?\b/i,
  },
  {
    word: 'live',
    pattern:
      /\b(?:in\s+real\s+time|real-time|around\s+the\s+clock|day\s+and\s+night|24\s?\/\s?7|watche[sd]\s+(?:\w+\s+){0,3}live|live\s+(?:monitoring|support|supervision))\b/i,
  },
];
const denial = /\b(?:nobody|no\s+one|not|never|neither)\b/i;

export type BannedHit = {
  readonly word: string;
  /** What was found, as it stands. */
  readonly found: string;
  /** The sentence that it stands in, with single spaces. */
  readonly sentence: string;
  /** Where it begins in the text, in UTF-16 units. */
  readonly at: number;
};

/** Hyphens, spaces and invisible characters as a reader sees them; as many characters as before. */
const asRead = (text: string): string =>
  text.replace(/[\u2010-\u2012\u00ad]/g, '-').replace(/[\u00a0\u202f\u200b]/g, ' ');

/** The sentence around a place in the text: up to an end of sentence or a line of its own. */
function sentenceAt(text: string, at: number): string {
  const ends = /[.!?]["”’]?\s+|\n\s*\n/g;
  let start = 0;
  for (const end of text.matchAll(ends)) {
    if (end.index >= at) return text.slice(start, end.index + end[0].length);
    start = end.index + end[0].length;
  }
  return text.slice(start);
}

/** Every word in `text` that may not be said, in the order of the text. Understands single sentences, no irony. */
export function bannedIn(text: string): BannedHit[] {
  const read = asRead(text);
  const hits = [...bannedWords, ...watchingWords].flatMap((banned) =>
    [...read.matchAll(new RegExp(banned.pattern, 'gi'))].map((match) => ({
      word: banned.word,
      found: match[0],
      sentence: sentenceAt(read, match.index).replace(/\s+/g, ' ').trim(),
      at: match.index,
      isDenied: watchingWords.includes(banned) && denial.test(sentenceAt(read, match.index)),
    })),
  );
  return hits
    .filter(({ isDenied }) => !isDenied)
    .sort((a, b) => a.at - b.at)
    .map(({ word, found, sentence, at }) => ({ word, found, sentence, at }));
}
