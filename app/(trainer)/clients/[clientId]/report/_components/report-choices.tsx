'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import { Button } from '@/components/ui/button';

/** What the trainer adds to a report before it is printed. Held by this page alone: nothing of it is sent or kept. */
type Choices = {
  readonly addressee: string;
  readonly words: string;
  readonly withMood: boolean;
};

const none: Choices = { addressee: '', words: '', withMood: false };

const Context = createContext<{ choices: Choices; choose: (change: Partial<Choices>) => void }>({
  choices: none,
  choose: () => undefined,
});

export const useChoices = () => useContext(Context);

export function ReportChoices({ children }: { children: ReactNode }) {
  const [choices, setChoices] = useState(none);
  const choose = (change: Partial<Choices>) => setChoices((before) => ({ ...before, ...change }));
  return <Context value={{ choices, choose }}>{children}</Context>;
}

/** To whom it goes; a line to write on where nothing was entered. */
export function Addressee() {
  const { addressee } = useChoices().choices;
  if (addressee.trim()) return <>{addressee}</>;
  return (
    <>
      <span aria-hidden="true" className="inline-block w-44 border-current border-b align-baseline" />
      <span className="sr-only">left open</span>
    </>
  );
}

/** The trainer's own words, under a heading; nothing without any. */
export function OwnWords({ writer }: { writer: string }) {
  const { words } = useChoices().choices;
  if (words.trim() === '') return null;
  return (
    <section aria-labelledby="report-words" className="break-inside-avoid">
      <h2 id="report-words" className="font-strong print:text-[10.5pt]">
        In the words of {writer}
      </h2>
      <p className="mt-0.5 whitespace-pre-line">{words.trim()}</p>
    </section>
  );
}

/** Shown when the trainer ticked it. */
export function IfMood({ children }: { children: ReactNode }) {
  return useChoices().choices.withMood ? children : null;
}

export function PrintReport() {
  return (
    <Button className="print:hidden" onClick={() => window.print()}>
      Print or save as PDF
    </Button>
  );
}
