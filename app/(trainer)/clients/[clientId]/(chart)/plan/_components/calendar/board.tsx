'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import type { PlanSession } from '@/contracts/chart-plan';
import { addDays, type IsoDate, startOfWeek } from '@/domain/schedule/dates';
import { formatWeekday } from '@/lib/format/dates';
import { DayCell } from './board-day';
import { type Board, firstWeek, landingOn, periodWords, WEEKS_SHOWN, weeksFrom, weekToShow } from './board-model';
import { SessionDialog } from './session-dialog';
import { useCalendar } from './use-calendar';
import { useGrab } from './use-grab';

type PlanBoardProps = { clientId: string; board: Board; mayChange: boolean; locale: string };

/** Four weeks of the plan. Sessions are carried by pointer or by key; what else can be done stands in their dialog. */
export function PlanBoard({ clientId, board, mayChange, locale }: PlanBoardProps) {
  const helpId = useId();
  const table = useRef<HTMLTableElement>(null);
  const [monday, setMonday] = useState(() => firstWeek(board));
  const [openId, setOpenId] = useState<string | null>(null);
  const deeds = useCalendar(clientId, locale);
  const grab = useGrab({
    board,
    locale,
    onShow: (date) => setMonday((shown) => weekToShow(shown, date)),
    onDrop: (session, date) => void letGo(session, date),
  });
  const focusId = useRef<string | null>(null);

  async function letGo(session: PlanSession, date: IsoDate) {
    const landing = landingOn(board, session, date, locale);
    focusId.current = session.plannedSessionId;
    if (landing.kind === 'swap') await deeds.swapDays(session, landing.with);
    if (landing.kind === 'free') await deeds.move(session, date);
  }

  // A session that stands on another day is another button: the focus goes along with it.
  useEffect(() => {
    if (focusId.current === null || !board.sessions.length) return;
    const button = table.current?.querySelector<HTMLElement>(`[data-session="${focusId.current}"]`);
    if (button && document.activeElement === document.body) {
      button.focus();
      focusId.current = null;
    }
  }, [board]);

  const weeks = weeksFrom(board, monday);
  const open = board.sessions.find(({ plannedSessionId }) => plannedSessionId === openId);
  const carried = grab.grabbed;
  // While a session is carried by key its button stays in the page, whatever weeks are shown.
  const isAway = carried && !weeks.flat().some(({ date }) => date === carried.session.date);
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <IconButton
          icon="chevron-left"
          label="Earlier weeks"
          onClick={() => setMonday(addDays(monday, -7 * WEEKS_SHOWN))}
        />
        <IconButton
          icon="chevron-right"
          label="Later weeks"
          onClick={() => setMonday(addDays(monday, 7 * WEEKS_SHOWN))}
        />
        <Button
          variant="ghost"
          size="s"
          className="max-md:min-h-12"
          onClick={() => setMonday(startOfWeek(board.today, 1))}
        >
          Today
        </Button>
        <p className="ml-auto text-ink-2 text-small" role="status">
          {periodWords(monday, locale)}
        </p>
      </div>
      <table
        ref={table}
        className="w-full table-fixed border-separate border-spacing-0.5 text-small sm:border-spacing-1"
      >
        <caption className="sr-only">Calendar of the plan</caption>
        <thead className="text-ink-quiet text-tiny">
          <tr>
            {weeks[0]?.map(({ date }) => {
              const name = formatWeekday(date, locale);
              return (
                <th key={date} scope="col" abbr={name} className="pb-1 text-center font-semibold">
                  {name.slice(0, 2)}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {weeks.map((days) => (
            <tr key={days[0]?.date}>
              {days.map((day) => (
                <DayCell
                  key={day.date}
                  day={day}
                  locale={locale}
                  helpId={helpId}
                  mayChange={mayChange}
                  carried={carried}
                  landing={carried?.over === day.date ? landingOn(board, carried.session, day.date, locale).kind : null}
                  grab={grab}
                  onOpen={setOpenId}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isAway && (
        <Button
          variant="copper"
          size="s"
          ref={(button) => button?.focus()}
          onKeyDown={(event) => grab.onKeyDown(event, carried.session)}
          onClick={grab.cancel}
        >
          Carrying {carried.session.title}
        </Button>
      )}
      {mayChange && (
        <p id={helpId} className="text-ink-quiet text-tiny">
          Drag a session to another day, or press Space on it and carry it with the arrow keys. Enter opens it.
        </p>
      )}
      <p role="status" aria-live="assertive" className="sr-only">
        {grab.said}
      </p>
      {open && (
        <SessionDialog
          key={open.plannedSessionId}
          clientId={clientId}
          session={open}
          board={board}
          mayChange={mayChange}
          deeds={deeds}
          locale={locale}
          onClose={() => setOpenId(null)}
        />
      )}
    </div>
  );
}
