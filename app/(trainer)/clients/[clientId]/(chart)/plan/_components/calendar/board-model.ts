import type { BlockedDays, PlanPause } from '@/contracts/assignments';
import type { PlanSession } from '@/contracts/chart-plan';
import { addDays, daysBetween, type IsoDate, startOfWeek } from '@/domain/schedule/dates';
import { spanOf } from '@/domain/schedule/training-days';
import { formatDate, formatDayLong } from '@/lib/format/dates';

/** Weeks that the calendar shows at once. */
export const WEEKS_SHOWN = 4;

export type BoardDay = {
  readonly date: IsoDate;
  /** Every one on that day; more than one only where a plan was laid so before. */
  readonly sessions: readonly PlanSession[];
  /** Why nothing may be put here; null for a free day. */
  readonly blocked: string | null;
  readonly isToday: boolean;
  readonly isPast: boolean;
};

export type Board = {
  readonly today: IsoDate;
  readonly sessions: readonly PlanSession[];
  readonly blocked: readonly BlockedDays[];
  readonly pause: PlanPause | null;
};

const blockedWords = ({ blocked, pause }: Board, date: IsoDate): string | null => {
  const span = spanOf(date, blocked);
  if (span) return span.kind === 'closed' ? `Closed: ${span.name}` : 'Pause';
  return pause && pause.until === null && date >= pause.from ? 'Pause' : null;
};

/** The Monday with which the calendar opens: the week of today, or that of the plan's first or last session. */
export function firstWeek({ today, sessions }: Board): IsoDate {
  const dates = sessions.map(({ date }) => date).sort();
  const [first = today, last = today] = [dates[0], dates.at(-1)];
  const day = today < first ? first : today > last ? last : today;
  return startOfWeek(day, 1);
}

/** Four weeks from a Monday on, each of seven days. */
export function weeksFrom(board: Board, monday: IsoDate): BoardDay[][] {
  return Array.from({ length: WEEKS_SHOWN }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => {
      const date = addDays(monday, week * 7 + day);
      return {
        date,
        sessions: board.sessions.filter((session) => session.date === date),
        blocked: blockedWords(board, date),
        isToday: date === board.today,
        isPast: date < board.today,
      };
    }),
  );
}

/** The Monday to show so that `date` is in view: the one given where it is already. */
export function weekToShow(monday: IsoDate, date: IsoDate): IsoDate {
  const offset = daysBetween(monday, date);
  if (offset >= 0 && offset < WEEKS_SHOWN * 7) return monday;
  return offset < 0 ? startOfWeek(date, 1) : addDays(startOfWeek(date, 1), -7 * (WEEKS_SHOWN - 1));
}

/** Whether a session may be moved at all: it is still to do, and nothing was logged for it. */
export const isMovable = ({ logged, state, skipped }: PlanSession): boolean => !logged && !skipped && state !== 'done';

export type Landing =
  | { readonly kind: 'own' | 'free'; readonly words: string }
  | { readonly kind: 'swap'; readonly with: PlanSession; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string };

/** What becomes of a session that is let go over `date`, in words to read out. The server decides the same again. */
export function landingOn(board: Board, session: PlanSession, date: IsoDate, locale: string): Landing {
  const day = formatDayLong(date, locale);
  if (date === session.date) return { kind: 'own', words: `${day}: where it stands.` };
  const blocked = blockedWords(board, date);
  if (date !== session.movedFrom) {
    if (date < board.today) return { kind: 'refused', words: `${day} has passed.` };
    if (blocked) return { kind: 'refused', words: `${day}: ${blocked}.` };
  }
  const there = board.sessions.find(
    (each) => each.date === date && (isMovable(each) || each.state === 'done' || each.logged),
  );
  if (!there) return { kind: 'free', words: `${day}, free.` };
  if (!isMovable(there)) return { kind: 'refused', words: `${day}: ${there.title} was done.` };
  if (session.date < board.today) return { kind: 'refused', words: `${day}: ${there.title} stands there.` };
  return { kind: 'swap', with: there, words: `${day}: changes places with ${there.title}.` };
}

/** "9 to 22 Nov 2026", for the head of the weeks shown. */
export const periodWords = (monday: IsoDate, locale: string): string =>
  `${formatDate(monday, locale)} to ${formatDate(addDays(monday, WEEKS_SHOWN * 7 - 1), locale)}`;
