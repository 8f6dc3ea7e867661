import { expect, test } from 'vitest';
import { detailWords } from './words';

const spelled = (day: string) => `<${day}>`;

test('a day among the facts is written as the reader writes days, and nothing else is', () => {
  const detail = { from: '2026-09-01', until: '2026-11-23', role: 'trainer', sessions: 3 };
  expect(detailWords(detail, spelled)).toBe('from: <2026-09-01>, until: <2026-11-23>, role: trainer, 3 sessions');
});

test('a file keeps its days as they are', () => {
  expect(detailWords({ from: '2026-09-01' })).toBe('from: 2026-09-01');
});
