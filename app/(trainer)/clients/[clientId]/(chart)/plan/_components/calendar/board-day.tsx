import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { PlanSession } from '@/contracts/chart-plan';
import { formatDate, formatDayLong, formatDayOfMonth } from '@/lib/format/dates';
import { type BoardDay, isMovable, type Landing } from './board-model';
import type { useGrab } from './use-grab';

type DayCellProps = {
  day: BoardDay;
  locale: string;
  helpId: string;
  mayChange: boolean;
  carried: { readonly session: PlanSession } | null;
  /** What letting go here would do; null while nothing is carried over this day. */
  landing: Landing['kind'] | null;
  grab: ReturnType<typeof useGrab>;
  onOpen: (plannedSessionId: string) => void;
};

const landingLook: Record<Landing['kind'], string> = {
  own: 'outline-2 outline-dashed outline-edge',
  free: 'outline-3 outline-spruce',
  swap: 'outline-3 outline-copper',
  refused: 'outline-3 outline-dashed outline-pain-high',
};

const hatched =
  'bg-[repeating-linear-gradient(135deg,transparent_0_5px,var(--line)_5px_6px)] bg-sunken text-ink-2 forced-colors:border-dashed';

/** One day: its number, what stands on it, and whether it is closed. */
export function DayCell({ day, locale, helpId, mayChange, carried, landing, grab, onOpen }: DayCellProps) {
  const { date, sessions, blocked, isToday, isPast } = day;
  const number = formatDayOfMonth(date);
  const month = number === '1' ? formatDate(date, locale).replace(/[\d,]/g, '').trim() : null;
  return (
    <td
      {...(isToday && { 'aria-current': 'date' as const })}
      data-date={date}
      onDragOver={(event) => {
        if (!carried) return;
        event.preventDefault();
        grab.over(date);
      }}
      onDrop={(event) => {
        event.preventDefault();
        grab.dropOn(date);
      }}
      className={classNames(
        'h-18 rounded-small border p-0.5 align-top sm:h-20 sm:p-1',
        blocked ? hatched : isPast ? 'bg-transparent text-ink-quiet' : 'bg-surface',
        isToday ? 'border-2 border-copper' : 'border-line',
        landing && landingLook[landing],
      )}
    >
      <div className="flex items-baseline justify-between gap-1 px-0.5 text-tiny leading-tight">
        <span className={isToday ? 'font-strong text-copper-ink' : ''}>
          <span className="sr-only">{formatDayLong(date, locale)}</span>
          <span aria-hidden="true">{number}</span>
        </span>
        {month && (
          <span aria-hidden="true" className="text-ink-quiet">
            {month}
          </span>
        )}
      </div>
      {blocked && (
        <p className="truncate px-0.5 text-[0.6875rem] leading-tight" title={blocked}>
          {blocked}
        </p>
      )}
      {sessions.map((session) => (
        <SessionButton
          key={session.plannedSessionId}
          session={session}
          locale={locale}
          helpId={helpId}
          mayChange={mayChange}
          isCarried={carried?.session.plannedSessionId === session.plannedSessionId}
          grab={grab}
          onOpen={onOpen}
        />
      ))}
    </td>
  );
}

const looks: Record<PlanSession['state'], string> = {
  done: 'bg-spruce text-on-spruce border-spruce',
  missed: 'bg-pain-mid-tint text-pain-mid-ink border-transparent',
  held: 'bg-sunken text-ink-2 border-dashed border-edge line-through',
  upcoming: 'bg-spruce-tint text-ink border-spruce',
};
const words: Record<PlanSession['state'], string> = {
  done: 'done',
  missed: 'missed',
  held: 'called off',
  upcoming: 'to come',
};

type SessionButtonProps = Pick<DayCellProps, 'locale' | 'helpId' | 'mayChange' | 'grab' | 'onOpen'> & {
  session: PlanSession;
  isCarried: boolean;
};

function SessionButton({ session, locale, helpId, mayChange, isCarried, grab, onOpen }: SessionButtonProps) {
  const { plannedSessionId, key, title, state, skipped, movedFrom, date, isCopy } = session;
  const movable = mayChange && isMovable(session);
  const notes = [
    skipped ? 'left out' : words[state],
    movedFrom && `moved from ${formatDayLong(movedFrom, locale)}`,
    isCopy && 'an extra session',
  ].filter(Boolean);
  return (
    <button
      type="button"
      data-session={plannedSessionId}
      draggable={movable}
      aria-label={`${title}, ${formatDayLong(date, locale)}, ${notes.join(', ')}`}
      aria-describedby={movable ? helpId : undefined}
      data-carried={isCarried || undefined}
      onClick={() => onOpen(plannedSessionId)}
      onKeyDown={(event) => mayChange && grab.onKeyDown(event, session)}
      onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', title);
        grab.begin(session);
      }}
      onDragEnd={grab.leave}
      className={classNames(
        'mt-0.5 flex min-h-11 w-full items-center gap-1 overflow-hidden rounded-[8px] border px-1 text-left font-semibold text-[0.6875rem] leading-tight max-sm:justify-center max-sm:text-item max-md:min-h-12',
        movable && 'cursor-grab',
        isCarried && 'opacity-60',
        // A day that was moved has a thick edge; the words stand in its label and below.
        movedFrom && state === 'upcoming' && 'border-l-4',
        looks[state],
      )}
    >
      {state === 'done' && <Icon name="check" size={14} className="shrink-0" />}
      <span className="line-clamp-2 min-w-0 break-words max-sm:sr-only">{title}</span>
      <span aria-hidden="true" className="sm:hidden">
        {key}
      </span>
    </button>
  );
}
