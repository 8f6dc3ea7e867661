/**
 * What somebody typed over `base`, when it has become `now` meanwhile: what they changed stays, to be saved knowingly;
 * everything else follows.
 */
export function rebased<T extends object>(base: T, typed: T, now: T): T {
  const own = (Object.keys(typed) as (keyof T)[]).filter((key) => typed[key] !== base[key]);
  return { ...now, ...Object.fromEntries(own.map((key) => [key, typed[key]])) };
}
