import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exerciseById, exercises } from '@/domain/exercises/library';
import { builtInPrograms } from '@/domain/program/built-in/catalogue';
import { compileGrid } from '@/domain/program/grid/compile';
import { documents } from '@/domain/program/testing/documents';
import type { ProgramDocument } from '@/domain/program/types';
import { gridToText, programToText } from './print';
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
    expect(gridToText(name, read(text).grid, exerciseById)).toBe(text);
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

/** Texts as people paste them, with words that only chance could know: none of them may get lost. */
const strange = fc.integer({ min: 0, max: 1e6 }).map((number) => `zq${number.toString(36)}v`);
const line = fc.oneof(
  strange.map((word) => `Goblet squat 3x8 12kg ${word}`),
  strange.map((word) => `${word} squat: 3 sets of 8`),
  strange.map((word) => `- ${word} 3x10 rpe6 // ${word} twice`),
  strange.map((word) => `Note: ${word}`),
  strange.map((word) => `> ${word}`),
  strange.map((word) => word),
  strange.map((word) => `${word}:`),
  strange.map((word) => `Week 2: ${word}`),
  strange.map((word) => `Day 3 – ${word} (45 min)`),
  strange.map((word) => `Session B: ${word} 3x8`),
  strange.map((word) => `Phase 2: ${word} (weeks 3-4)`),
  strange.map((word) => `Aim: ${word}`),
  strange.map((word) => `Swap: ${word}`),
  strange.map((word) => `Plank\t${word}\t30s`),
  strange.map((word) => `| ${word} | 3x8 |`),
  strange.map((word) => `3x8 ${word}`),
  strange.map((word) => `Week 60 ${word}`),
  fc.constantFrom(
    '',
    '---',
    'Week 1',
    'Weeks 2-3 (deload)',
    'Monday',
    'Exercise\tSets\tReps\tNotes',
    '|Exercise|Week 1|Week 2|',
  ),
  fc.string({ maxLength: 60 }),
);

test('no word of a pasted text gets lost: it is in the program or in a mark', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
      const result = read(lines.join('\n'));
      const kept = JSON.stringify(result).toLowerCase();
      for (const word of lines.join(' ').match(/zq[a-z0-9]+v/g) ?? []) expect(kept).toContain(word);
      lines.forEach((text, index) => {
        for (const mark of result.marks.filter((each) => each.line === index + 1)) {
          expect(mark.from).toBeGreaterThanOrEqual(0);
          expect(mark.to).toBeGreaterThanOrEqual(mark.from);
          expect(mark.to).toBeLessThanOrEqual(text.length);
        }
      });
      const { weeks, sessions, blocks } = result.grid;
      expect(blocks.reduce((sum, block) => sum + block.weeks, 0)).toBe(weeks.length);
      for (const row of sessions.flatMap(({ rows }) => rows)) expect(row.cells).toHaveLength(weeks.length);
    }),
    { numRuns: 100 },
  );
});
