/** So long after a tap, in milliseconds, another one is a slip. */
const slipMs = 700;

/**
 * Tells a second tap right after the last from one that is meant: by then the same button says the next set, so that a
 * double tap would enter two. To be asked once for each tap.
 */
export function slipGuard(now: () => number = Date.now) {
  let last = Number.NEGATIVE_INFINITY;
  return (): boolean => {
    const at = now();
    const isSlip = at - last < slipMs;
    last = at;
    return isSlip;
  };
}
