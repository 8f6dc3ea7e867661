import { describe, expect, it } from 'vitest';
import { exercises } from '@/domain/exercises/library';
import { around, layLadders } from './ladder-layout';

const everything = exercises.map(({ id }) => id);

describe('a drawn ladder', () => {
  it('has what is harder further right, and no two in one place', () => {
    const { nodes, edges, columns, rows } = layLadders(exercises, everything);
    const at = new Map(nodes.map((node) => [node.id, node]));
    expect(edges.length).toBe(exercises.reduce((sum, { harder }) => sum + harder.length, 0));
    for (const { from, to } of edges)
      expect(at.get(to)?.column, `${from} → ${to}`).toBeGreaterThan(at.get(from)?.column ?? 0);
    expect(new Set(nodes.map(({ column, row }) => `${column}/${row}`)).size).toBe(exercises.length);
    for (const { from, to, by } of edges) {
      const passed = by.map((row, index) => `${(at.get(from)?.column ?? 0) + 1 + index}/${row}`);
      expect(passed.length).toBe((at.get(to)?.column ?? 0) - (at.get(from)?.column ?? 0) - 1);
      expect(nodes.some(({ column, row }) => passed.includes(`${column}/${row}`))).toBe(false);
    }
    for (const { column, row } of nodes) {
      expect(column).toBeGreaterThanOrEqual(0);
      expect([column < columns, row < rows]).toEqual([true, true]);
    }
  });

  it('goes so many rungs around one exercise, and not aside', () => {
    const chain = ['a', 'b', 'c', 'd', 'e'];
    const all = chain.map((id, index) => ({
      id,
      easier: chain.slice(Math.max(0, index - 1), index).map((to) => ({ id: to, axis: 'load' as const })),
      harder: [...chain.slice(index + 1, index + 2), ...(id === 'b' ? ['aside'] : [])].map((to) => ({
        id: to,
        axis: 'load' as const,
      })),
    }));
    const aside = { id: 'aside', easier: [{ id: 'b', axis: 'load' as const }], harder: [] };
    expect(around([...all, aside], 'c', 1).sort()).toEqual(['b', 'c', 'd']);
    expect(around([...all, aside], 'c', 2).sort()).toEqual(chain);
    const { nodes } = layLadders([...all, aside], chain);
    expect(nodes.map(({ id, column }) => [id, column])).toEqual(chain.map((id, index) => [id, index]));
  });
});
