import { describe, expect, it, test } from 'vitest';
import { intendedUse } from '@/domain/words/intended-use';
import { hitsIn, passagesOf, readText, type TextHit, textFiles } from './app-text';

/** Where such a word is right, and why. An entry that nothing needs any more fails. */
const allowed: readonly { readonly file: string; readonly sentence: RegExp; readonly why: string }[] = [
  { file: 'README.md', sentence: /^It promises nothing/, why: 'Names the words that are out, for who writes text.' },
  {
    file: 'docs/decisions/0012-lock-from-open-clearances.md',
    sentence: /^- No answer reads as "all clear"/,
    why: 'Says that the words are not used.',
  },
  { file: 'docs/decisions/0015-exact-versions.md', sentence: /security fixes included/, why: 'Repairs of software.' },
];
const isAllowed = (hit: TextHit) =>
  allowed.some(({ file, sentence }) => file === hit.file && sentence.test(hit.sentence));
const say = ({ file, line, word, sentence }: TextHit) => `${file}:${line} says “${word}”: ${sentence}`;

describe('all text of the app', () => {
  const files = textFiles();
  const hits = files.flatMap((file) => hitsIn(file, readText(file)));

  it('says nothing that it may not say', () => {
    expect(hits.filter((hit) => !isAllowed(hit)).map(say)).toEqual([]);
  });

  it.each(allowed)('needs its exception in $file: $why', ({ file, sentence }) => {
    expect(hits.some((hit) => hit.file === file && sentence.test(hit.sentence))).toBe(true);
  });

  it('is read, in every place where it stands', () => {
    const text = (file: string) => passagesOf(file, readText(file)).map((passage) => passage.text);
    expect(text('domain/screening/questions.ts').join(' ')).toContain('genitals');
    expect(text('app/my/_screens/report/_components/report-form.tsx').join(' ')).toContain(
      'Nobody watches this app live',
    );
    for (const place of [
      'app/',
      'components/',
      'contracts/',
      'domain/',
      'lib/',
      'server/',
      'trpc/',
      'db/seed/',
      'docs/',
    ]) {
      expect([place, files.filter((file) => file.startsWith(place)).flatMap(text).length > 0]).toEqual([place, true]);
    }
  });
});

describe('a page that says what it may not say', () => {
  const page = 'app/not-found.tsx';
  const withLine = (line: string) => `${readText(page)}\n${line}\n`;
  const lines = readText(page).split('\n').length;

  it('is named with its line and sentence', () => {
    const source = withLine('export const Extra = () => <p>Train on. This heals your back</p>;');
    expect(hitsIn(page, source)).toEqual([
      { file: page, line: lines + 1, word: 'heals', sentence: 'This heals your back' },
    ]);
  });

  it.each([
    ['in a string', "export const words = 'This heals your back';"],
    ['in a template', `export const words = (name: string) => \`This heals \${name}\`;`],
    ['in parts of a sum', "export const words = 'You are all ' + 'clear';"],
    ['in an attribute', 'export const A = () => <input aria-label="Lift pain-free" />;'],
    ['in a property', "export const A = { title: 'Fixes backs' };"],
    ['across elements', 'export const A = () => <p>You are all <strong>clear</strong></p>;'],
    ['across lines', 'export const A = () => <p>\n  You are all\n  clear\n</p>;'],
    ['in a choice', "export const A = ({ ok }: { ok: boolean }) => <p>{ok ? 'Healed' : 'Later'}</p>;"],
    [
      'behind an assertion',
      "export const a = { words: ['It prevents pain'] } as const satisfies { words: readonly string[] };",
    ],
    ['with entities', 'export const A = () => <p>You are all&nbsp;clear</p>;'],
  ])('is found %s', (_, line) => expect(hitsIn(page, withLine(line))).toHaveLength(1));

  it.each([
    ['a comment', '// This heals your back, and prevents nothing.'],
    ['a name', 'export const heals = (prevents: string) => prevents;'],
    ['a type', "export type State = 'damage' | 'unstable';"],
    ['a property’s name', "export const a = { 'all clear': 1 };"],
    ['a module', "export { heals } from './heals';"],
    ['two cells', 'export const A = () => <tr><td>all</td><td>clear</td></tr>;'],
  ])('is not %s', (_, line) => expect(hitsIn(page, withLine(line))).toEqual([]));

  test('or a document, save its code', () => {
    expect(hitsIn('docs/a.md', 'One.\n\nThis heals\nbacks, `prevents` too.\n\n```ts\nheals\n```\n')).toEqual([
      { file: 'docs/a.md', line: 3, word: 'heals', sentence: 'This heals backs, too.' },
    ]);
  });
});

describe('the intended use', () => {
  const text = [intendedUse.lead, ...intendedUse.sections.flatMap(({ lines }) => [...lines])].join(' ');

  it('says what was not tested, who decides, and that nobody watches', () => {
    expect(text).toContain('not clinically validated and has not been assessed as a medical device');
    expect(text).toContain('They were not validated for lifting with back pain.');
    expect(text).toContain('Nobody watches this app live.');
    expect(text).toContain('Your trainer leads the plan.');
  });

  it('is led to from the client’s app and from the desk', () => {
    for (const file of ['app/my/_screens/you/you-home.tsx', 'app/(trainer)/_components/account-menu.tsx']) {
      expect([file, readText(file).includes('href="/about"')]).toEqual([file, true]);
    }
  });
});

describe('where a client is told that somebody answers', () => {
  // The intended use belongs to no clinic, so it can only say where the time stands.
  const client = textFiles().filter(
    (file) => /^(?:app\/my|components|domain)\//.test(file) && file !== 'domain/words/intended-use.ts',
  );

  it('names the time in the same sentence', () => {
    const promises = client.flatMap((file) =>
      passagesOf(file, readText(file))
        .flatMap(({ text }) => text.replace(/\s+/g, ' ').split(/(?<=[.!?])\s/))
        .filter((sentence) => /\bgets in touch\b|\bclinic answers\b|\btrainer answers\b|\bis read\b/.test(sentence))
        .map((sentence) => ({ file, sentence })),
    );
    expect(promises.length).toBeGreaterThan(5);
    // A time is the clinic's own setting, so it stands there as something that only shows when the program runs.
    expect(promises.filter(({ sentence }) => !sentence.includes('…'))).toEqual([]);
  });

  it('names it on every screen that takes or shows something worrying', () => {
    const screens = [
      'app/my/_components/lock-banner.tsx',
      'app/my/_screens/coach/_components/help-now.tsx',
      'app/my/_screens/coach/_components/write.tsx',
      'app/my/_screens/report/_components/report-form.tsx',
      'app/my/_screens/report/_components/report-sent.tsx',
      'app/my/_screens/session/_components/summary-part.tsx',
      'app/my/_screens/morning/tell-more.tsx',
      'components/advice/advice-panel.tsx',
      'domain/screening/advice.ts',
    ];
    const denying = client.filter((file) => /Nobody watches this app live/.test(readText(file)));
    const silent = [...screens, ...denying].filter((file) => !/responseTime/.test(readText(file)));
    expect(silent).toEqual([]);
  });
});
