import { Card } from '@/components/ui/card';
import { classNames } from '@/components/ui/class-names';
import type { AssignmentPreview, BlockedDays } from '@/contracts/assignments';
import { spanOf } from '@/domain/schedule/training-days';
import { formatDate, formatDayLong, formatDayOfMonth, formatDayShort, formatWeekday } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { type CalendarDay, type CalendarWeek, calendarWeeks } from './calendar-weeks';

type Props = {
  preview: AssignmentPreview;
  /** True while what is shown is older than what was chosen. */
  stale: boolean;
  locale: string;
};

/** The weeks that the plan would make: a letter for each session, deload weeks marked. */
export function CalendarPreview({ preview, stale, locale }: Props) {
  const weeks = calendarWeeks(preview.days);
  return (
    <Card aria-labelledby="calendar-title" aria-busy={stale} className="grid content-start gap-4">
      <div>
        <h2 id="calendar-title" className="font-strong text-heading">
          Calendar
        </h2>
        <p role="status" className="mt-0.5 text-ink-2 text-small">
          {formatCount(preview.days.length, 'session', 'sessions', locale)} in{' '}
          {formatCount(preview.calendarWeeks, 'week', 'weeks', locale)}, from{' '}
          {formatDayShort(preview.firstDate, locale)} to{' '}
          <strong className="font-strong text-ink">{formatDate(preview.endDate, locale)}</strong>
        </p>
      </div>
      <table className={classNames('w-full table-fixed border-separate border-spacing-0', stale && 'opacity-55')}>
        <caption className="sr-only">Planned sessions by week of the calendar</caption>
        <thead>
          <tr>
            <th scope="col" className="w-18 pb-1.5 pl-1.5 text-left font-semibold text-ink-quiet text-tiny sm:w-28">
              Week
            </th>
            {weeks[0]?.days.map(({ date }) => (
              <th key={date} scope="col" className="pb-1.5 text-center font-semibold text-ink-quiet text-tiny">
                <span className="sr-only">{formatWeekday(date, locale)}</span>
                <span aria-hidden="true">{formatWeekday(date, locale).slice(0, 2)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <Week key={week.start} week={week} blocked={preview.blocked} locale={locale} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

type WeekProps = { week: CalendarWeek; blocked: AssignmentPreview['blocked']; locale: string };

function Week({ week, blocked, locale }: WeekProps) {
  const numbers = week.programWeeks.join(' and ');
  return (
    <tr className={week.deload ? 'bg-copper-tint' : undefined}>
      <th
        scope="row"
        className="border-line border-t py-1 pr-1 pl-1.5 text-left align-middle font-normal leading-tight"
      >
        <span className="block font-semibold text-tiny">{numbers ? `Week ${numbers}` : 'Free'}</span>
        {week.deload && <span className="block font-strong text-copper-ink text-tiny">deload</span>}
      </th>
      {week.days.map((day) => (
        <td key={day.date} className="border-line border-t py-1 text-center align-middle">
          <Day day={day} blocked={spanOf(day.date, blocked)} locale={locale} />
        </td>
      ))}
    </tr>
  );
}

type DayProps = { day: CalendarDay; blocked: BlockedDays | undefined; locale: string };

function Day({ day: { date, session }, blocked, locale }: DayProps) {
  const number = formatDayOfMonth(date);
  const month = number === '1' ? formatDate(date, locale).replace(/[\d,]/g, '').trim() : null;
  if (!session) {
    return (
      <span
        title={blocked?.name}
        className={classNames(
          'inline-grid h-10 place-content-center text-ink-quiet text-tiny leading-tight',
          blocked && 'w-full max-w-12 rounded-small bg-sunken line-through',
        )}
      >
        <span className="sr-only">
          {formatDayLong(date, locale)}: {blocked ? blocked.name : 'no session'}
        </span>
        <span aria-hidden="true">{number}</span>
        {month && <span aria-hidden="true">{month}</span>}
      </span>
    );
  }
  return (
    <span
      title={`${session.title}, ${session.minutes} min`}
      className={classNames(
        'inline-grid h-10 w-full max-w-12 place-content-center rounded-small leading-none',
        session.deload ? 'border-2 border-copper bg-surface text-copper-ink' : 'bg-spruce text-on-spruce',
      )}
    >
      <span className="sr-only">
        {formatDayLong(date, locale)}: session {session.key}, {session.title}, {session.minutes} minutes
        {session.deload && ', deload'}
      </span>
      <span aria-hidden="true" className="font-strong text-item leading-none">
        {session.key}
      </span>
      <span aria-hidden="true" className="mt-0.5 text-[0.6875rem] leading-none">
        {month ? `${number} ${month}` : number}
      </span>
    </span>
  );
}
