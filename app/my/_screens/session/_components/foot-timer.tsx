'use client';

import { useEffect, useRef } from 'react';
import { formatClock } from '@/lib/format/numbers';
import { useNow } from '../../shared/use-now';
import { holdPhase, holdWords, secondsHeld, wayPhase, wayWords } from '../hold';
import { isStale, restAt } from '../rest';
import type { Hold, Rest } from '../session-draft';
import { signal, useSignalOn } from '../signals';
import { Foot, FootButton } from './foot';

type RestTimerProps = { rest: Rest; onChange: (rest: Rest | null) => void };

/** The rest at the foot. It counts from the stored end, so a locked phone or a reload cannot make it wrong. */
export function RestTimer({ rest, onChange }: RestTimerProps) {
  const now = useNow(250);
  const { left, isOver, isNews } = restAt(rest, now);
  const wasRunning = useRef(!isOver);

  useEffect(() => {
    // Somebody who looks at the phone long after the end has no use for a sound.
    if (isOver && wasRunning.current && isNews) signal('end');
    wasRunning.current = !isOver;
  }, [isOver, isNews]);

  useEffect(() => {
    if (isStale(rest, now)) onChange(null);
  });

  return (
    <Foot
      clock={formatClock(left)}
      words={isOver ? `Rest is over: ${rest.then}` : `Rest, then ${rest.then}`}
      share={isOver ? 1 : 1 - left / rest.seconds}
      announce={isOver ? `Rest is over. Next: ${rest.then}` : `Rest of ${formatClock(rest.seconds)}, then ${rest.then}`}
    >
      {!isOver && (
        <FootButton
          label="Rest 30 seconds longer"
          onPress={() => onChange({ ...rest, endsAt: rest.endsAt + 30_000, seconds: rest.seconds + 30 })}
        >
          +30 s
        </FootButton>
      )}
      <FootButton label={isOver ? 'Close the timer' : 'Skip the rest'} onPress={() => onChange(null)}>
        {isOver ? 'OK' : 'Skip'}
      </FootButton>
    </Foot>
  );
}

type HoldTimerProps = {
  hold: Hold & { readonly seconds: number };
  /** Called once with the seconds to log. */
  onOver: () => void;
  /** Stopped before the end, after so many seconds. */
  onStop: (seconds: number) => void;
};

/** A hold at the foot: get ready, hold, and the other side where there is one. */
export function HoldTimer({ hold, onOver, onStop }: HoldTimerProps) {
  const now = useNow(100);
  const elapsed = Math.max(0, (now - hold.startedAt) / 1000);
  const phase = holdPhase(elapsed, hold.seconds, hold.perSide);
  const key = phase.kind === 'over' ? 'over' : `${phase.kind}${phase.side}`;
  const over = useRef(onOver);
  over.current = onOver;
  useSignalOn(key);

  useEffect(() => {
    if (key === 'over') over.current();
  }, [key]);

  if (phase.kind === 'over') return null;
  const words = holdWords(phase, hold.perSide);
  return (
    <Foot clock={formatClock(phase.left)} words={words} share={1 - phase.left / phase.of} announce={words}>
      <FootButton label="Stop the hold" onPress={() => onStop(secondsHeld(elapsed, hold.seconds, hold.perSide))}>
        Stop
      </FootButton>
    </Foot>
  );
}

type WayTimerProps = {
  way: Hold;
  /** The first side is done. */
  onSwitch: () => void;
  onDone: () => void;
  onStop: () => void;
};

/** A carry over a distance: get ready, then it counts up, side by side, until the person says that it is done. */
export function WayTimer({ way, onSwitch, onDone, onStop }: WayTimerProps) {
  const now = useNow(250);
  const seconds = (instant: number) => Math.max(0, (instant - way.startedAt) / 1000);
  const phase = wayPhase(seconds(now), way.switchedAt === null ? null : seconds(way.switchedAt));
  useSignalOn(`${phase.kind}${phase.side}`);
  const isLast = !way.perSide || phase.side === 2;
  const words = wayWords(phase, way.perSide);
  return (
    <Foot
      clock={formatClock(phase.kind === 'go' ? Math.floor(phase.gone) : phase.left)}
      words={words}
      share={null}
      announce={words}
    >
      <FootButton label="Stop the timer" onPress={onStop}>
        Stop
      </FootButton>
      {phase.kind === 'go' && (
        <FootButton label={isLast ? 'Done: log the set' : 'First side done'} onPress={isLast ? onDone : onSwitch}>
          Done
        </FootButton>
      )}
    </Foot>
  );
}
