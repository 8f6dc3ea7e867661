import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { CaseError } from './json-lines';
import { scoreCase } from './score-case';

/** Runs the command as a user would, on bytes as they come. */
async function score(input: string): Promise<{ lines: string[]; status: number; errors: string }> {
  const child = spawn('npm', ['run', '--silent', 'score'], { env: { ...process.env, npm_config_loglevel: 'silent' } });
  child.stdin.end(input);
  const closed = once(child, 'close');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await closed;
  expect(output === '' || output.endsWith('\n')).toBe(true);
  return { lines: output.split('\n').slice(0, -1), status, errors };
}

const good = [
  [{ instrument: 'rmdq24', checked: [1, 2, 24] }, { score: 3 }],
  [{ instrument: 'psfs', activities: [3, 3, 3, 4] }, { score: 3.3 }],
  [
    { instrument: 'phq4', answers: [1, 2, 0, 3] },
    { score: 6, band: 'moderate', anxiety: true, depression: true },
  ],
  [{ instrument: 'groc', value: -2 }, { band: 'worse' }],
  [
    { instrument: 'nprsChange', before: 7, after: 5 },
    { absolute: true, relative: false, direction: 'better' },
  ],
  [
    { instrument: 'rmdqChange', before: 10, after: 13 },
    { absolute: false, relative: true, direction: 'worse' },
  ],
  [
    { instrument: 'startBack', checked: [5, 6, 7], bothersome: 'very much' },
    { score: 4, distress: 4, band: 'high' },
  ],
  [{ instrument: 'sorensenChange', before: 60, after: 300 }, { band: 'gain' }],
  [{ instrument: 'e1rm', weightKg: 100, reps: 5, rir: 0, formula: 'epley' }, { e1rmKg: 116.67 }],
] as const;

test.each(good)('%j', (fields, answer) => {
  expect(scoreCase(fields)).toEqual(answer);
});

test.each(good)('%j with a key missing, of another type or too many', (fields) => {
  const keys = Object.keys(fields);
  const wrongs = ['5', true, null, {}, [[]], Number.NaN, Number.POSITIVE_INFINITY];
  for (const key of keys) {
    const others = Object.fromEntries(Object.entries(fields).filter(([other]) => other !== key));
    const expected = new RegExp(`^${key}: expected`);
    expect(() => scoreCase(others)).toThrow(expected);
    for (const wrong of wrongs) expect(() => scoreCase({ ...fields, [key]: wrong })).toThrow(expected);
  }
  expect(() => scoreCase({ ...fields, note: 'secret' })).toThrow(`expected ${keys.join(', ')} and no other.`);
  const smuggled: Record<string, unknown> = JSON.parse(`${JSON.stringify(fields).slice(0, -1)},"__proto__":1}`);
  expect(() => scoreCase(smuggled)).toThrow(CaseError);
});

test('only its own instruments, by their exact names', () => {
  for (const instrument of ['RMDQ24', ' psfs', 'constructor', '__proto__', ['psfs'], { toString: 1 }, 7, undefined]) {
    expect(() => scoreCase({ instrument })).toThrow(/^instrument: expected one of rmdq24, psfs, /);
  }
});

test('the command answers every line in order, goes on after bad ones and then ends with 1', async () => {
  const groc = '{"instrument":"groc","value":3}';
  const input = [
    `\uFEFF${groc}\r\n`,
    '\n',
    'not JSON: pain of 9\n',
    '[1]\n',
    'null\n',
    '{"instrument":"groc","value":6}\n',
    '{"instrument":"gr\u2028oc","value":6}\n',
    '{"instrument":"groc","value":1e999}\n',
    ` ${groc} \n`,
    '{"instrument":"rmdq24","checked":[1,1]}\n',
    groc,
  ];
  const { lines, status, errors } = await score(input.join(''));
  const field = 'value: expected a whole number from -5 to 5.';
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { band: 'improved' },
    { error: 'Blank line: expected one JSON object a line.' },
    { error: 'Not JSON: expected one JSON object a line.' },
    { error: 'Not an object: expected one JSON object a line.' },
    { error: 'Not an object: expected one JSON object a line.' },
    { error: field },
    { error: expect.stringMatching(/^instrument: expected one of/) },
    { error: field },
    { band: 'improved' },
    { error: 'checked: expected each item at most once.' },
    { band: 'improved' },
  ]);
  expect(status).toBe(1);
  expect(errors).toBe('');
}, 30_000);

test('the command ends with 0 when all is well, with many lines and with none', async () => {
  const changes = Array.from({ length: 50_000 }, (_, index) => ({ before: index % 11, after: (index >> 4) % 11 }));
  const lines = changes.map((change) => JSON.stringify({ instrument: 'nprsChange', ...change }));
  const many = await score(`${lines.join('\n')}\n`);
  expect(many.lines).toEqual(
    changes.map((change) => JSON.stringify(scoreCase({ instrument: 'nprsChange', ...change }))),
  );
  expect(many.status).toBe(0);
  expect(await score('')).toEqual({ lines: [], status: 0, errors: '' });
}, 30_000);

test('the command ends quietly when its reader has seen enough', async () => {
  const child = spawn('npm', ['run', '--silent', 'score'], { env: { ...process.env, npm_config_loglevel: 'silent' } });
  child.stdin.on('error', () => {});
  child.stdin.end('{"instrument":"groc","value":0}\n'.repeat(50_000));
  const closed = once(child, 'close');
  const errors = text(child.stderr);
  await once(child.stdout, 'data');
  child.stdout.destroy();
  const [status] = await closed;
  expect([status, await errors]).toEqual([0, '']);
}, 30_000);
