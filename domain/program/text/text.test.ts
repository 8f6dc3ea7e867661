import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exerciseById, exercises } from '@/domain/exercises/library';
import { builtInPrograms } from '@/domain/program/built-in/catalogue';
import { compileGrid } from '@/domain/program/grid/compile';
import { documents } from '@/domain/program/testing/documents';
import type { ProgramDocument } from '@/domain/program/types';
import { programToText } from './print';
import { readProgramText } from './read';

const read = (text: string) => readProgramText(text, exercises);
const documentOf = (text: string): ProgramDocument => {
  const { grid, marks } = read(text);
  expect(marks).toEqual([]);
  const compiled = compileGrid(grid, exerciseById);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems.slice(0, 3)));
  return compiled.document;
};

describe('a program as text', () => {
  test.each(builtInPrograms)('$name comes back as it was', ({ name, document }) => {
    const text = programToText(name, document, exerciseById);
    const again = documentOf(text);
    expect(read(text).name).toBe(name);
    expect(programToText(name, again, exerciseById)).toBe(text);
    const { mesocycles, summary, forWhom, sessionsPerWeek } = document;
    expect(again).toMatchObject({ summary, forWhom, sessionsPerWeek });
    expect(again.mesocycles).toEqual(mesocycles);
  });

  test('any program prints the same text again', () => {
    const whole = documents.filter(({ mesocycles }) =>
      mesocycles.every(({ weeks }) => weeks.every(({ sessions }) => sessions.length > 0)),
    );
    fc.assert(
      fc.property(whole, (document) => {
        const text = programToText('A plan', document, exerciseById);
        expect(programToText('A plan', documentOf(text), exerciseById)).toBe(text);
      }),
    );
  });
});
