import { useLocale } from '@/app/my/_app/person';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { WeekDay } from '@/contracts/plan';
import { formatDayLong, formatDayOfMonth, formatWeekdayNarrow } from '@/lib/format/dates';

const words: Record<WeekDay['state'], string> = {
  done: 'session done',
  started: 'session started',
  planned: 'session planned',
  missed: 'session missed',
  skipped: 'no session',
  rest: 'rest day',
};

/** The seven days of this week: done, today, still to come. */
export function WeekStrip({ week, today }: { week: readonly WeekDay[]; today: string }) {
  const locale = useLocale();
  return (
    <ol aria-label="This week" className="grid grid-cols-7 gap-[min(0.375rem,1.6vw)] text-center">
      {week.map(({ date, state }) => {
        const isToday = date === today;
        return (
          <li key={date} aria-current={isToday ? 'date' : undefined}>
            <span className="sr-only">
              {formatDayLong(date, locale)}: {words[state]}
            </span>
            <span aria-hidden="true" className="block font-semibold text-ink-quiet text-tiny leading-5">
              {formatWeekdayNarrow(date, locale)}
            </span>
            <span
              aria-hidden="true"
              className={classNames(
                'mt-1 grid h-10 place-items-center rounded-xl border-[1.5px] font-semibold text-[min(0.9375rem,5.5vw)]',
                lookOf(state, isToday),
              )}
            >
              {state === 'done' ? <Icon name="check" size={18} /> : <Day date={date} isMissed={state === 'missed'} />}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Day({ date, isMissed }: { date: string; isMissed: boolean }) {
  return (
    <span className={classNames('relative', isMissed && 'text-ink-quiet')}>
      {formatDayOfMonth(date)}
      {isMissed && <span className="absolute inset-x-[-3px] top-1/2 border-current border-t-[1.5px]" />}
    </span>
  );
}

function lookOf(state: WeekDay['state'], isToday: boolean): string {
  if (isToday && state !== 'done') return 'border-ink bg-ink text-paper';
  if (state === 'done') {
    return classNames('bg-spruce-tint text-spruce', isToday ? 'border-ink' : 'border-transparent');
  }
  if (state === 'started') return 'border-spruce text-spruce';
  if (state === 'planned') return 'border-line-strong border-dashed text-ink-2';
  return 'border-transparent text-ink-2';
}
