import webPush from 'web-push';
import { env, isHttps } from '@/lib/env';
import { pushAddress } from './push-services';

/** What became of something sent: `unknown` may have arrived, so it is never sent again. */
export type Sent = 'sent' | 'refused' | 'unknown';

export type PushTarget = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/** What a push tells the service worker, which has the words: a kind and where it leads. Nothing of a person. */
export type PushNote = { readonly kind: 'morning' | 'missed' | 'message'; readonly path: string };

/** How long a browser's service may try, in seconds: a question of the morning is stale by noon. */
const ttlSeconds = { morning: 3 * 3600, missed: 8 * 3600, message: 24 * 3600 } as const;

/** A service that does not answer must not hold up the others. */
const patienceMs = 10_000;

/** Errors of a connection that was never made. */
const neverLeft = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whom a browser's service may ask about these pushes: services want an https address, or one for mail. */
const subject = (): string =>
  isHttps() ? env().NEXTAUTH_URL : `mailto:${env().MAIL_FROM.match(/<([^>]+)>/)?.[1] ?? env().MAIL_FROM}`;

/** Whether this process can send pushes. */
export const canPush = (): boolean => env().VAPID_PUBLIC_KEY !== undefined && env().VAPID_PRIVATE_KEY !== undefined;

/**
 * Hands an encrypted note to the service of one browser. `gone` when the service says that the subscription is over. No
 * redirect is followed: the address was checked, another one was not.
 */
export async function sendPush({ endpoint, p256dh, auth }: PushTarget, note: PushNote): Promise<Sent | 'gone'> {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY } = env();
  const address = pushAddress(endpoint);
  if (address === null || VAPID_PUBLIC_KEY === undefined || VAPID_PRIVATE_KEY === undefined) return 'refused';
  try {
    const { headers, body } = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify(note),
      {
        vapidDetails: { subject: subject(), publicKey: VAPID_PUBLIC_KEY, privateKey: VAPID_PRIVATE_KEY },
        TTL: ttlSeconds[note.kind],
        // A newer one takes the place of one that waits.
        topic: note.kind,
        urgency: 'normal',
      },
    );
    const { 'Content-Length': _, ...own } = headers as Record<string, string>;
    const answer = await fetch(address, {
      method: 'POST',
      headers: Object.fromEntries(Object.entries(own).map(([name, value]) => [name, String(value)])),
      body: new Uint8Array(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    await answer.body?.cancel();
    if (answer.status === 404 || answer.status === 410) return 'gone';
    return answer.ok ? 'sent' : 'refused';
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    // Keys that cannot be used fail before anything leaves.
    const isOurs = error instanceof Error && cause === undefined && error.name !== 'TimeoutError';
    return isOurs || neverLeft.has(code) ? 'refused' : 'unknown';
  }
}
