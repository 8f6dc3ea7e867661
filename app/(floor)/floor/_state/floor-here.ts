import { idlePhase } from '@/app/(trainer)/_components/idle-clock';
import { hasSomebodyCome, rememberStore } from '@/app/my/_app/device/whose';

const key = 'sturdy.floor';
/** A clock that was put back by more than this, ms, is nobody's proof that the floor was in use just now. */
const clockSlipMs = 60_000;

/** Whose floor it is on this device: the opaque name of a store, and how their numbers and dates are written. */
export type FloorHere = { readonly store: string; readonly locale: string };

/** Takes down whose floor it is, as the server says. */
export function rememberFloor(here: FloorHere): void {
  rememberStore(null);
  try {
    localStorage.setItem(key, JSON.stringify(here));
  } catch {
    // Where nothing can be kept, the floor opens with a connection.
  }
}

/** Whose floor it was here last; null when nobody's, or when somebody has signed in since. */
export function rememberedFloor(): FloorHere | null {
  if (hasSomebodyCome()) return null;
  try {
    const { store, locale } = JSON.parse(localStorage.getItem(key) ?? 'null') as FloorHere;
    return { store, locale };
  } catch {
    return null;
  }
}

/**
 * Whether what is kept may be shown with nobody there to say so: for as long as the server would take this browser for
 * in use. Instants in ms; `lastUse` 0 when nothing is known.
 */
export function isStillInUse(now: number, lastUse: number, limitMs: number): boolean {
  const unused = now - lastUse;
  return unused > -clockSlipMs && idlePhase(unused, limitMs) !== 'over';
}
