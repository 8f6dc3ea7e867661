import { parseSync } from 'oxc-parser';

/** A run of text that a person could read as one, with the line of the file that each character comes from. */
export type Passage = { readonly text: string; readonly lineAt: (at: number) => number };

type Node = { readonly type: string; readonly start: number; readonly [field: string]: unknown };
type Part = { readonly text: string; readonly start: number };

/** Elements that do not part the text around them. */
const inline = new Set(['a', 'abbr', 'b', 'em', 'i', 'kbd', 'small', 'span', 'strong', 'sub', 'sup', 'Link']);
/** Stands for what only shows when the program runs. */
const UNKNOWN = '…';
const BREAK = '\n\n';

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const nodesIn = (value: unknown): Node[] =>
  Array.isArray(value) ? value.flatMap(nodesIn) : isNode(value) ? [value] : [];

const entities: Readonly<Record<string, string>> = { amp: '&', nbsp: ' ', quot: '"', apos: "'", shy: '', hellip: '…' };
const decode = (text: string): string =>
  text
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex, code) => String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)))
    .replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole);

/**
 * Everything in a TypeScript file that could be text: strings, templates, and what stands in JSX, joined where a reader
 * sees one sentence. Comments, types, names of things and of modules are none. Throws on a file that cannot be parsed.
 */
export function sourceText(file: string, source: string): Passage[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const passages: Passage[] = [];
  const lineOf = lineCounter(source);

  const visit = (node: Node): void => {
    if (!isText(node)) {
      for (const child of children(node)) visit(child);
      return;
    }
    const later: Node[] = [];
    const parts = joined(node, later);
    passages.push(passageOf(parts, lineOf));
    for (const each of later) visit(each);
  };
  visit(program as unknown as Node);
  return passages.filter(({ text }) => /\p{L}/u.test(text));
}

const isString = (node: Node): boolean => node.type === 'Literal' && typeof node.value === 'string';
const isSum = (node: Node): boolean =>
  node.type === 'BinaryExpression' && node.operator === '+' && nodesIn([node.left, node.right]).some(isText);
function isText(node: Node): boolean {
  return (
    isString(node) ||
    node.type === 'TemplateLiteral' ||
    node.type === 'JSXElement' ||
    node.type === 'JSXFragment' ||
    isSum(node)
  );
}

/** What may hold text below a node: no types, no sources of imports, no names of properties. */
function children(node: Node): Node[] {
  if (node.type.startsWith('TS') && !holdsExpression.has(node.type)) return [];
  return Object.entries(node).flatMap(([field, value]) => {
    if (field === 'source' || field === 'typeAnnotation' || field === 'typeArguments') return [];
    if (field === 'key' && node.computed !== true) return [];
    if (node.type === 'ExpressionStatement' && typeof node.directive === 'string') return [];
    return nodesIn(value);
  });
}
const holdsExpression = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSEnumDeclaration',
  'TSEnumBody',
  'TSEnumMember',
]);

/** The text of a node in parts; what it does not take in is put into `later`, to be looked at by itself. */
function joined(node: Node, later: Node[]): Part[] {
  const { start } = node;
  if (isString(node)) return [{ text: node.value as string, start }];
  if (isSum(node)) return nodesIn([node.left, node.right]).flatMap((each) => joined(each, later));
  if (node.type === 'TemplateLiteral') {
    const expressions = nodesIn(node.expressions);
    return nodesIn(node.quasis).flatMap((quasi, index) => {
      const { cooked } = quasi.value as { cooked: string };
      const next = expressions[index];
      return [{ text: cooked, start: quasi.start }, ...(next ? joined(next, later) : [])];
    });
  }
  if (node.type === 'JSXText') return [{ text: decode(node.value as string), start }];
  if (node.type === 'JSXExpressionContainer') return nodesIn(node.expression).flatMap((each) => joined(each, later));
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    later.push(...nodesIn(node.openingElement));
    return nodesIn(node.children).flatMap((child) => {
      if (child.type !== 'JSXElement' || isInline(child)) return joined(child, later);
      later.push(child);
      return [{ text: BREAK, start: child.start }];
    });
  }
  later.push(node);
  return [{ text: UNKNOWN, start }];
}

function isInline({ openingElement }: Node): boolean {
  const [opening] = nodesIn(openingElement);
  const [name] = nodesIn(opening?.name);
  return typeof name?.name === 'string' && inline.has(name.name);
}

function lineCounter(source: string): (offset: number) => number {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => starts.filter((start) => start <= offset).length;
}

function passageOf(parts: readonly Part[], lineOf: (offset: number) => number): Passage {
  return {
    text: parts.map(({ text }) => text).join(''),
    lineAt: (at) => {
      let passed = 0;
      for (const { text, start } of parts) {
        // Line breaks in JSX and templates are those of the file.
        if (at < passed + text.length) return lineOf(start) + (text.slice(0, at - passed).match(/\n/g)?.length ?? 0);
        passed += text.length;
      }
      return lineOf(parts[0]?.start ?? 0);
    },
  };
}

/** The prose of a Markdown file, paragraph by paragraph. Code is none. */
export function markdownText(source: string): Passage[] {
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const text = source.replace(/^```[\s\S]*?^```/gm, blank).replace(/`[^`\n]*`/g, blank);
  return [{ text, lineAt: (at) => text.slice(0, at).split('\n').length }];
}
