import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { shellPath } from '@/app/my/_app/shell-path';

const source = 'app/my/_worker/sw.ts';
const route = 'server/app/my/[[...screen]]';
/** Kept besides the parts: what an installed app shows outside of its pages. */
const ownFiles = ['icon.svg', 'icons/icon-192.png'];

/** Names of built files in a text: scripts name the parts they load, styles name their fonts. */
const builtNames = /static\/(?:chunks|css|media)\/[\w.~-]+\.(?:js|css|woff2|png|svg|webp)|\.\.\/media\/[\w.~-]+/g;

const namesIn = (text: string): string[] =>
  [...text.matchAll(builtNames)].map(([name]) => name.replace(/^\.\.\//, 'static/'));

/**
 * Every file that a screen of the client's app can ask for, as paths below `distDir`: those of the page, those of its
 * parts, and all that these name in turn.
 */
export async function filesOfClientApp(distDir: string): Promise<string[]> {
  const read = (name: string) => readFile(path.join(distDir, name), 'utf8');
  const { rootMainFiles } = JSON.parse(await read('build-manifest.json')) as { rootMainFiles: string[] };
  const manifests = [`${route}/page_client-reference-manifest.js`, `${route}/page/react-loadable-manifest.json`];
  const left = [...rootMainFiles, ...(await Promise.all(manifests.map(read))).flatMap(namesIn)];
  const found = new Set<string>();
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    if (/\.(?:js|css)$/.test(name)) left.push(...namesIn(await read(name)));
  }
  return [...found].sort();
}

const hashOf = (...parts: (string | Buffer)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 20);
};

/** Builds the worker of the client's app into `home`/public, with the list of what it keeps. */
export async function buildClientWorker(distDir: string, home: string): Promise<void> {
  const names = await filesOfClientApp(distDir);
  const own = await Promise.all(
    ownFiles.map(async (name) => ({ url: `/${name}`, revision: hashOf(await readFile(path.join('public', name))) })),
  );
  const buildId = await readFile(path.join(distDir, 'BUILD_ID'), 'utf8');
  // The names say what is in the parts; the build says what the page around them looks like.
  const shell = { url: shellPath, revision: hashOf(buildId, ...names) };
  const parts = names.map((name) => ({ url: `/_next/${name}`, revision: null }));
  const folder = path.join(home, 'public', 'my');
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [source],
    outfile: path.join(folder, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    define: {
      'process.env.NODE_ENV': '"production"',
      PRECACHE: JSON.stringify([shell, ...own, ...parts]),
    },
  });
}
