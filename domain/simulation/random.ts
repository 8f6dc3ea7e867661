/** Random numbers that repeat: the same seed and stream give the same numbers on every machine. */
export type Random = {
  /** 0 up to, not including, 1. */
  readonly next: () => number;
  /** Standard normal (Box–Muller). */
  readonly normal: () => number;
};

/** Scatters the bits of two whole numbers, so that neighbouring clients do not get neighbouring numbers. */
function mixed(seed: number, stream: number): number {
  let h = Math.imul((seed | 0) ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul((stream | 0) + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** mulberry32 (Tommy Ettinger, public domain) for the whole number `stream` of the whole number `seed`. */
export function randomOf(seed: number, stream: number): Random {
  let state = mixed(seed, stream);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  // 1 − next() is never 0, so the logarithm is finite.
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return { next, normal };
}
