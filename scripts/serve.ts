import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import webPush from 'web-push';
import { env, SettingsError } from '@/lib/env';
import { buildServiceWorkers } from './service-workers';

const distDir = process.env.NEXT_DIST_DIR ?? '.next';
export const standaloneServer = path.join(distDir, 'standalone', 'server.js');

/** Puts what the standalone server serves itself beside it. */
export async function completeStandalone(): Promise<void> {
  const home = path.join(distDir, 'standalone');
  await cp(path.join(distDir, 'static'), path.join(home, distDir, 'static'), { recursive: true });
  await cp('public', path.join(home, 'public'), { recursive: true });
  await buildServiceWorkers(distDir, home);
}

const sources = ['app', 'components', 'contracts', 'db', 'domain', 'lib', 'public', 'server', 'trpc'];
const singles = [
  'package-lock.json',
  'next.config.ts',
  'proxy.ts',
  'instrumentation.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'scripts/service-workers.ts',
];

async function fingerprint(): Promise<string> {
  const files = [...singles];
  for (const folder of sources) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries) if (entry.isFile()) files.push(path.join(entry.parentPath, entry.name));
  }
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(await readFile(file).catch(() => ''));
  return hash.digest('hex');
}

/** Builds for production, unless what is built is what the sources say. */
export async function buildIfChanged(): Promise<void> {
  const marker = path.join(distDir, 'built-from');
  const wanted = await fingerprint();
  if ((await readFile(marker, 'utf8').catch(() => '')) === wanted) return;
  console.log('Building…');
  await run('npm', ['run', '--silent', 'build'], { NODE_ENV: 'production' });
  await writeFile(marker, wanted);
}

/** Runs a command to its end. Throws when it fails. */
export function run(command: string, args: readonly string[], extra: Record<string, string> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...extra } });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ${args.join(' ')} ended with ${code}`)),
    );
  });
}

/** A port that nobody uses, so that two runs on one machine do not meet. */
export const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = net.createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** Throws `SettingsError` when something already listens there. */
export async function assertPortFree(port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', () =>
      reject(new SettingsError(`Set PORT to a free port: something already listens on ${port}.`)),
    );
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/** A secret that stays the same from run to run on this machine. */
export async function localSecret(): Promise<string> {
  const file = path.join(env().DATA_DIR, 'secret');
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept.length >= 32) return kept;
  const made = randomBytes(36).toString('base64url');
  await mkdir(env().DATA_DIR, { recursive: true });
  await writeFile(file, made, { mode: 0o600 });
  return made;
}

/** The keys that pushes are signed with: those given, else made once on this machine. Browsers are bound to them. */
export async function localPushKeys(): Promise<Record<'VAPID_PUBLIC_KEY' | 'VAPID_PRIVATE_KEY', string>> {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, DATA_DIR } = env();
  if (VAPID_PUBLIC_KEY !== undefined && VAPID_PRIVATE_KEY !== undefined) return { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY };
  const file = path.join(DATA_DIR, 'push-keys.json');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return JSON.parse(kept);
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  const made = { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey };
  await mkdir(DATA_DIR, { recursive: true });
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}

/** Starts the worker beside a server of this machine, with the environment that it shares with it. */
export const spawnWorker = (settings: Readonly<Record<string, string>>): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', path.join('scripts', 'worker.ts')], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...settings },
  });

/** Waits until the server answers on `url`. Throws when the process ends first, or after a minute. */
export async function waitUntilReady(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error('The server ended before it was ready: see the lines above.');
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error('The server did not become ready within a minute.');
}

/** Ends a child politely, then surely. */
export async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const surely = setTimeout(() => child.kill('SIGKILL'), 8_000);
  await ended;
  clearTimeout(surely);
}

let stopNow: (() => Promise<void>) | undefined;

/** What to stop when a signal comes; a later call replaces an earlier one. Then the process ends. */
export function onSignal(stop: () => Promise<void>): void {
  if (!stopNow) {
    let stopping = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (stopping) return;
        stopping = true;
        void stopNow?.().finally(() => process.exit(signal === 'SIGINT' ? 130 : 0));
      });
    }
  }
  stopNow = stop;
}
