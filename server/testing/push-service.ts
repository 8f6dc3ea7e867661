import { createDecipheriv, createECDH, createHmac, randomBytes } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type ArrivedPush = { readonly path: string; readonly headers: http.IncomingHttpHeaders; readonly body: Buffer };

/** A browser's push service on this machine: keeps what arrives, and answers as told. */
export async function pushService() {
  const arrived: ArrivedPush[] = [];
  const answers = new Map<string, number>();
  let held: Promise<void> = Promise.resolve();
  const waiting: { count: number; resolve: () => void }[] = [];
  const server = http.createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const path = request.url ?? '';
    arrived.push({ path, headers: request.headers, body: Buffer.concat(parts) });
    for (const each of waiting) if (arrived.length >= each.count) each.resolve();
    await held;
    response.writeHead(answers.get(path) ?? 201).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    arrived,
    /** Where a subscription with this name is reached. */
    endpoint: (name: string) => `https://127.0.0.1:${port}/${name}`,
    answer: (name: string, status: number) => answers.set(`/${name}`, status),
    /** Answers nobody until the function that it returns is called. */
    hold(): () => void {
      let release: () => void = () => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    /** Resolves when so many have arrived. */
    untilArrived: (count: number) =>
      new Promise<void>((resolve) => (arrived.length >= count ? resolve() : waiting.push({ count, resolve }))),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const hmac = (key: Buffer, data: Buffer) => createHmac('sha256', key).update(data).digest();
/** HKDF of RFC 5869 for one block, as RFC 8291 uses it. */
const derive = (salt: Buffer, secret: Buffer, info: Buffer, length: number) =>
  hmac(hmac(salt, secret), Buffer.concat([info, Buffer.from([1])])).subarray(0, length);

/** A browser's own keys, and how it reads what was encrypted for it (RFC 8291, aes128gcm). */
export function pushBrowser() {
  const keys = createECDH('prime256v1');
  const publicKey = keys.generateKeys();
  const auth = randomBytes(16);
  return {
    p256dh: publicKey.toString('base64url'),
    auth: auth.toString('base64url'),
    read(body: Buffer): unknown {
      const salt = body.subarray(0, 16);
      const sender = body.subarray(21, 21 + body.readUInt8(20));
      const sealed = body.subarray(21 + sender.length);
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, sender]);
      const secret = derive(auth, keys.computeSecret(sender), info, 32);
      const key = derive(salt, secret, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
      const nonce = derive(salt, secret, Buffer.from('Content-Encoding: nonce\0'), 12);
      const open = createDecipheriv('aes-128-gcm', key, nonce);
      open.setAuthTag(sealed.subarray(-16));
      const plain = Buffer.concat([open.update(sealed.subarray(0, -16)), open.final()]);
      // What follows the text is a mark of the last record and padding.
      return JSON.parse(plain.subarray(0, plain.lastIndexOf(2)).toString('utf8'));
    },
  };
}
