'use client';

import { useEffect, useRef, useState } from 'react';
import type { Editor } from '@/contracts/program-drafts';
import { useTRPCClient } from '@/trpc/client';

const every = 10_000;

/** Says every ten seconds "I have it open", and hears who else has, and which version stands. */
export function usePresence(programId: string, first: readonly Editor[], onVersion: (version: number) => void) {
  const api = useTRPCClient();
  const [editors, setEditors] = useState(first);
  const tell = useRef(onVersion);
  tell.current = onVersion;

  useEffect(() => {
    let isHere = true;
    const look = async () => {
      if (document.visibilityState === 'hidden') return;
      try {
        const state = await api.drafts.presence.mutate({ programId });
        if (!isHere) return;
        setEditors(state.editors);
        tell.current(state.version);
      } catch {
        // Who else is here is not worth a word about the network; saving says it.
      }
    };
    void look();
    const timer = setInterval(look, every);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [api, programId]);

  return editors;
}
