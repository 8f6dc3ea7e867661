/** Seconds to get into position. */
export const getReadySeconds = 5;

export type TestClock = {
  /** `up` counts what is held, `down` counts a fixed time away. */
  readonly kind: 'up' | 'down';
  /** Where it ends by itself, seconds. */
  readonly end: number;
};

export type ClockPhase =
  | { readonly kind: 'ready'; readonly shown: number }
  | { readonly kind: 'running'; readonly shown: number }
  | { readonly kind: 'over' };

/** Where a test is, `elapsed` seconds after the start button. Shown: seconds left, or seconds held. */
export function clockPhase({ kind, end }: TestClock, elapsed: number): ClockPhase {
  if (elapsed < getReadySeconds) return { kind: 'ready', shown: Math.ceil(getReadySeconds - elapsed) };
  const running = elapsed - getReadySeconds;
  if (running >= end) return { kind: 'over' };
  return { kind: 'running', shown: kind === 'up' ? tenths(running) : Math.ceil(end - running) };
}

/** What was held when it is stopped after `elapsed` seconds, to a tenth, never beyond the end. */
export function secondsHeld({ end }: TestClock, elapsed: number): number {
  return tenths(Math.min(end, Math.max(0, elapsed - getReadySeconds)));
}

/** Rounded down: nobody is given time that was not held. */
const tenths = (seconds: number) => Math.floor(seconds * 10 + 1e-6) / 10;

/** Where the space bar is something else: it presses, or it is typed. */
const usesSpace = 'button, input, textarea, select, summary, [contenteditable]';

/** Whether a key stops the clock from where it was pressed. */
export function stopsClock({ key, target }: Pick<KeyboardEvent, 'key' | 'target'>): boolean {
  if (key !== ' ') return false;
  return !(target && 'closest' in target && (target as Element).closest(usesSpace));
}
