const key = 'sturdy.hurts-in-session';

/** Remembers from which session "It hurts" was opened, for the report and for the way back. Only an id, no words. */
export function rememberSession(plannedSessionId: string | null): void {
  try {
    if (plannedSessionId === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, plannedSessionId);
  } catch {
    // Without it the report simply stands on its own.
  }
}

/** The session that the report was opened from; null when it was not. */
export function rememberedSession(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
