import { type ChildProcess, spawn } from 'node:child_process';
import http from 'node:http';
import type net from 'node:net';
import path from 'node:path';
import postgres from 'postgres';
import { freePort, run, standaloneServer, stopChild } from '@/scripts/serve';

export type Server = {
  readonly url: string;
  /** Resident memory in MB (1,048,576 bytes), 0 where the system does not tell. */
  readonly memoryMb: () => Promise<number>;
  /** From the start of the process to its first answer, milliseconds. */
  readonly startedInMs: number;
  readonly stop: () => Promise<void>;
};

async function untilAnswers(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${url} ended before it answered`);
    const answer = await fetch(url).catch(() => null);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function startNode(args: readonly string[], settings: Record<string, string>, ready: string): Promise<Server> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...settings, NODE_ENV: 'production', PORT: String(port), HOSTNAME: '127.0.0.1' },
  });
  await untilAnswers(`http://127.0.0.1:${port}${ready}`, child);
  return {
    url,
    startedInMs: Math.round(performance.now() - began),
    memoryMb: async () => {
      const { readFile } = await import('node:fs/promises');
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    },
    stop: () => stopChild(child),
  };
}

/** The product itself, as it is served in production but for https. */
export const startSturdy = (settings: Record<string, string>): Promise<Server> =>
  startNode(
    [standaloneServer],
    { APP_MODE: 'demo', LOG_LEVEL: 'error', NEXTAUTH_SECRET: 'only-for-a-benchmark-only-for-a-benchmark', ...settings },
    '/api/health/live',
  );

/** A page that says one word and a procedure that reads one row, on the same framework. Builds it first. */
export async function startBare(databaseUrl: string): Promise<Server> {
  const home = path.resolve('bench/bare');
  const next = path.resolve('node_modules/next/dist/bin/next');
  await run(process.execPath, [next, 'build', home], { NODE_ENV: 'production' });
  return startNode([next, 'start', home], { BENCH_DATABASE_URL: databaseUrl }, '/');
}

/** The floor: a row by its key over Node's own server, in this process. */
export async function startFloor(databaseUrl: string): Promise<Pick<Server, 'url' | 'stop'>> {
  const sql = postgres(databaseUrl, { max: 10, onnotice: () => undefined });
  const server = http.createServer((request, response) => {
    const id = new URL(request.url ?? '/', 'http://localhost').searchParams.get('id') ?? '';
    request.resume();
    sql`select id, name, time_zone from clinics where id = ${id}`.then(
      ([row]) => response.setHeader('content-type', 'application/json').end(JSON.stringify(row ?? null)),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await sql.end();
    },
  };
}
