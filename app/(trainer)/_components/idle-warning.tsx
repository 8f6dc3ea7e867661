'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { Button, ButtonLink } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FieldError } from '@/components/ui/field';
import { failureOf } from '@/trpc/errors';
import { useTRPCClient } from '@/trpc/plain';
import { type IdlePhase, idlePhase, lastUseAnywhere, noteUse } from './idle-clock';

/** Typing and clicking reach the server at most this often, so that a long note does not end in a sign-out. */
const pingEveryMs = 4 * 60_000;
const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** How long nobody has used this site in this browser, and a way to say that somebody is there. */
function useIdle(limitMs: number, ping: () => Promise<unknown>) {
  const [phase, setPhase] = useState<IdlePhase>('working');
  const lastUse = useRef(0);
  const lastPing = useRef(0);
  const phaseRef = useRef<IdlePhase>('working');

  const show = useCallback((next: IdlePhase) => {
    phaseRef.current = next;
    setPhase(next);
  }, []);

  const resume = useCallback(() => {
    const now = Date.now();
    lastUse.current = now;
    lastPing.current = now;
    noteUse(now);
    show('working');
  }, [show]);

  useEffect(() => {
    resume();
    const onSign = () => {
      // Once the warning stands, only its button counts: a nudged mouse is nobody's decision.
      if (phaseRef.current !== 'working') return;
      const now = Date.now();
      if (now - lastUse.current > 1000) noteUse(now);
      lastUse.current = now;
      if (now - lastPing.current < pingEveryMs) return;
      lastPing.current = now;
      void ping().catch(() => undefined);
    };
    const look = () => {
      if (phaseRef.current === 'over') return;
      lastUse.current = Math.max(lastUse.current, lastUseAnywhere());
      show(idlePhase(Date.now() - lastUse.current, limitMs));
    };
    const timer = window.setInterval(look, 5000);
    document.addEventListener('visibilitychange', look);
    for (const sign of signs) window.addEventListener(sign, onSign, { passive: true, capture: true });
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
    };
  }, [limitMs, ping, resume, show]);

  return { phase, resume };
}

/**
 * Warns two minutes before an unused sign-in ends. When it has ended, the page stays beneath a cover with everything
 * that was typed, until the person has signed in again in another tab.
 */
export function IdleWarning({ idleSeconds }: { idleSeconds: number }) {
  const trpc = useTRPCClient();
  const ping = useCallback(() => trpc.account.ping.mutate(), [trpc]);
  const { phase, resume } = useIdle(idleSeconds * 1000, ping);
  const [isAsking, setIsAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function goOn() {
    setIsAsking(true);
    setProblem(null);
    try {
      await ping();
      resume();
    } catch (error) {
      setProblem(failureOf(error).words);
    }
    setIsAsking(false);
  }

  const isOver = phase === 'over';
  return (
    <>
      {isOver && <div className="fixed inset-0 z-50 bg-paper" />}
      <Dialog
        open={phase !== 'working'}
        onClose={() => {}}
        dismissible={false}
        size="s"
        title={isOver ? 'You were signed out' : 'Are you still there?'}
        lead={
          isOver
            ? 'Nobody used this page for a while, so your clients’ records were closed. What you were writing is still here: sign in again in a new tab, then come back and go on.'
            : 'You will be signed out in two minutes, because nobody has used this page for a while. What you are writing is kept.'
        }
        footer={
          <>
            {isOver && (
              <ButtonLink href="/sign-in?callbackUrl=/triage" target="_blank" variant="ghost">
                Sign in again
              </ButtonLink>
            )}
            <Button data-autofocus="" pending={isAsking} onClick={goOn}>
              {isOver ? 'Go on' : 'Stay signed in'}
            </Button>
          </>
        }
      >
        {problem && <FieldError>{problem}</FieldError>}
      </Dialog>
    </>
  );
}
