import { useLocale } from '@/app/my/_app/person';
import { AppLink } from '@/components/ui/app-link';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { PlanWeek } from '@/contracts/plan';
import { formatDayShort } from '@/lib/format/dates';
import { PlanSession, stateWords } from './plan-session';

type PlanWeekCardProps = {
  week: PlanWeek;
  /** How many the plan has. */
  weeks: number;
  today: string;
  isOpen?: boolean;
  /** One row of a list of weeks, without a card of its own. */
  isRow?: boolean;
};

/** One week of the plan, its sessions behind a tap. */
export function PlanWeekCard({ week, weeks, today, isOpen = false, isRow = false }: PlanWeekCardProps) {
  const locale = useLocale();
  const from = week.sessions[0]?.date;
  const until = week.sessions.at(-1)?.date;
  const days = from && until ? `${formatDayShort(from, locale)} to ${formatDayShort(until, locale)}` : '';
  const title = (
    <>
      <span className="min-w-0 flex-1 basis-36">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-strong text-item">
            Week {week.week}
            <span className="font-normal text-ink-quiet"> of {weeks}</span>
          </span>
          {week.deload && <Chip tone="copper">Lighter week</Chip>}
        </span>
        <span className="block text-ink-2 text-small">{days}</span>
      </span>
      <Squares week={week} />
    </>
  );
  const sessions = (
    <>
      <WeekAim week={week} />
      <ul className="divide-y divide-line border-line border-t">
        {week.sessions.map((session) => (
          <PlanSession key={session.plannedSessionId} session={session} today={today} />
        ))}
      </ul>
    </>
  );
  if (isOpen) {
    return (
      <Card flush>
        <div className="flex flex-wrap items-center gap-3 px-4.5 py-3">{title}</div>
        {sessions}
      </Card>
    );
  }
  const fold = (
    <details className="group/week">
      <summary className="flex min-h-14 list-none flex-wrap items-center gap-3 px-4.5 py-2.5 -outline-offset-3! [&::-webkit-details-marker]:hidden">
        {title}
        <Icon name="chevron-down" size={18} className="shrink-0 text-ink-2 group-open/week:rotate-180" />
      </summary>
      {sessions}
    </details>
  );
  return isRow ? fold : <Card flush>{fold}</Card>;
}

/** What the week is for. */
function WeekAim({ week: { block, deload } }: { week: PlanWeek }) {
  if (!block && !deload) return null;
  return (
    <div className="border-line border-t px-4.5 py-3 text-small">
      {block && (
        <p>
          <span className="font-semibold">
            {block.title}, week {block.week} of {block.weeks}.
          </span>{' '}
          {block.aim}
        </p>
      )}
      {deload && (
        <p className={block ? 'mt-1 text-copper-ink' : 'text-copper-ink'}>
          A lighter week on purpose: fewer sets, less weight. Loads go on afterwards from the week before it.{' '}
          <AppLink href="/my/learn/about-lighter-weeks" className="inline-block py-3 underline underline-offset-4">
            Why
          </AppLink>
        </p>
      )}
    </div>
  );
}

const squareLook: Record<PlanWeek['sessions'][number]['state'], string> = {
  done: 'border-spruce bg-spruce text-on-spruce',
  started: 'border-spruce bg-spruce-tint text-spruce',
  planned: 'border-line-strong border-dashed',
  missed: 'border-edge',
  skipped: 'border-transparent bg-sunken',
};

/** One square a session: done, missed, still to come. */
function Squares({ week }: { week: PlanWeek }) {
  const words = week.sessions.map(({ key, state }) => `${key} ${stateWords[state].toLowerCase()}`).join(', ');
  return (
    <span className="flex shrink-0 gap-1" role="img" aria-label={words}>
      {week.sessions.map(({ plannedSessionId, state }) => (
        <span
          key={plannedSessionId}
          className={classNames('grid size-5 place-items-center rounded-[6px] border-[1.5px]', squareLook[state])}
        >
          {state === 'done' && <Icon name="check" size={14} />}
          {state === 'missed' && <Icon name="minus" size={12} className="text-ink-quiet" />}
        </span>
      ))}
    </span>
  );
}
