/** Seconds to get into position before a hold, and to change sides. */
export const getReadySeconds = 5;

export type HoldPhase =
  | { readonly kind: 'ready' | 'change'; readonly left: number; readonly of: number; readonly side: 1 | 2 }
  | { readonly kind: 'hold'; readonly left: number; readonly of: number; readonly side: 1 | 2 }
  | { readonly kind: 'over' };

/** Where a hold is, `elapsed` seconds after it was started. With sides: get ready, hold, change, hold. */
export function holdPhase(elapsed: number, seconds: number, perSide: boolean): HoldPhase {
  let left = elapsed;
  const sides = perSide ? ([1, 2] as const) : ([1] as const);
  for (const side of sides) {
    if (left < getReadySeconds) {
      return { kind: side === 1 ? 'ready' : 'change', left: getReadySeconds - left, of: getReadySeconds, side };
    }
    left -= getReadySeconds;
    if (left < seconds) return { kind: 'hold', left: seconds - left, of: seconds, side };
    left -= seconds;
  }
  return { kind: 'over' };
}

/** Nothing is held for this long: it is a walk or a ride. */
const longSeconds = 120;

const sideWords = (side: 1 | 2) => (side === 1 ? 'first side' : 'other side');

const readyWords = ({ kind }: { readonly kind: 'ready' | 'change' }, perSide: boolean) =>
  kind === 'change' ? 'Change sides' : perSide ? 'Get ready, first side' : 'Get ready';

export function holdWords(phase: Exclude<HoldPhase, { kind: 'over' }>, perSide: boolean): string {
  if (phase.kind !== 'hold') return readyWords({ kind: phase.kind }, perSide);
  const what = phase.of < longSeconds ? 'Hold' : 'Keep going';
  return perSide ? `${what}, ${sideWords(phase.side)}` : what;
}

/** Whole seconds held on the side that was held least, when it is stopped after `elapsed` seconds. */
export function secondsHeld(elapsed: number, seconds: number, perSide: boolean): number {
  const onSide = (side: 0 | 1) => {
    const begun = getReadySeconds * (side + 1) + seconds * side;
    return Math.min(seconds, Math.max(0, elapsed - begun));
  };
  return Math.floor(perSide ? (onSide(1) > 0 ? onSide(1) : onSide(0)) : onSide(0));
}

export type WayPhase =
  | { readonly kind: 'ready' | 'change'; readonly left: number; readonly side: 1 | 2 }
  /** Seconds under way on this side. */
  | { readonly kind: 'go'; readonly gone: number; readonly side: 1 | 2 };

/**
 * Where a carry over a distance is, `elapsed` seconds after it was started; `switched` is when the first side was done,
 * null before. Get ready, go for as long as it takes, change sides, go.
 */
export function wayPhase(elapsed: number, switched: number | null): WayPhase {
  const side = switched === null ? 1 : 2;
  const since = elapsed - (switched ?? 0);
  if (since < getReadySeconds) return { kind: side === 1 ? 'ready' : 'change', left: getReadySeconds - since, side };
  return { kind: 'go', gone: since - getReadySeconds, side };
}

export function wayWords(phase: WayPhase, perSide: boolean): string {
  if (phase.kind !== 'go') return readyWords({ kind: phase.kind }, perSide);
  return perSide ? `Go, ${sideWords(phase.side)}` : 'Go';
}
