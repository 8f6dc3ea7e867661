import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesOfPage } from './service-workers';

const route = path.join('server', 'app', 'my', '[[...screen]]');

let built: string;
beforeAll(async () => {
  built = await mkdtemp(path.join(tmpdir(), 'sturdy-built-'));
  const files: Record<string, string> = {
    'build-manifest.json': JSON.stringify({ rootMainFiles: ['static/chunks/root.js'], polyfillFiles: ['x.js'] }),
    [`${route}/page_client-reference-manifest.js`]: `{"chunks":["/_next/static/chunks/app.js"],"css":["static/chunks/look.css"]}`,
    [`${route}/page/react-loadable-manifest.json`]: `{"1":{"files":["static/chunks/session.js"]}}`,
    'static/chunks/root.js': '',
    'static/chunks/app.js': 'Promise.all(["static/chunks/lazy.js"].map(l))',
    // A part of a part, and a circle.
    'static/chunks/lazy.js': 'l("static/chunks/deep.js");l("static/chunks/app.js")',
    'static/chunks/deep.js': '',
    'static/chunks/session.js': '',
    'static/chunks/look.css': "@font-face{src:url(../media/letters.0a1.woff2) format('woff2')}",
    'static/media/letters.0a1.woff2': '',
    'static/chunks/of-another-page.js': '',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.join(built, path.dirname(name)), { recursive: true });
    await writeFile(path.join(built, name), text);
  }
});
afterAll(() => rm(built, { recursive: true }));

it('keeps the parts of a page with everything that these ask for in turn, and nothing else', async () => {
  await expect(filesOfPage(built, route)).resolves.toEqual([
    'static/chunks/app.js',
    'static/chunks/deep.js',
    'static/chunks/lazy.js',
    'static/chunks/look.css',
    'static/chunks/root.js',
    'static/chunks/session.js',
    'static/media/letters.0a1.woff2',
  ]);
});

it('says so when a part is missing, instead of building a worker without it', async () => {
  await rm(path.join(built, 'static/chunks/deep.js'));
  await expect(filesOfPage(built, route)).rejects.toThrow('deep.js');
});
