/** True when a unique key refused the row, wherever in the cause chain the driver's error is. */
export function isUniqueViolation(error: unknown): boolean {
  for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
    if ('code' in e && e.code === '23505') return true;
  }
  return false;
}
