/**
 * Reads a number as people type it: a point or a comma before the decimals, spaces around.
 * Null when it is not one number, or when it has more decimals than allowed.
 */
export function parseNumber(text: string, decimals: number): number | null {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  const fraction = plain.split('.')[1] ?? '';
  if (fraction.length > decimals) return null;
  return Number(plain);
}
