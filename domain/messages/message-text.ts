/** A run of words within a line. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'emphasis'; readonly text: string }
  /** The address is what is shown: words that lead elsewhere than they say do not exist here. */
  | { readonly kind: 'link'; readonly href: string };

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

/** Bold, emphasis, or an address over https; everything else stays as it was typed. */
const marks =
  /\*\*(?<strong>\S(?:[^*\n]*\S)?)\*\*|(?<![\w*])\*(?<star>\S(?:[^*\n]*\S)?)\*(?![\w*])|(?<!\w)_(?<line>\S(?:[^_\n]*\S)?)_(?!\w)|(?<link>https:\/\/[^\s<>"*]+)/g;

/** What ends a sentence around an address rather than the address. */
const tail = /[.,;:!?'’”)\]]+$/;

function inlineOf(line: string): Inline[] {
  const runs: Inline[] = [];
  let from = 0;
  const text = (until: number) => {
    if (until > from) runs.push({ kind: 'text', text: line.slice(from, until) });
  };
  for (const match of line.matchAll(marks)) {
    const { strong, star, line: under, link } = match.groups ?? {};
    const href = link?.replace(tail, '');
    if (link !== undefined && !isAddress(href)) continue;
    text(match.index);
    from = match.index + (href === undefined ? match[0].length : href.length);
    if (href !== undefined) runs.push({ kind: 'link', href });
    else if (strong !== undefined) runs.push({ kind: 'strong', text: strong });
    else runs.push({ kind: 'emphasis', text: star ?? under ?? '' });
  }
  text(line.length);
  return runs;
}

/** Without a name or password before the host, which only serve to mislead. */
function isAddress(href: string | undefined): boolean {
  if (href === undefined || !URL.canParse(href)) return false;
  const { hostname, username, password } = new URL(href);
  return hostname.includes('.') && username === '' && password === '';
}

const bullet = /^\s{0,3}[-*•]\s+(?<rest>\S.*)$/;
const numbered = /^\s{0,3}\d{1,3}[.)]\s+(?<rest>\S.*)$/;

/**
 * A message as it is shown: paragraphs, lists, bold, emphasis and addresses over https. Markdown without HTML and
 * without pictures; what is not understood stays as it was typed.
 */
export function readMessage(body: string): Block[] {
  const blocks: Block[] = [];
  let lines: Inline[][] = [];
  let items: Inline[][] = [];
  let ordered = false;
  const end = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', lines });
    if (items.length > 0) blocks.push({ kind: 'list', ordered, items });
    lines = [];
    items = [];
  };
  for (const line of body.split('\n')) {
    const item = bullet.exec(line)?.groups?.rest;
    const rest = item ?? numbered.exec(line)?.groups?.rest;
    if (rest !== undefined) {
      const isOrdered = item === undefined;
      if (items.length === 0 || ordered !== isOrdered) end();
      ordered = isOrdered;
      items.push(inlineOf(rest));
      continue;
    }
    if (items.length > 0 || line.trim() === '') end();
    if (line.trim() !== '') lines.push(inlineOf(line));
  }
  end();
  return blocks;
}

/** A message in one line, without its marks: for a list of threads. */
export function messageInShort(body: string): string {
  const words = (runs: readonly Inline[]) => runs.map((run) => (run.kind === 'link' ? run.href : run.text)).join('');
  return readMessage(body)
    .flatMap((block) => (block.kind === 'paragraph' ? block.lines : block.items).map(words))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
