export type PrecacheOptions = {
  /** Without these the worker is of no use. */
  readonly needed: ReadonlySet<string>;
  readonly atOnce?: number;
  /** After this long without an answer a file counts as out of reach. */
  readonly patienceMs?: number;
};

/**
 * Puts all files in, some at a time, each with an end to its waiting. One that cannot be had keeps none of the others:
 * gives those that are missing. Throws when one that is needed is among them, so that the worker before it stays.
 */
export async function precacheAll(
  urls: readonly string[],
  put: (url: string, signal: AbortSignal) => Promise<void>,
  { needed, atOnce = 6, patienceMs = 60_000 }: PrecacheOptions,
): Promise<string[]> {
  const missing: string[] = [];
  // What is needed comes first: nothing else is fetched in vain.
  const left = [...urls].sort((a, b) => Number(needed.has(b)) - Number(needed.has(a)));
  const workThrough = async () => {
    for (let url = left.shift(); url !== undefined; url = left.shift()) {
      try {
        await inTime(put(url, AbortSignal.timeout(patienceMs)), patienceMs);
      } catch (error) {
        if (needed.has(url)) throw error;
        missing.push(url);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, workThrough));
  return missing;
}

/** Settles within `ms`, whatever `work` does. Throws when that is too late. */
export async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time')), ms);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}

/** Scripts and styles that a page asks for, as paths. What only old browsers load is left out. */
export function partsOfPage(html: string): string[] {
  const paths = new Set<string>();
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g)) {
    if (/\bnomodule\b/i.test(tag)) continue;
    const path = /(?:src|href)="(\/_next\/static\/[^"?]+\.(?:js|css))/.exec(tag)?.[1];
    if (path !== undefined) paths.add(path);
  }
  return [...paths];
}
