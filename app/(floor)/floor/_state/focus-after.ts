type Places<T> = {
  /** What was pressed last in the column, outside of its sheets; null once it is gone. */
  readonly opener: T | null;
  /** Whether a session was under way in it then. */
  readonly wasRunning: boolean;
  /** The button that logs the next set, or finishes; null for none. */
  readonly next: T | null;
  /** The title of the exercise; null while no session is under way. */
  readonly exercise: T | null;
  /** The name of the client. */
  readonly name: T | null;
};

/**
 * Where the focus goes in a column when what had it is gone: back to what opened a sheet, to the name where a session has
 * begun or is over, else to the next set.
 */
export function focusAfter<T>({ opener, wasRunning, next, exercise, name }: Places<T>): T | null {
  if (opener !== null) return opener;
  if (wasRunning !== (exercise !== null)) return name;
  return next ?? exercise ?? name;
}
