/** A component of an iCalendar text, as a strict reader finds it. For tests. */
export type Component = {
  readonly name: string;
  readonly properties: readonly { readonly name: string; readonly params: string; readonly value: string }[];
  readonly inside: readonly Component[];
};

/**
 * Reads iCalendar by the letter of RFC 5545: lines end in CRLF and nothing else, hold at most 75 octets, and are folded
 * with one blank; each BEGIN has its END. Throws at the first thing that is not so.
 */
export function parseFeed(text: string): Component {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error('a bare CR or LF');
    if (line === '') throw new Error('an empty line');
    if (Buffer.byteLength(line) > 75) throw new Error(`more than 75 octets: ${line}`);
  }
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  const open: { name: string; properties: Component['properties'][number][]; inside: Component[] }[] = [];
  let root: Component | null = null;
  for (const line of lines) {
    const [, name = '', params = '', value = ''] = /^([A-Z][A-Z0-9-]*)((?:;[^:]*)?):(.*)$/.exec(line) ?? [];
    if (name === '' || root) throw new Error(`not a content line: ${line}`);
    const top = open.at(-1);
    if (name === 'BEGIN') open.push({ name: value, properties: [], inside: [] });
    else if (!top) throw new Error('outside of everything');
    else if (name !== 'END') top.properties.push({ name, params, value });
    else {
      if (top.name !== value) throw new Error(`${value} ends inside ${top.name}`);
      open.pop();
      const parent = open.at(-1);
      if (parent) parent.inside.push(top);
      else root = top;
    }
  }
  if (!root) throw new Error('it does not end');
  return root;
}

/** The one value of a property; null without it. Throws when it is there twice. */
export function valueIn(component: Component, name: string): string | null {
  const found = component.properties.filter((property) => property.name === name);
  if (found.length > 1) throw new Error(`${name} is there ${found.length} times`);
  return found[0]?.value ?? null;
}
