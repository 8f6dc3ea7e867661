import { type ReactNode, useEffect, useState } from 'react';
import { ShellFoot } from '@/app/my/_app/shell-slots';
import { useSilent } from '../signals';

type FootProps = {
  clock: string;
  words: string;
  /** How much of it is over, 0–1; null where nobody knows how long it takes. */
  share: number | null;
  /** Said to a screen reader when it changes, and nothing in between. */
  announce: string;
  children: ReactNode;
};

/** A timer at the foot of the screen. What stands above is pushed up, never covered. */
export function Foot({ clock, words, share, announce, children }: FootProps) {
  return (
    <ShellFoot>
      <section
        aria-label="Timer"
        className="inverse flex flex-wrap items-center gap-x-3 gap-y-2 rounded-t-card px-4.5 pt-4 pb-[max(--spacing(5),env(safe-area-inset-bottom))] md:rounded-card md:pb-4"
      >
        <p role="timer" className="min-w-17 font-strong text-[2rem] leading-none tracking-[-0.02em]">
          {clock}
        </p>
        <div className="min-w-16 flex-1">
          <p className="text-small leading-snug">{words}</p>
          {share !== null && (
            <div aria-hidden="true" className="mt-1.5 h-1.5 overflow-hidden rounded-full bg-ink-2">
              <div className="h-full bg-pain-low" style={{ width: `${Math.min(100, share * 100)}%` }} />
            </div>
          )}
        </div>
        <div className="ml-auto flex gap-1.5">
          <SilentButton />
          {children}
        </div>
        <Announcement words={announce} />
      </section>
    </ShellFoot>
  );
}

/** A region that appears together with its words is not read, so the words come a moment after it. */
function Announcement({ words }: { words: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => setSaid(words), [words]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}

type FootButtonProps = { label: string; onPress: () => void; pressed?: boolean; children: ReactNode };

export function FootButton({ label, onPress, pressed, children }: FootButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      onClick={onPress}
      className="inline-flex min-h-12 min-w-12 touch-manipulation items-center justify-center whitespace-nowrap rounded-full border-[1.5px] border-current px-3 font-semibold text-small active:opacity-70"
    >
      {children}
    </button>
  );
}

/** Sound and vibration of all timers of this device. */
function SilentButton() {
  const [silent, setSilent] = useSilent();
  return (
    <FootButton label="Silence sound and vibration" pressed={silent} onPress={() => setSilent(!silent)}>
      <svg
        viewBox="0 0 24 24"
        width={20}
        height={20}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5z" />
        {silent ? <path d="M16 9.5l5 5m0-5l-5 5" /> : <path d="M15.5 9a4.2 4.2 0 0 1 0 6M18.3 6.5a8 8 0 0 1 0 11" />}
      </svg>
    </FootButton>
  );
}
