import { useSyncExternalStore } from 'react';

/** What the client answers effort in: repetitions left in the tank, or RPE. RPE is what is stored. */
export type EffortScale = 'left' | 'rpe';

const key = 'sturdy.effort-scale';
const listeners = new Set<() => void>();
let chosen: EffortScale | null = null;

function read(): EffortScale {
  try {
    chosen ??= localStorage.getItem(key) === 'rpe' ? 'rpe' : 'left';
  } catch {
    chosen ??= 'left';
  }
  return chosen;
}

function choose(scale: EffortScale): void {
  chosen = scale;
  try {
    localStorage.setItem(key, scale);
  } catch {
    // It holds until the page is left.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The client's own choice of scale, kept on this device. */
export function useEffortScale(): [EffortScale, (scale: EffortScale) => void] {
  return [useSyncExternalStore(subscribe, read, () => 'left' as const), choose];
}
