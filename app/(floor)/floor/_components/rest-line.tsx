'use client';

import { useEffect, useRef } from 'react';
import { isStale, restAt } from '@/app/my/_screens/session/rest';
import type { Rest } from '@/app/my/_screens/session/session-draft';
import { signal } from '@/app/my/_screens/session/signals';
import { useNow } from '@/app/my/_screens/shared/use-now';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { formatClock } from '@/lib/format/numbers';

type RestProps = { name: string; rest: Rest; onChange: (rest: Rest | null) => void };

/** One client's rest. It counts from a stored end, so a reload or a dark tablet cannot make it wrong. */
export function RestLine({ name, rest, onChange }: RestProps) {
  const now = useNow(250);
  const { left, isOver, isNews } = restAt(rest, now);
  const wasRunning = useRef(!isOver);

  useEffect(() => {
    if (isOver && wasRunning.current && isNews) signal('end');
    wasRunning.current = !isOver;
  }, [isOver, isNews]);
  useEffect(() => {
    if (isStale(rest, now)) onChange(null);
  });

  return (
    <section
      aria-label={`Rest of ${name}`}
      className={classNames(
        'flex flex-wrap items-center gap-x-2.5 rounded-field border px-3',
        isOver ? 'border-spruce bg-spruce-tint text-spruce' : 'border-transparent bg-sunken',
      )}
    >
      <p role="timer" className="min-w-14 font-strong text-[1.375rem] leading-none">
        {formatClock(left)}
      </p>
      <p className="min-w-0 flex-1 truncate text-small">
        {isOver ? `Rest is over: ${rest.then}` : `then ${rest.then}`}
      </p>
      {!isOver && (
        <Button
          variant="quiet"
          className="px-3!"
          aria-label={`Rest of ${name} 30 seconds longer`}
          onClick={() => onChange({ ...rest, endsAt: rest.endsAt + 30_000, seconds: rest.seconds + 30 })}
        >
          +30 s
        </Button>
      )}
      <Button
        variant="quiet"
        className="px-3!"
        aria-label={isOver ? `Close the rest of ${name}` : `Skip the rest of ${name}`}
        onClick={() => onChange(null)}
      >
        {isOver ? 'OK' : 'Skip'}
      </Button>
      <p role="status" className="sr-only">
        {isOver ? `${name}: rest is over` : ''}
      </p>
    </section>
  );
}
