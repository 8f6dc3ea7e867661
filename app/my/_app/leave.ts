import { insist, putBack, takeUnsent } from '@/lib/outbox/unsent';
import { forgetReads } from './device/saved-reads';
import { tellTabs } from './device/tabs';
import { forgetStore, setLeaving } from './device/whose';

/** After this long without an answer nobody is there. */
const patienceMs = 10_000;

/** Nobody answered: the server still takes this device for signed in. */
export class NotReached extends Error {
  override name = 'NotReached';
}

/**
 * Ends the sign-in and loads the page that follows. The server's answer wipes what this device keeps; what was never
 * sent is put back. Throws `NotReached` when nobody answered: nothing has changed then.
 */
export async function leave(): Promise<void> {
  const unsent = await takeUnsent();
  await signOut();
  // Browsers that do not know the server's word for it are wiped by hand.
  await wipe();
  setLeaving(false);
  await putBack(unsent).catch(() => undefined);
  tellTabs({ kind: 'signed-out' });
  window.location.replace('/sign-in');
}

async function signOut(): Promise<void> {
  const ask = async (path: string, init: RequestInit) => {
    const answer = await fetch(path, { ...init, signal: AbortSignal.timeout(patienceMs) }).catch(() => null);
    if (!answer?.ok) throw new NotReached('Not signed out');
    return answer;
  };
  const { csrfToken } = (await (await ask('/api/auth/csrf', { cache: 'no-store' })).json()) as { csrfToken: string };
  await ask('/api/auth/signout', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ csrfToken, callbackUrl: '/sign-in' }),
  });
}

/** The sign-in of this device was ended elsewhere, such as of a phone that was lost: nothing of what was read stays. */
export async function leaveAsTold(): Promise<void> {
  await wipe();
  tellTabs({ kind: 'signed-out' });
  window.location.replace('/sign-in');
}

/** Takes away what this device keeps of what was read, and whose it is. What was never sent stays. */
async function wipe(): Promise<void> {
  forgetStore();
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('sturdy.draft.')) localStorage.removeItem(key);
  } catch {
    // Where nothing can be read, nothing was kept.
  }
  await insist(() => forgetReads(null)).catch(() => undefined);
}

/** Signs out where nobody answers: this device shows nothing any more, in no tab, and tells the server later. */
export async function leaveLater(): Promise<void> {
  setLeaving(true);
  await wipe();
}
