import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { floorShellPath, floorWorkerPath } from '@/app/(floor)/floor/_state/floor-path';
import { shellPath } from '@/app/my/_app/shell-path';

type ServiceWorker = {
  readonly source: string;
  /** Where the build has put the page that it keeps. */
  readonly route: string;
  readonly shellPath: string;
  /** Its own address. */
  readonly path: string;
};

const workers: readonly ServiceWorker[] = [
  { source: 'app/my/_worker/sw.ts', route: 'server/app/my/[[...screen]]', shellPath, path: '/my/sw.js' },
  {
    source: 'app/(floor)/floor/_worker/sw.ts',
    route: 'server/app/(floor-shell)/floor/shell',
    shellPath: floorShellPath,
    path: floorWorkerPath,
  },
];

/** Kept besides the parts: what an installed app shows outside of its pages. */
const ownFiles = ['icon.svg', 'icons/icon-192.png'];

/** Names of built files in a text: scripts name the parts they load, styles name their fonts. */
const builtNames = /static\/(?:chunks|css|media)\/[\w.~-]+\.(?:js|css|woff2|png|svg|webp)|\.\.\/media\/[\w.~-]+/g;

const namesIn = (text: string): string[] =>
  [...text.matchAll(builtNames)].map(([name]) => name.replace(/^\.\.\//, 'static/'));

/**
 * Every file that the page of a route can ask for, as paths below `distDir`: those of the page, those of its parts, and
 * all that these name in turn. Throws when one is missing.
 */
export async function filesOfPage(distDir: string, route: string): Promise<string[]> {
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

/** Builds a worker into `home`/public, with the list of what it keeps. */
async function buildWorker(worker: ServiceWorker, distDir: string, home: string): Promise<void> {
  const names = await filesOfPage(distDir, worker.route);
  const own = await Promise.all(
    ownFiles.map(async (name) => ({ url: `/${name}`, revision: hashOf(await readFile(path.join('public', name))) })),
  );
  const buildId = await readFile(path.join(distDir, 'BUILD_ID'), 'utf8');
  // The names say what is in the parts; the build says what the page around them looks like.
  const shell = { url: worker.shellPath, revision: hashOf(buildId, ...names) };
  const parts = names.map((name) => ({ url: `/_next/${name}`, revision: null }));
  const outfile = path.join(home, 'public', worker.path);
  await mkdir(path.dirname(outfile), { recursive: true });
  await build({
    entryPoints: [worker.source],
    outfile,
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

/** Builds the workers of the client's app and of the floor, once the pages are built. */
export async function buildServiceWorkers(distDir: string, home: string): Promise<void> {
  for (const worker of workers) await buildWorker(worker, distDir, home);
}
