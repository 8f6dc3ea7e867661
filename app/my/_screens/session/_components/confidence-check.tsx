'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { ElevenScale } from '@/components/ui/eleven-scale';
import { newId } from '@/lib/id';
import { useOutbox } from '@/lib/outbox/use-outbox';
import type { ItemView } from '../session-view';

/** Long enough to see which numbers were hit and to hit others. */
const secondThoughtMs = 900;

type ConfidenceCheckProps = {
  plannedSessionId: string;
  line: ItemView;
  /** The sets: they come after the question. */
  children: ReactNode;
};

/**
 * Asks for confidence and fear before the first set of a lift that is marked as feared, once a session. It can be passed
 * by, in so many words, and comes again the next time.
 */
export function ConfidenceCheck({ plannedSessionId, line, children }: ConfidenceCheckProps) {
  const { item, doneSets } = line;
  const [isSkipped, setIsSkipped] = useState(false);
  const asks = item.feared && item.confidence === null && doneSets === 0;
  if (!asks) return children;
  if (isSkipped) {
    return (
      <>
        <p role="status" className="text-center text-ink-2 text-small">
          Not answered now. You are asked again next time.
        </p>
        {children}
      </>
    );
  }
  return (
    <Question
      plannedSessionId={plannedSessionId}
      exerciseId={item.exerciseId}
      name={item.name}
      onSkip={() => setIsSkipped(true)}
    />
  );
}

type QuestionProps = { plannedSessionId: string; exerciseId: string; name: string; onSkip: () => void };

/** Two rows of eleven numbers. The second tap sends both; with the keyboard, where arrows walk, a button does. */
function Question({ plannedSessionId, exerciseId, name, onSkip }: QuestionProps) {
  const outbox = useOutbox();
  const [confidence, setConfidence] = useState<number | null>(null);
  const [fear, setFear] = useState<number | null>(null);
  const byPointer = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function send(answer: { confidence: number | null; fear: number | null }) {
    clearTimeout(timer.current);
    if (answer.confidence === null || answer.fear === null) return;
    void outbox.enqueue('confidence.report', {
      id: newId(),
      plannedSessionId,
      exerciseId,
      confidence: answer.confidence,
      fear: answer.fear,
      answeredAt: new Date().toISOString(),
    });
  }

  function choose(answer: { confidence: number | null; fear: number | null }) {
    clearTimeout(timer.current);
    setConfidence(answer.confidence);
    setFear(answer.fear);
    if (byPointer.current) timer.current = setTimeout(() => send(answer), secondThoughtMs);
  }

  return (
    <section
      aria-label={`Before ${name}`}
      className="grid gap-5 rounded-card border border-line bg-surface p-4.5 shadow-card sm:p-5"
      onPointerDownCapture={() => {
        byPointer.current = true;
      }}
      onKeyDownCapture={() => {
        byPointer.current = false;
      }}
    >
      <p className="text-ink-2 text-small">
        You or your trainer marked this lift as one to be wary of. Your answers keep its load where it feels right.
      </p>
      <ElevenScale
        label="How confident are you with this lift today?"
        value={confidence}
        onValueChange={(value) => choose({ confidence: value, fear })}
        ends={['Not at all', 'Completely']}
      />
      <ElevenScale
        label="How afraid are you of it?"
        value={fear}
        onValueChange={(value) => choose({ confidence, fear: value })}
        ends={['Not at all', 'Very much']}
      />
      <div className="flex flex-wrap justify-between gap-2">
        <Button variant="quiet" onClick={onSkip}>
          Not now
        </Button>
        {confidence !== null && fear !== null && (
          <Button onClick={() => send({ confidence, fear })}>Go to the sets</Button>
        )}
      </div>
    </section>
  );
}
