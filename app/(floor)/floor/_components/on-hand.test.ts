import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = process.cwd();

/** The file that a name in an import stands for; null for a package. */
function fileOf(name: string, from: string): string | null {
  const base = name.startsWith('@/') ? path.join(root, name.slice(2)) : path.resolve(path.dirname(from), name);
  if (!name.startsWith('@/') && !name.startsWith('.')) return null;
  return ['.ts', '.tsx', '/index.ts'].map((end) => base + end).find(existsSync) ?? null;
}

/** Every file that is loaded with this one, and which of them fetch others on demand. */
function loadedWith(file: string, seen = new Map<string, boolean>()): ReadonlyMap<string, boolean> {
  if (seen.has(file)) return seen;
  const text = readFileSync(file, 'utf8');
  seen.set(file, /\bimport\(/.test(text));
  for (const [, name = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm)) {
    const next = fileOf(name, file);
    if (next) loadedWith(next, seen);
  }
  return seen;
}

describe('the floor without a network', () => {
  it('has all its parts from the start', () => {
    const loaded = loadedWith(path.join(root, 'app/(floor)/floor/_components/floor-app.tsx'));
    expect(loaded.size).toBeGreaterThan(50);
    const onDemand = [...loaded].flatMap(([file, fetches]) => (fetches ? [path.relative(root, file)] : []));
    expect(onDemand.sort()).toEqual([
      // Fetched ahead.
      'app/(floor)/floor/_state/use-floor.ts',
      // Pictures of messages, of which the floor has none.
      'app/my/_app/outbox-transport.ts',
      // Fetched ahead by the floor.
      'app/my/_components/why-button.tsx',
    ]);
  });
});
