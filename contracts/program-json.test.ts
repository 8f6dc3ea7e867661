import { expect, test } from 'vitest';
import { builtInPrograms } from '@/domain/program/built-in/catalogue';
import { programJsonSchema, readProgramFile } from './program-json';

const [program] = builtInPrograms;
if (!program) throw new Error('No program');
const { name, document } = program;
const file = { format: 'sturdy-program', name, document } as const;

test.each(builtInPrograms)('$name goes through a file unchanged', (each) => {
  const content = { format: 'sturdy-program', name: each.name, document: each.document } as const;
  expect(readProgramFile(JSON.stringify(content, null, 2))).toEqual({ ok: true, file: content });
});

test('says what is wrong, and where in the program', () => {
  const broken = structuredClone(file) as unknown as { document: Record<string, unknown> & { mesocycles: object[] } };
  const week = (broken.document.mesocycles[0] as { weeks: { sessions: { items: object[]; minutes: unknown }[] }[] })
    .weeks[1];
  const session = week?.sessions[0];
  if (!session) throw new Error('No session');
  session.minutes = 'half an hour';
  Object.assign(session.items[0] as object, { colour: 'red' });
  delete broken.document.summary;
  const read = readProgramFile(JSON.stringify(broken));
  expect(read.ok ? [] : read.problems).toEqual([
    { where: 'summary', words: 'This is missing.' },
    { where: 'block 1, week 2, session 1: minutes', words: expect.stringContaining('"half an hour"') },
    { where: 'block 1, week 2, session 1, line 1', words: 'Nothing here is called "colour".' },
  ]);
});

test.each(['', '{', '[]', 'null', '"text"', '{"format":"other"}', '3x8'])('refuses %j in words', (text) => {
  const read = readProgramFile(text);
  expect(read.ok ? null : read.problems.map(({ where }) => where)).toEqual(['The file']);
});

test('the schema names every part that a file has, and nothing else may stand in one', () => {
  const schema = programJsonSchema() as {
    required: string[];
    additionalProperties: boolean;
    properties: { document: { properties: Record<string, unknown>; additionalProperties: boolean } };
  };
  expect(schema.required.toSorted()).toEqual(Object.keys(file).toSorted());
  expect([schema.additionalProperties, schema.properties.document.additionalProperties]).toEqual([false, false]);
  expect(Object.keys(schema.properties.document.properties)).toEqual(expect.arrayContaining(Object.keys(document)));
});
