'use client';

import { type Dispatch, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ProgramDraft } from '@/contracts/program-drafts';
import { mergeGrids } from '@/domain/program/grid/merge';
import { same } from '@/domain/program/grid/merge-lists';
import type { ProgramGrid } from '@/domain/program/grid/types';
import { useTRPCClient } from '@/trpc/client';
import { failureOf } from '@/trpc/errors';
import { isPassing } from '@/trpc/query-client';
import type { Action } from '../_state/builder-state';
import type { BuilderDocument } from '../_state/document';
import type { OpenConflict } from '../_state/take-theirs';
import { type Saved, unsavedIn } from '../_state/unsaved';

export type SaveState =
  | { readonly kind: 'saved' | 'waiting' | 'saving' }
  | { readonly kind: 'failed'; readonly words: string };

/** What somebody else's save brought in. */
export type BroughtIn = { readonly by: string; readonly before: BuilderDocument; readonly after: BuilderDocument };

const pause = 800;
const longestPause = 30_000;

type Input = {
  programId: string;
  userId: string;
  draft: ProgramDraft;
  document: BuilderDocument;
  dispatch: Dispatch<Action>;
};

/** A draft as it comes over the wire, where what is not there is left out. */
type Sent = Pick<ProgramDraft, 'version' | 'name' | 'updatedBy'> & {
  readonly grid: Omit<ProgramGrid, 'flareSession'> & Partial<Pick<ProgramGrid, 'flareSession'>>;
};

export const documentOf = ({ name, grid }: Pick<Sent, 'name' | 'grid'>): BuilderDocument => ({
  name,
  grid: { ...grid, flareSession: grid.flareSession ?? null },
});

/** Two people's documents made one, upon what both began with. */
function joined(base: BuilderDocument, mine: BuilderDocument, theirs: BuilderDocument) {
  const { grid, conflicts } = mergeGrids(base.grid, mine.grid, theirs.grid);
  return { document: { name: mine.name === base.name ? theirs.name : mine.name, grid }, conflicts };
}

/**
 * Saves what is written soon after it was written, tries again when that failed, and keeps it in the tab meanwhile.
 * What somebody else saved in between is joined with ours; where both changed the same, ours stays and theirs is told.
 */
