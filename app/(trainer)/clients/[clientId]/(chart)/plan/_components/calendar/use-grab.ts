'use client';

import { type KeyboardEvent, useState } from 'react';
import type { PlanSession } from '@/contracts/chart-plan';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { formatDayLong } from '@/lib/format/dates';
import { type Board, isMovable, landingOn } from './board-model';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

type Grabbed = { readonly session: PlanSession; readonly over: IsoDate };

type Options = {
  board: Board;
  locale: string;
  /** Brings a day into view. */
  onShow: (date: IsoDate) => void;
  onDrop: (session: PlanSession, date: IsoDate) => void;
};

/**
 * A session taken by key or by pointer. Space takes it, arrows carry it by days and weeks, Enter or Space lets it go,
 * Escape leaves it where it was; each step is put into words to be read out.
 */
export function useGrab({ board, locale, onShow, onDrop }: Options) {
  const [grabbed, setGrabbed] = useState<Grabbed | null>(null);
  const [said, setSaid] = useState('');

  const say = (session: PlanSession, date: IsoDate) => landingOn(board, session, date, locale).words;

  function grab(session: PlanSession) {
    setGrabbed({ session, over: session.date });
    setSaid(
      `${session.title}, ${formatDayLong(session.date, locale)}, taken. Arrow keys carry it by days and weeks, Enter lets it go, Escape leaves it where it was.`,
    );
  }

  function carry(session: PlanSession, date: IsoDate) {
    setGrabbed({ session, over: date });
    setSaid(say(session, date));
    onShow(date);
  }

  function cancel() {
    if (!grabbed) return;
    onShow(grabbed.session.date);
    setSaid(`${grabbed.session.title} stays on ${formatDayLong(grabbed.session.date, locale)}.`);
    setGrabbed(null);
  }

  function drop(session: PlanSession, date: IsoDate) {
    const landing = landingOn(board, session, date, locale);
    if (landing.kind === 'refused') {
      setSaid(`Not there. ${landing.words}`);
      return;
    }
    setGrabbed(null);
    setSaid(landing.kind === 'own' ? `${session.title} stays where it is.` : `Let go. ${landing.words}`);
    if (landing.kind !== 'own') onDrop(session, date);
  }

  /** For the button of a session. */
  function onKeyDown(event: KeyboardEvent, session: PlanSession) {
    const mine = grabbed?.session.plannedSessionId === session.plannedSessionId ? grabbed : null;
    if (event.key === ' ') {
      event.preventDefault();
      if (mine) drop(session, mine.over);
      else if (isMovable(session)) grab(session);
      else setSaid(`${session.title} cannot be moved.`);
      return;
    }
    if (!mine) return;
    const days = steps[event.key];
    if (days !== undefined) {
      event.preventDefault();
      carry(session, addDays(mine.over, days));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      drop(session, mine.over);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      cancel();
    }
  }

  return {
    grabbed,
    /** Words for the live region. */
    said,
    onKeyDown,
    /** By pointer: begun, carried over a day, let go there, left. */
    begin: (session: PlanSession) => setGrabbed({ session, over: session.date }),
    over: (date: IsoDate) => grabbed && grabbed.over !== date && setGrabbed({ ...grabbed, over: date }),
    dropOn: (date: IsoDate) => grabbed && drop(grabbed.session, date),
    leave: () => setGrabbed(null),
    cancel,
  };
}
