import { gzipSync } from 'node:zlib';

export type Script = { readonly path: string; readonly bytes: number };

/** The scripts that a page names, so those that a browser fetches before it shows the page as it will stay. */
export function scriptsOf(html: string): string[] {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const paths = tags.flatMap((tag) => {
    const isScript = tag.startsWith('<script') || /\bas="script"/.test(tag) || /\brel="modulepreload"/.test(tag);
    const path = /\b(?:src|href)="([^"]+\.js[^"]*)"/.exec(tag)?.[1];
    // For browsers that know no modules: none that we serve fetches it.
    return isScript && path && !/\bnomodule\b/i.test(tag) ? [path] : [];
  });
  return [...new Set(paths)];
}

/** The scripts of the page at `url`, each with its size in bytes after gzip. Throws when one does not load. */
export async function firstLoad(url: string, cookie: string): Promise<Script[]> {
  const page = await fetch(url, { headers: { cookie }, redirect: 'error' });
  if (!page.ok) throw new Error(`${new URL(url).pathname} answered ${page.status}`);
  const paths = scriptsOf(await page.text());
  return Promise.all(
    paths.map(async (path) => {
      const script = await fetch(new URL(path, url));
      if (!script.ok) throw new Error(`${path} answered ${script.status}`);
      return { path, bytes: gzipSync(Buffer.from(await script.arrayBuffer()), { level: 9 }).byteLength };
    }),
  );
}

/** Kilobytes (1,000 bytes) of all of them together, to one decimal. */
export const kilobytes = (scripts: readonly Script[]): number =>
  Math.round(scripts.reduce((sum, { bytes }) => sum + bytes, 0) / 100) / 10;
