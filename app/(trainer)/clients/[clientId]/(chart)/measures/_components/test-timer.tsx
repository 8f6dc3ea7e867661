'use client';

import { useEffect, useRef, useState } from 'react';
import { readySound, signal, useScreenAwake } from '@/app/my/_screens/session/signals';
import { Button } from '@/components/ui/button';
import { formatNumber } from '@/lib/format/numbers';
import { type ClockPhase, clockPhase, secondsHeld, stopsClock, type TestClock } from './test-clock';

type TestTimerProps = {
  clock: TestClock;
  locale: string;
  /** When it was started, in milliseconds since 1970; null while it stands. */
  startedAt: number | null;
  onStartedAt: (at: number | null) => void;
  /** Seconds held, when a hold is stopped or ends by itself; null when a fixed time is over. */
  onOver: (held: number | null) => void;
  /** What was held, as far as it is known from before. */
  held?: number | null;
};

/**
 * Get ready, then a hold that is stopped with a tap or the space bar, or a fixed time that runs out. It counts from the
 * time of its start and not its own ticks, so that it is right after the screen was locked or the page loaded again.
 */
export function TestTimer({ clock, locale, startedAt, onStartedAt, onOver, held: known = null }: TestTimerProps) {
  const [now, setNow] = useState(() => Date.now());
  const [held, setHeld] = useState<number | null>(known);
  const tell = useRef({ onOver, onStartedAt });
  tell.current = { onOver, onStartedAt };
  const isRunning = startedAt !== null;
  const elapsed = startedAt === null ? 0 : Math.max(0, (now - startedAt) / 1000);
  const phase = startedAt === null ? null : clockPhase(clock, elapsed);
  const isOver = phase?.kind === 'over';

  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(Date.now()), 50);
    return () => clearInterval(timer);
  }, [isRunning]);

  useEffect(() => {
    if (!isOver) return;
    signal('end');
    setHeld(clock.end);
    tell.current.onStartedAt(null);
    tell.current.onOver(clock.kind === 'up' ? clock.end : null);
  }, [isOver, clock]);

  const isGoing = phase?.kind === 'running';
  useEffect(() => {
    if (isGoing) signal('change');
  }, [isGoing]);
  useScreenAwake(isRunning);

  function start() {
    readySound();
    const at = Date.now();
    setHeld(null);
    setNow(at);
    onStartedAt(at);
  }

  function stop() {
    if (startedAt === null) return;
    const seconds = secondsHeld(clock, (Date.now() - startedAt) / 1000);
    onStartedAt(null);
    if (clock.kind === 'down' || seconds === 0) return setHeld(null);
    setHeld(seconds);
    onOver(seconds);
  }

  const latestStop = useRef(stop);
  latestStop.current = stop;
  useEffect(() => {
    if (!isRunning) return;
    const onKey = (event: KeyboardEvent) => {
      if (!stopsClock(event)) return;
      event.preventDefault();
      latestStop.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isRunning]);

  const shown = phase && phase.kind !== 'over' ? phase.shown : (held ?? 0);
  const words = wordsFor(clock, phase, held);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card bg-sunken p-4">
      <p role="timer" className="min-w-28 font-strong text-[2.75rem] leading-none">
        {phase?.kind === 'running' && clock.kind === 'up'
          ? shown.toLocaleString(locale, { minimumFractionDigits: 1 })
          : formatNumber(shown, locale, 1)}
        <span className="ml-1 font-semibold text-ink-quiet text-tiny">s</span>
      </p>
      <p role="status" className="min-w-20 flex-1 text-small">
        {words}
      </p>
      <Button size="l" variant={isRunning ? 'danger' : 'primary'} onClick={() => (isRunning ? stop() : start())}>
        {isRunning ? 'Stop' : held === null ? 'Start' : 'Start again'}
      </Button>
    </div>
  );
}

function wordsFor({ kind, end }: TestClock, phase: ClockPhase | null, held: number | null): string {
  if (phase?.kind === 'ready') return 'Get ready';
  if (phase) return kind === 'up' ? 'Hold' : 'Go';
  if (held === null) return kind === 'up' ? `Ends by itself at ${end} s` : `${end} seconds`;
  return kind === 'up' ? 'Stopped' : 'Time. Enter the count.';
}
