'use client';

import { useEffect, useRef } from 'react';
import { sessionWithPending } from '@/app/my/_app/with-messages';
import type { PlanItemDetail, SessionDetail } from '@/contracts/plan';
import type { LineChanged } from '@/contracts/sessions';
import { newId } from '@/lib/id';
import { useOutbox } from '@/lib/outbox/use-outbox';
import { useDeviceDraft } from '../shared/device-draft';
import { rememberSession } from '../shared/running-session';
import type { StarAnswers } from '../shared/star-check';
import { nextStep, restBefore } from './next-step';
import { emptyDraft, finishPlace, moved, type SessionDraft } from './session-draft';
import { type ItemView, type SessionView, type SetValues, type SetView, sessionView, slotOf } from './session-view';
import { readySound } from './signals';
import { todaysPlan } from './todays-plan';

/** The tick shows for this long before the screen moves to the next exercise. */
const moveOnMs = 450;
/** A second tap right after the first is a slip, not a wish to take the set back. */
const slipMs = 700;

type Line = Pick<PlanItemDetail, 'itemId' | 'exerciseId'>;

export type SessionActions = ReturnType<typeof useSession>;

const now = () => new Date().toISOString();

/** A session on this phone: how it stands, and everything that can be done to it. All of it goes through the outbox. */
export function useSession(detail: SessionDetail) {
  const { plannedSessionId } = detail;
  const outbox = useOutbox();
  const { draft, change, discard } = useDeviceDraft<SessionDraft>(`session.${plannedSessionId}`, emptyDraft);
  const shown = todaysPlan(sessionWithPending(detail, outbox.waiting));
  const view = sessionView(shown, draft.edits, draft.added);
  const lastTick = useRef<{ slot: string; at: number } | null>(null);
  const { moveTo } = draft;
  useEffect(() => {
    if (moveTo === null) return;
    // Also where the page was closed in between.
    const timer = setTimeout(() => change(moved), moveOnMs);
    return () => clearTimeout(timer);
  }, [moveTo, change]);
  const head = () => ({ id: newId(), plannedSessionId, startedAt: view.startedAt ?? now() });

  function start(painBefore: number | null, starAnswers: StarAnswers) {
    readySound();
    return outbox.enqueue('sessions.start', { ...head(), painBefore, starAnswers });
  }

  /** Logs a set as it is shown, starts the rest and moves on. */
  function logSet({ itemId, exerciseId }: Line, set: SetView) {
    if (set.state === 'done') return;
    readySound();
    const slot = slotOf(itemId, set.setNumber);
    lastTick.current = { slot, at: Date.now() };
    const values = { ...set.values, rpe: null, pain: null, loggedAt: now() };
    if (set.currentId) {
      void outbox.enqueue('sessions.correctSet', {
        id: newId(),
        plannedSessionId,
        correctsId: set.currentId,
        exerciseId,
        ...values,
        voided: false,
      });
    } else {
      void outbox.enqueue('sessions.logSet', { ...head(), itemId, exerciseId, setNumber: set.setNumber, ...values });
    }
    // A set that is added to a session that is over is followed by nothing.
    if (view.finishedAt === null) moveOn(itemId, set.setNumber);
  }

  function moveOn(itemId: string, setNumber: number) {
    const items = withDone(view, itemId, setNumber);
    const next = nextStep(items, itemId);
    const seconds = restBefore(items, itemId, next);
    const nextName = items.find(({ item }) => item.itemId === next?.itemId)?.item.name ?? '';
    const then = next?.itemId === itemId ? `set ${next.setNumber}` : nextName;
    change({
      hold: null,
      place: itemId,
      lastSlot: { itemId, setNumber },
      moveTo: next?.itemId === itemId ? null : (next?.itemId ?? finishPlace),
      rest: next && seconds > 0 ? { endsAt: Date.now() + seconds * 1000, seconds, then } : null,
    });
  }

  /** Takes a set back. It can be logged again. */
  function takeBack({ item, planned }: ItemView, set: SetView) {
    const { itemId } = item;
    const slot = slotOf(itemId, set.setNumber);
    const last = lastTick.current;
    if (last?.slot === slot && Date.now() - last.at < slipMs) return;
    if (!set.currentId) return;
    const { rpe, pain } = set;
    void outbox.enqueue('sessions.correctSet', {
      id: newId(),
      plannedSessionId,
      correctsId: set.currentId,
      ...set.values,
      rpe,
      pain,
      voided: true,
      loggedAt: now(),
    });
    const isAdded = set.setNumber > planned.prescription.sets;
    change(({ edits, added }) => ({
      // It stands there to be ticked again as it was, unless it was done with another exercise or was one too many.
      edits: set.as || isAdded ? edits : { ...edits, [slot]: set.values },
      added: isAdded ? { ...added, [itemId]: Math.max(0, (added[itemId] ?? 0) - 1) } : added,
      rest: null,
      lastSlot: null,
    }));
  }

  /** Does a line with another exercise, leaves it out, or goes back to the plan. What was logged of it stays. */
  function changeLine(itemId: string, to: Pick<LineChanged, 'kind' | 'toExerciseId' | 'reason'>) {
    void outbox.enqueue('sessions.changeLine', { ...head(), itemId, ...to, changedAt: now() });
    const isOf = (slot: string) => slot.startsWith(slotOf(itemId, 0).slice(0, -1));
    change((current) => ({
      hold: null,
      // Loads that were set for one exercise are not for another.
      edits: Object.fromEntries(Object.entries(current.edits).filter(([slot]) => !isOf(slot))),
    }));
    if (to.kind !== 'skip') return;
    // Who left it out because it hurts is asked first where: the screen stays.
    if (to.reason === 'hurts') return change({ rest: null, lastSlot: null });
    const items = view.items.map((line) =>
      line.item.itemId === itemId ? { ...line, sets: line.sets.filter(({ state }) => state === 'done') } : line,
    );
    // What was ticked before may still be about to move the screen to the line that is left out now.
    change({ place: nextStep(items, itemId)?.itemId ?? finishPlace, rest: null, lastSlot: null });
  }

  /** One more set than the plan asks for, or one fewer of those. */
  function addSet(itemId: string, by: 1 | -1) {
    change(({ added }) => ({ added: { ...added, [itemId]: Math.max(0, (added[itemId] ?? 0) + by) } }));
  }

  /** Changes what was logged: the values, how hard it was, or the pain during it. */
  function correct(set: SetView, to: Partial<SetValues & { rpe: number | null; pain: number | null }>) {
    if (!set.currentId) return;
    void outbox.enqueue('sessions.correctSet', {
      id: newId(),
      plannedSessionId,
      correctsId: set.currentId,
      ...set.values,
      rpe: set.rpe,
      pain: set.pain,
      ...to,
      voided: false,
      loggedAt: now(),
    });
  }

  function edit(itemId: string, setNumber: number, values: Partial<SetValues>) {
    const slot = slotOf(itemId, setNumber);
    change((current) => ({ edits: { ...current.edits, [slot]: { ...current.edits[slot], ...values } } }));
  }

  function finish(painAfter: number | null) {
    change({ rest: null, hold: null });
    rememberSession(null);
    const endedEarly = draft.endedEarly;
    const note = draft.note.trim() || null;
    return outbox.enqueue('sessions.finish', { ...head(), finishedAt: now(), painAfter, note, endedEarly });
  }

  /** A later finish fills in what the first one left open. */
  function addNote(note: string) {
    const finishedAt = view.finishedAt ?? now();
    return outbox.enqueue('sessions.finish', { ...head(), finishedAt, painAfter: null, note, endedEarly: null });
  }

  return {
    view,
    draft,
    change,
    discard,
    start,
    logSet,
    takeBack,
    changeLine,
    addSet,
    correct,
    edit,
    finish,
    addNote,
  };
}

/** The lines as they are once this set is done, so that the next step need not wait for a render. */
function withDone(view: SessionView, itemId: string, setNumber: number) {
  return view.items.map((line) => {
    if (line.item.itemId !== itemId) return line;
    const sets = line.sets.map((set) => (set.setNumber === setNumber ? { ...set, state: 'done' as const } : set));
    return { ...line, sets, doneSets: sets.filter(({ state }) => state === 'done').length };
  });
}
