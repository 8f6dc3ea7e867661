import { classNames } from '@/components/ui/class-names';
import type { ChartPlan, PlanSession } from '@/contracts/charts';
import type { SquareState } from '@/domain/adherence/adherence';
import { addDays, type IsoDate, startOfWeek } from '@/domain/schedule/dates';
import { formatDate, formatDayOfMonth, formatDayShort, formatWeekday } from '@/lib/format/dates';

type PlanCalendarProps = { weeks: ChartPlan['weeks']; today: IsoDate; locale: string };

const looks: Record<SquareState, string> = {
  done: 'bg-spruce text-on-spruce border-spruce',
  missed: 'bg-pain-mid-tint text-pain-mid-ink border-transparent line-through',
  held: 'bg-sunken text-ink-2 border-transparent line-through',
  upcoming: 'bg-surface text-ink border-edge',
};
const words: Record<SquareState, string> = { done: 'done', missed: 'missed', held: 'called off', upcoming: 'to come' };

/** The whole plan as a calendar, a week a row: a training day is a box that leads to its session below. */
export function PlanCalendar({ weeks, today, locale }: PlanCalendarProps) {
  const sessions = weeks.flatMap((week) => week.sessions);
  const [first, last] = [sessions[0]?.date, sessions.at(-1)?.date];
  if (!first || !last) return null;
  const byDate = new Map(sessions.map((session) => [session.date, session]));
  const rows: IsoDate[] = [];
  for (let start = startOfWeek(first, 1); start <= last; start = addDays(start, 7)) rows.push(start);
  const days = Array.from({ length: 7 }, (_, index) => index);
  return (
    <table className="w-full max-w-160 table-fixed border-separate border-spacing-1 text-center text-small">
      <caption className="sr-only">Calendar of the plan</caption>
      <thead className="text-ink-quiet text-tiny">
        <tr>
          <th scope="col" className="w-14 text-left font-semibold sm:w-20">
            <span className="sr-only">Week of</span>
          </th>
          {days.map((day) => {
            const name = formatWeekday(addDays('2024-01-01', day), locale);
            return (
              <th key={day} scope="col" abbr={name} className="font-semibold">
                {name.slice(0, 2)}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((start) => (
          <tr key={start}>
            <th scope="row" className="whitespace-nowrap text-left font-normal text-ink-quiet text-tiny">
              {formatDate(start, locale).replace(/,? \d{4}$/, '')}
            </th>
            {days.map((day) => (
              <Day key={day} date={addDays(start, day)} byDate={byDate} today={today} locale={locale} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayProps = { date: IsoDate; byDate: ReadonlyMap<IsoDate, PlanSession>; today: IsoDate; locale: string };

function Day({ date, byDate, today, locale }: DayProps) {
  const session = byDate.get(date);
  const isToday = date === today;
  const frame = classNames(
    'grid min-h-9 place-items-center rounded-small border max-md:min-h-11',
    isToday && 'outline-2 outline-copper outline-offset-1',
  );
  if (!session) {
    return (
      <td>
        <span
          {...(isToday && { 'aria-current': 'date' as const })}
          className={classNames(frame, 'border-transparent text-ink-quiet')}
        >
          {formatDayOfMonth(date)}
        </span>
      </td>
    );
  }
  return (
    <td>
      <a
        href={`#session-${session.plannedSessionId}`}
        aria-label={`${formatDayShort(date, locale)}: ${session.title}, ${words[session.state]}`}
        {...(isToday && { 'aria-current': 'date' as const })}
        className={classNames(frame, 'font-semibold hover:border-ink', looks[session.state])}
      >
        {formatDayOfMonth(date)}
      </a>
    </td>
  );
}
