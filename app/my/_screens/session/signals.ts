import { useEffect, useRef, useSyncExternalStore } from 'react';

const silentKey = 'sturdy.timer-silent';
const listeners = new Set<() => void>();
let silent: boolean | null = null;
let audio: AudioContext | null = null;

const isSilent = (): boolean => {
  try {
    silent ??= localStorage.getItem(silentKey) === '1';
  } catch {
    silent ??= false;
  }
  return silent;
};

function setSilent(value: boolean) {
  silent = value;
  try {
    localStorage.setItem(silentKey, value ? '1' : '0');
  } catch {
    // It holds until the page is left.
  }
  for (const listener of listeners) listener();
}

/** Whether timers neither sound nor vibrate, and how to change it. */
export function useSilent(): [boolean, (silent: boolean) => void] {
  const value = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isSilent,
    () => false,
  );
  return [value, setSilent];
}

/** To be called within a tap: browsers only let a page sound that was touched. */
export function readySound(): void {
  if (isSilent() || typeof AudioContext === 'undefined') return;
  audio ??= new AudioContext();
  if (audio.state === 'suspended') void audio.resume().catch(() => undefined);
}

/** Vibrates and sounds: once short for a change, twice for an end. Nothing when silenced. */
export function signal(kind: 'change' | 'end'): void {
  if (isSilent()) return;
  // Some browsers refuse to vibrate a page that was not touched yet; that is no fault.
  if ('vibrate' in navigator) navigator.vibrate(kind === 'end' ? [250, 120, 250] : 120);
  if (audio?.state !== 'running') return;
  const beeps = kind === 'end' ? [0, 0.25] : [0];
  for (const offset of beeps) {
    const oscillator = audio.createOscillator();
    const volume = audio.createGain();
    oscillator.frequency.value = kind === 'end' ? 880 : 660;
    volume.gain.value = 0.15;
    oscillator.connect(volume).connect(audio.destination);
    oscillator.start(audio.currentTime + offset);
    oscillator.stop(audio.currentTime + offset + 0.14);
  }
}

/** Keeps the screen on while `active`, where the browser can. */
export function useScreenAwake(active: boolean): void {
  useEffect(() => {
    if (!active || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      // Refused with a low battery: the phone's own setting then holds.
      lock = await navigator.wakeLock.request('screen').catch(() => null);
      if (isOver) await lock?.release();
    };
    void ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', ask);
      void lock?.release();
    };
  }, [active]);
}

/** Sounds when the phase changes, not when it is first seen: after a reload nothing has changed. */
export function useSignalOn(phase: string): void {
  const seen = useRef(phase);
  useEffect(() => {
    if (seen.current !== phase) signal(phase === 'over' ? 'end' : 'change');
    seen.current = phase;
  }, [phase]);
}
