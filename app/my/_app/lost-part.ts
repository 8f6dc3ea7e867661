const key = 'sturdy.reloaded-for-part';
const onceInMs = 60_000;

/**
 * A part of the app that no longer exists after a deploy: loads the page again, once. Without a network it is only
 * out of reach, and the screen says so.
 */
export function onLostPart(error: unknown): never {
  if (typeof window !== 'undefined' && navigator.onLine) {
    const last = Number(sessionStorage.getItem(key) ?? 0);
    if (Date.now() - last > onceInMs) {
      sessionStorage.setItem(key, String(Date.now()));
      window.location.reload();
    }
  }
  throw error;
}