export function useAutosave({ programId, userId, draft, document, dispatch }: Input) {
  const api = useTRPCClient();
  const unsaved = useMemo(
    () => unsavedIn(() => (typeof window === 'undefined' ? null : window.sessionStorage), userId, programId),
    [userId, programId],
  );
  const [status, setStatus] = useState<SaveState>({ kind: 'saved' });
  const [conflicts, setConflicts] = useState<readonly OpenConflict[]>([]);
  const [broughtIn, setBroughtIn] = useState<BroughtIn | null>(null);
  const base = useRef<Saved>({ version: draft.version, document: documentOf(draft) });
  const latest = useRef(document);
  const openConflicts = useRef(conflicts);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  /** What went out last, whether or not an answer came. */
  const sent = useRef<BuilderDocument | null>(null);
  /** The save on its way. */
  const running = useRef<Promise<void> | null>(null);
  const failures = useRef(0);
  const restored = useRef(false);
  latest.current = document;
  openConflicts.current = conflicts;

  const plan = useCallback((after: number) => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void save.current(), after);
  }, []);

  /** Joins what stands on the server with what is written here. */
  const bringIn = useCallback(
    (theirs: Sent) => {
      const before = base.current.document;
      const after = documentOf(theirs);
      base.current = { version: theirs.version, document: after };
      // Our own save, whose answer was lost: nothing of anybody else's is in it.
      if (sent.current && same(after, sent.current)) return;
      const found = joined(before, latest.current, after);
      // At once: a save that begins before the next rendering must not leave theirs out.
      latest.current = found.document;
      dispatch({ type: 'rebase', onto: (mine) => joined(before, mine, after).document });
      if (found.conflicts.length > 0) {
        setConflicts((all) => [...all, ...found.conflicts.map((conflict) => ({ conflict, theirs: after.grid }))]);
      }
      if (!same(before, after)) setBroughtIn({ by: theirs.updatedBy?.name ?? 'Somebody', before, after });
    },
    [dispatch],
  );

  const save = useRef(async () => {});
  save.current = () => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = null;
    running.current ??= send().finally(() => {
      running.current = null;
    });
    return running.current;
  };

  /** All is saved; what both have changed stays known until somebody has chosen, through a reload too. */
  const tidy = useCallback(() => {
    const { current: open } = openConflicts;
    if (open.length === 0) unsaved.forget();
    else unsaved.keep({ base: base.current, document: latest.current, conflicts: open });
  }, [unsaved]);

  async function send(): Promise<void> {
    const mine = latest.current;
    if (same(mine, base.current.document)) {
      base.current = { ...base.current, document: mine };
      tidy();
      return setStatus({ kind: 'saved' });
    }
    setStatus({ kind: 'saving' });
    try {
      const { evidence: _evidence, cards: _cards, flareSession: _flareSession, ...grid } = mine.grid;
      const { version } = base.current;
      sent.current = mine;
      const saved = await api.drafts.save.mutate({ programId, version, name: mine.name, grid });
      base.current = { version: saved.version, document: mine };
      failures.current = 0;
      if (latest.current === mine) {
        tidy();
        setStatus({ kind: 'saved' });
      } else plan(pause);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.code === 'version_conflict') {
        try {
          bringIn(await api.drafts.open.query({ programId }));
          plan(0);
        } catch (later) {
          setStatus({ kind: 'failed', words: failureOf(later).words });
          plan(pause * 4);
        }
      } else {
        setStatus({ kind: 'failed', words: failure.words });
        failures.current += 1;
        if (isPassing(error)) plan(Math.min(longestPause, pause * 2 ** failures.current));
      }
    }
  }

  // What the tab kept from before a reload comes back first.
  useEffect(() => {
    if (restored.current) return;
    restored.current = true;
    const kept = unsaved.read();
    if (!kept) return;
    setConflicts(kept.conflicts);
    if (same(kept.document, base.current.document)) return;
    const now: Saved = base.current;
    base.current = kept.base;
    latest.current = kept.document;
    dispatch({ type: 'edit', edit: () => kept.document });
    if (kept.base.version !== now.version) {
      bringIn({ ...now.document, version: now.version, updatedBy: draft.updatedBy });
    }
    plan(0);
  }, [unsaved, dispatch, plan, bringIn, draft.updatedBy]);

  useEffect(() => {
    if (document === base.current.document) return;
    unsaved.keep({ base: base.current, document, conflicts: openConflicts.current });
    setStatus((now) => (now.kind === 'failed' ? now : { kind: 'waiting' }));
    plan(pause);
  }, [document, unsaved, plan]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each time somebody has chosen, or has to
  useEffect(() => {
    if (latest.current === base.current.document) tidy();
  }, [conflicts, tidy]);

  // A tab that is closed takes what it keeps with it: while anything is not saved, the browser asks first.
  const isUnsaved = status.kind !== 'saved';
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);

  useEffect(() => {
    const atOnce = () => void save.current();
    const onHidden = () => window.document.visibilityState === 'hidden' && atOnce();
    window.addEventListener('online', atOnce);
    window.document.addEventListener('visibilitychange', onHidden);
    return () => {
      window.removeEventListener('online', atOnce);
      window.document.removeEventListener('visibilitychange', onHidden);
      // Leaving for another page of the desk: what is not saved goes out now, and is kept until it is acknowledged.
      atOnce();
    };
  }, []);

  /** Looks whether somebody else has saved, and joins it. */
  const lookAt = useCallback(
    async (version: number) => {
      if (version <= base.current.version || running.current) return;
      try {
        const theirs = await api.drafts.open.query({ programId });
        // A save that went out meanwhile has its own answer, which tells of theirs too.
        if (running.current || theirs.version <= base.current.version) return;
        bringIn(theirs);
        plan(0);
      } catch {
        // The next look, or the next save, tries again.
      }
    },
    [api, programId, bringIn, plan],
  );

  return {
    status,
    /** Saves now; used before what reads the draft from the server. Tells whether all is saved. */
    saveNow: async (): Promise<boolean> => {
      // A save that was on its way may have begun before the last letter, or meet somebody else's.
      for (let tries = 0; tries < 3; tries += 1) {
        await save.current();
        if (same(latest.current, base.current.document)) return true;
      }
      return false;
    },
    version: () => base.current.version,
    /** Takes up the draft as publishing has made it anew. */
    refresh: async () => {
      try {
        const draft = await api.drafts.open.query({ programId });
        if (!same(latest.current, base.current.document)) return bringIn(draft);
        const document = documentOf(draft);
        base.current = { version: draft.version, document };
        latest.current = document;
        dispatch({ type: 'replace', document });
      } catch {
        // The next save meets the newer version and joins it then.
      }
    },
    conflicts,
    settle: (conflict: OpenConflict) => setConflicts((all) => all.filter((other) => other !== conflict)),
    broughtIn,
    forgetBroughtIn: () => setBroughtIn(null),
    lookAt,
  };
}

export type Autosave = ReturnType<typeof useAutosave>;
