const key = 'sturdy.hurts-in-session';
/** A session that was left this long ago is not the one that hurts now. */
const validMs = 4 * 60 * 60 * 1000;

/** Remembers from which session "It hurts" was opened, for the report and for the way back; null forgets it. */
export function rememberSession(plannedSessionId: string | null): void {
  try {
    if (plannedSessionId === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, `${Date.now()} ${plannedSessionId}`);
  } catch {
    // Without it the report simply stands on its own.
  }
}

/** The session that the report was opened from; null when it was not. */
export function rememberedSession(): string | null {
  try {
    const [at, id] = sessionStorage.getItem(key)?.split(' ') ?? [];
    return id !== undefined && Date.now() - Number(at) < validMs ? id : null;
  } catch {
    return null;
  }
}
