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

/** Whole seconds held on the side that was held least, when it is stopped after `elapsed` seconds. */
export function secondsHeld(elapsed: number, seconds: number, perSide: boolean): number {
  const onSide = (side: 0 | 1) => {
    const begun = getReadySeconds * (side + 1) + seconds * side;
    return Math.min(seconds, Math.max(0, elapsed - begun));
  };
  return Math.floor(perSide ? (onSide(1) > 0 ? onSide(1) : onSide(0)) : onSide(0));
}
