import http from 'node:http';

/** One request, made anew each time: ids must differ. */
export type Shot = () => {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

const together = 8;

function fire(agent: http.Agent, { url, headers = {}, body }: ReturnType<Shot>): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      url,
      {
        agent,
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...headers, ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          if (response.statusCode !== 200) text += chunk;
        });
        response.on('end', () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`${new URL(url).pathname} answered ${response.statusCode}: ${text.slice(0, 300)}`));
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** Answered requests per second over `seconds`, eight at a time. Throws on any other answer than 200. */
export async function rate(shot: Shot, seconds: number): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: together });
  const began = performance.now();
  let answered = 0;
  const one = async () => {
    while (performance.now() - began < seconds * 1000) {
      await fire(agent, shot());
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: together }, one));
  agent.destroy();
  return (answered / (performance.now() - began)) * 1000;
}

/** The middle one of an odd number of them. */
export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Each of `shots` in turn, three rounds after one to warm up; the median of each, per second. */
export async function interleaved<Name extends string>(
  shots: Readonly<Record<Name, Shot>>,
  seconds: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(shots) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) await rate(shots[name], seconds / 2);
  for (let round = 0; round < 3; round += 1) {
    for (const name of names) found[name].push(await rate(shots[name], seconds));
  }
  return Object.fromEntries(names.map((name) => [name, median(found[name])])) as Record<Name, number>;
}
