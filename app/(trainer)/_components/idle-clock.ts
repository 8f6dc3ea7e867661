/** Where every tab of one browser notes when it was last used, so that work in one keeps the others quiet. */
const lastUseKey = 'sturdy-last-use';

/** Instants by this device's clock, in milliseconds. Storage can be switched off: then each tab is on its own. */
export function noteUse(at: number): void {
  try {
    window.localStorage.setItem(lastUseKey, String(at));
  } catch {}
}

export function lastUseAnywhere(): number {
  try {
    return Number(window.localStorage.getItem(lastUseKey)) || 0;
  } catch {
    return 0;
  }
}

export type IdlePhase = 'working' | 'warned' | 'over';

/**
 * What to show after `idleMs` without use: the warning two minutes before the sign-in ends, and the end itself ten
 * seconds before the server's, so that the device never promises more than the server keeps.
 */
export function idlePhase(idleMs: number, limitMs: number): IdlePhase {
  if (idleMs >= limitMs - 10_000) return 'over';
  return idleMs >= limitMs - 120_000 ? 'warned' : 'working';
}
