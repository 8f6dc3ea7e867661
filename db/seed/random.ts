/** Random numbers that repeat: the same seed gives the same clinic. */
export type Rng = {
  /** 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
  /** Roughly normal with the given spread, never beyond three spreads. */
  readonly around: (mean: number, spread: number) => number;
};

/** FNV-1a, so that each person draws from a stream of their own and editing one leaves the others as they were. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** mulberry32 (Tommy Ettinger, public domain) for `stream` of `seed`. */
export function randomFor(seed: number, stream: string): Rng {
  let state = hash(`${seed}/${stream}`);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = <T>(from: readonly T[]): T => {
    const found = from[Math.floor(next() * from.length)];
    if (found === undefined) throw new Error('Nothing to pick from');
    return found;
  };
  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick,
    // The sum of three even draws is near enough to a bell here.
    around: (mean, spread) => mean + (next() + next() + next() - 1.5) * 2 * spread,
  };
}

/** `count` hexadecimal digits. */
export function hex(rng: Rng, count: number): string {
  let digits = '';
  while (digits.length < count)
    digits += Math.floor(rng.next() * 0x10000)
      .toString(16)
      .padStart(4, '0');
  return digits.slice(0, count);
}

/** A UUID of version 7 for an instant: as those of the product, but from the stream. */
export function idAt(rng: Rng, instant: Date): string {
  const time = instant.getTime().toString(16).padStart(12, '0');
  const rest = hex(rng, 19);
  const variant = '89ab'[Number.parseInt(rest.slice(0, 1), 16) % 4];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(1, 4)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`;
}
