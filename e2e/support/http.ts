import http from 'node:http';
import { demoPassword } from '@/db/seed/accounts';
import type { Clinic } from './test';

export type Answer = {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
};

type Asked = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent in chunks and without a length when `chunked`. */
  readonly body?: string;
  readonly chunked?: boolean;
};

/** One request exactly as it is written here: a browser would add headers, and refuse to set others. */
export function ask({ url }: Pick<Clinic, 'url'>, path: string, asked: Asked = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body, chunked = false } = asked;
  const { hostname, port, host } = new URL(url);
  const length: Record<string, string> =
    body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const request = http.request(
      { hostname, port, path, method, headers: { host, ...length, ...headers }, agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      },
    );
    // A server that refuses a body before it has all come may close the connection.
    request.on('error', reject);
    if (body !== undefined) request.write(body);
    request.end();
  });
}

/** What our own pages send with a call. */
export const ours = (clinic: Pick<Clinic, 'url'>, cookie?: string): Record<string, string> => ({
  origin: clinic.url,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  ...(cookie !== undefined && { cookie }),
});

const pairs = (answer: Answer) => (answer.headers['set-cookie'] ?? []).map((line) => line.split(';')[0] ?? '');

export type SignedIn = { readonly cookie: string; readonly setCookies: readonly string[] };

/** Signs in as a script on our own page does; `cookie` is the header for what follows. */
export async function signInByHand(
  clinic: Pick<Clinic, 'url'>,
  email: string,
  password = demoPassword,
): Promise<SignedIn> {
  const csrf = await ask(clinic, '/api/auth/csrf');
  const { csrfToken } = JSON.parse(csrf.body) as { csrfToken: string };
  const answer = await ask(clinic, '/api/auth/callback/credentials', {
    method: 'POST',
    headers: ours(clinic, pairs(csrf).join('; ')),
    body: JSON.stringify({ csrfToken, email, password, callbackUrl: '/' }),
  });
  if (answer.status !== 200) throw new Error(`Sign-in answered ${answer.status}: ${answer.body}`);
  return {
    cookie: [...pairs(csrf), ...pairs(answer)].join('; '),
    setCookies: [...(csrf.headers['set-cookie'] ?? []), ...(answer.headers['set-cookie'] ?? [])],
  };
}

/** Calls one procedure as a script on our own page does. */
export const call = (clinic: Clinic, procedure: string, input: unknown, cookie?: string): Promise<Answer> =>
  ask(clinic, `/api/trpc/${procedure}`, {
    method: 'POST',
    headers: ours(clinic, cookie),
    body: JSON.stringify(input ?? {}),
  });
