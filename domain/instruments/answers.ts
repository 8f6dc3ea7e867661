/**
 * An answer that its instrument does not have. The message names the field and what is expected, never the answer:
 * it is about someone's health, and messages end up in logs.
 */
export class InvalidAnswer extends RangeError {}

/** Throws {@link InvalidAnswer} unless `value` is a whole number from `min` to `max`. */
export function requireWhole(field: string, value: number, min: number, max: number): void {
  if (Number.isInteger(value) && value >= min && value <= max) return;
  throw new InvalidAnswer(`${field}: expected a whole number from ${min} to ${max}.`);
}

/** Throws {@link InvalidAnswer} unless `checked` holds item numbers from 1 to `count`, each at most once. */
export function requireItems(field: string, checked: readonly number[], count: number): void {
  for (const item of checked) requireWhole(field, item, 1, count);
  if (new Set(checked).size < checked.length) throw new InvalidAnswer(`${field}: expected each item at most once.`);
}
