import http from 'node:http';
import type { AddressInfo } from 'node:net';

type Change = (body: string) => string | null;

/** What becomes of calls on the way: lost before the server hears of them, or their answers after it has; or reads alone. */
type Loss = 'requests' | 'answers' | 'reads' | null;

export type Front = {
  readonly url: string;
  /** Nobody answers any more: what is under way breaks. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  /** From now on the answer to `path` is what `change` makes of it; null is "not found". Undefined ends it. */
  readonly change: (path: string, change: Change | undefined) => void;
  /** From now on calls of procedures are lost, until null. */
  readonly lose: (what: Loss) => void;
  /** Paths that were asked for since the last call. */
  readonly asked: () => string[];
  readonly close: () => Promise<void>;
};

/**
 * An address of its own before a clinic's server: it can vanish, lose a file, and hand out the next deployment, without
 * the server knowing.
 */
export async function frontOf(clinicUrl: string): Promise<Front> {
  const { hostname, port: target } = new URL(clinicUrl);
  const changes = new Map<string, Change>();
  let asked: string[] = [];
  let loss: Loss = null;
  const server = http.createServer((request, answer) => {
    const path = request.url ?? '/';
    asked.push(path);
    const change = changes.get(path);
    const lost = path.startsWith('/api/trpc') ? loss : null;
    if (lost === 'requests' || (lost === 'reads' && path.includes('plan.'))) {
      request.destroy();
      return;
    }
    // The server takes requests from its own pages only, and these are.
    const headers = { ...request.headers, ...(request.headers.origin && { origin: clinicUrl }) };
    if (change) delete headers['accept-encoding'];
    const onward = http.request({ hostname, port: target, path, method: request.method, headers }, (given) => {
      if (lost === 'answers') {
        // It was stored: the server only answers then.
        given.resume();
        given.on('end', () => answer.destroy());
        return;
      }
      if (!change) {
        answer.writeHead(given.statusCode ?? 502, given.headers);
        given.pipe(answer);
        return;
      }
      const parts: Buffer[] = [];
      given.on('data', (part: Buffer) => parts.push(part));
      given.on('end', () => {
        const body = change(Buffer.concat(parts).toString('utf8'));
        const { 'content-length': _, 'transfer-encoding': __, etag: ___, ...kept } = given.headers;
        answer.writeHead(body === null ? 404 : (given.statusCode ?? 502), kept);
        answer.end(body ?? 'not found');
      });
    });
    onward.on('error', () => answer.destroy());
    request.pipe(onward);
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    url: `http://localhost:${port}`,
    cut,
    mend: () => listen(port),
    change: (path, change) => {
      if (change) changes.set(path, change);
      else changes.delete(path);
    },
    lose: (what) => {
      loss = what;
    },
    asked: () => {
      const paths = asked;
      asked = [];
      return paths;
    },
    close: async () => {
      if (server.listening) await cut();
    },
  };
}
