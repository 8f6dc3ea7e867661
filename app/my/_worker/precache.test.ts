import { describe, expect, it, vi } from 'vitest';
import { partsOfPage, precacheAll } from './precache';

const shell = 'https://sturdy.example/my/shell';
const part = (number: number) => `https://sturdy.example/_next/static/chunks/${number}.js`;
const parts = Array.from({ length: 20 }, (_, number) => part(number));
const needed = new Set([shell]);

describe('what is kept when a worker is installed', () => {
  it('goes on without a file that is gone', async () => {
    const kept: string[] = [];
    const put = async (url: string) => {
      if (url === part(7)) throw new Error('404');
      kept.push(url);
    };
    await expect(precacheAll([...parts, shell], put, { needed })).resolves.toEqual([part(7)]);
    expect(kept).toHaveLength(20);
  });

  it('does not wait for ever for a file that never comes', async () => {
    vi.useFakeTimers();
    const put = (url: string) => (url === part(3) ? new Promise<void>(() => undefined) : Promise.resolve());
    const done = precacheAll([...parts, shell], put, { needed, patienceMs: 1_000 });
    await vi.advanceTimersByTimeAsync(1_000);
    await expect(done).resolves.toEqual([part(3)]);
    vi.useRealTimers();
  });

  it('fails, and fetches nothing in vain, without the shell', async () => {
    const asked: string[] = [];
    const put = async (url: string) => {
      asked.push(url);
      if (url === shell) throw new Error('The shell of another build');
    };
    await expect(precacheAll([...parts, shell], put, { needed, atOnce: 1 })).rejects.toThrow('another build');
    expect(asked).toEqual([shell]);
  });
});

describe('what a page asks for', () => {
  it('is its scripts and styles, without what only old browsers load', () => {
    const html = `<link rel="stylesheet" href="/_next/static/chunks/a.css"/><script src="/_next/static/chunks/b.js" async=""></script>
      <script src="/_next/static/chunks/old.js" noModule=""></script><link rel="icon" href="/icon.svg"/>
      <link rel="preload" as="script" href="/_next/static/chunks/b.js"/>`;
    expect(partsOfPage(html)).toEqual(['/_next/static/chunks/a.css', '/_next/static/chunks/b.js']);
  });
});
