'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { formatNumber } from '@/lib/format/numbers';
import { type ClockPhase, clockPhase, secondsHeld, type TestClock } from './test-clock';

type TestTimerProps = {
  clock: TestClock;
  locale: string;
  /** Seconds held, when a hold is stopped or ends by itself; null when a fixed time is over. */
  onOver: (held: number | null) => void;
};

/** Get ready, then a hold that is stopped with a tap or the space bar, or a fixed time that runs out. */
export function TestTimer({ clock, locale, onOver }: TestTimerProps) {
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  const [held, setHeld] = useState<number | null>(null);
  const over = useRef(onOver);
  over.current = onOver;
  const isRunning = startedAt !== null;
  const elapsed = startedAt === null ? 0 : Math.max(0, (now - startedAt) / 1000);
  const phase = startedAt === null ? null : clockPhase(clock, elapsed);
  const isOver = phase?.kind === 'over';

  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setNow(performance.now()), 50);
    return () => clearInterval(timer);
  }, [isRunning]);

  useEffect(() => {
    if (!isOver) return;
    const whole = clock.kind === 'up' ? clock.end : null;
    setStartedAt(null);
    setHeld(clock.end);
    over.current(whole);
  }, [isOver, clock]);

  function start() {
    setHeld(null);
    setNow(performance.now());
    setStartedAt(performance.now());
  }

  function stop() {
    if (startedAt === null) return;
    const seconds = secondsHeld(clock, (performance.now() - startedAt) / 1000);
    setStartedAt(null);
    if (clock.kind === 'down' || seconds === 0) return setHeld(null);
    setHeld(seconds);
    over.current(seconds);
  }

  const latestStop = useRef(stop);
  latestStop.current = stop;
  useEffect(() => {
    if (!isRunning) return;
    // The button has the space bar by itself; anywhere else it stops the clock too.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.target instanceof HTMLButtonElement) return;
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
