/**
 * Sign-in and sign-out from the browser. next-auth's own client is not used: it asks for its list of providers,
 * which is not served, and keeps polling a session that is not its own.
 */

const words = {
  wrong: 'The e-mail address or the password is not right.',
  rate_limited: 'Too many attempts. Wait a quarter of an hour, then try again.',
  stale_form: 'This page had been open for too long. Try once more.',
  unavailable: 'The server cannot reach its database right now. Nothing was lost; try again in a moment.',
  offline: 'There is no connection right now. Nothing was lost; try again when there is.',
} as const;

export type Refusal = keyof typeof words;

export const refusalWords = (refusal: Refusal): string => words[refusal];

export const isRefusal = (value: unknown): value is Refusal => typeof value === 'string' && value in words;

export type AuthResult = { readonly ok: true; readonly next: string } | { readonly ok: false; readonly why: Refusal };

async function post(path: string, fields: Record<string, string>): Promise<AuthResult> {
  try {
    const csrf = await fetch('/api/auth/csrf', { cache: 'no-store' });
    const { csrfToken } = (await csrf.json()) as { csrfToken: string };
    const response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...fields, csrfToken }),
    });
    const answer = (await response.json()) as { next?: string; refused?: string };
    if (response.ok && answer.next !== undefined) return { ok: true, next: answer.next };
    return { ok: false, why: isRefusal(answer.refused) ? answer.refused : 'unavailable' };
  } catch {
    return { ok: false, why: 'offline' };
  }
}

/** Signs in; `next` is where to go. The caller loads that address, so that nothing of before stays in memory. */
export const signIn = (email: string, password: string, callbackUrl: string): Promise<AuthResult> =>
  post('callback/credentials', { email, password, callbackUrl });

/**
 * Signs out and has the browser drop what this site stored on the device. What a client never sent, here or on a sign-in
 * before, is put back: each can send their own when they sign in here again.
 */
export async function signOut(): Promise<AuthResult> {
  const kept = await import('@/lib/outbox/unsent').catch(() => null);
  // Without it nothing would be put back.
  if (!kept) return { ok: false, why: 'offline' };
  const { putBack, takeUnsent } = kept;
  const unsent = await takeUnsent();
  const result = await post('signout', { callbackUrl: '/sign-in' });
  await putBack(unsent).catch(() => undefined);
  return result;
}
