import { useLocale } from '@/app/my/_app/person';
import { ButtonLink } from '@/components/ui/button';
import { Chip, type ChipTone } from '@/components/ui/chip';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { PlanWeekSession, SessionState } from '@/contracts/plan';
import { formatDayLong, formatDayOfMonth, formatDayShort, formatWeekday } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';

export const stateWords: Record<SessionState, string> = {
  done: 'Done',
  started: 'Started',
  planned: 'Planned',
  missed: 'Missed',
  skipped: 'Left out',
};

const tones: Record<SessionState, ChipTone> = {
  done: 'spruce',
  started: 'spruce',
  planned: 'neutral',
  missed: 'neutral',
  skipped: 'neutral',
};

/** A session of the plan in one row; a tap opens what is in it. */
export function PlanSession({ session, today }: { session: PlanWeekSession; today: string }) {
  const locale = useLocale();
  const { date, state, title, key, lines, minutes, setsLogged, comments = 0 } = session;
  const isToday = date === today;
  return (
    <li>
      <details className="group/session" open={isToday}>
        <summary className="flex min-h-14 list-none flex-wrap items-center gap-3 px-4.5 py-2.5 -outline-offset-3! [&::-webkit-details-marker]:hidden">
          <span
            aria-hidden="true"
            className={classNames(
              'grid w-11 shrink-0 place-items-center rounded-xl py-1 leading-tight',
              isToday ? 'bg-ink text-paper' : 'bg-sunken text-ink-2',
            )}
          >
            <span className="font-semibold text-[0.6875rem]">{formatWeekday(date, locale).slice(0, 3)}</span>
            <span className="font-strong text-item">{formatDayOfMonth(date)}</span>
          </span>
          <span className="min-w-0 flex-1 basis-24">
            <span className="sr-only">
              {formatDayLong(date, locale)}
              {isToday && ', today'}:{' '}
            </span>
            <span className="block font-semibold text-item">{title}</span>
            <span className="block text-ink-2 text-small">
              {session.kind === 'flare' ? 'Easy session' : `Session ${key}`} ·{' '}
              {state === 'done' ? formatCount(setsLogged, 'set', 'sets', locale) : `${minutes} min`}
              {comments > 0 && (
                <span className="whitespace-nowrap text-copper-ink">
                  {' '}
                  · {formatCount(comments, 'comment', 'comments', locale)}
                </span>
              )}
            </span>
            {state === 'planned' && session.movedFrom !== null && (
              <span className="block text-copper-ink text-tiny">{movedWords(session, locale)}</span>
            )}
          </span>
          <State state={state} />
          <Icon name="chevron-down" size={18} className="shrink-0 text-ink-2 group-open/session:rotate-180" />
        </summary>
        <div className="px-4.5 pb-4 pl-[min(4.625rem,19vw)]">
          <ol className="grid gap-2">
            {lines.map(({ name, dose, effort }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an exercise may come twice, and the order is the plan's
              <li key={index}>
                <span className="block">{name}</span>
                <span className="block text-ink-2 text-small">
                  {dose}, {effort}
                </span>
              </li>
            ))}
          </ol>
          <div className="mt-3">{action(session, isToday)}</div>
        </div>
      </details>
    </li>
  );
}

function State({ state }: { state: SessionState }) {
  if (state === 'planned') return <span className="sr-only">{stateWords.planned}</span>;
  return (
    <Chip tone={tones[state]} {...(state === 'done' && { icon: 'check' as const })}>
      {stateWords[state]}
    </Chip>
  );
}

/** What has begun opens as it is logged; what is to come is looked through first. */
function action({ state, plannedSessionId }: PlanWeekSession, isToday: boolean) {
  const session = `/my/session/${plannedSessionId}`;
  if (state === 'done') return <Open href={session} words="See what you did" />;
  if (state === 'started') return <Open href={session} words="Go on" isMain={isToday} />;
  if (isToday && state === 'planned') return <Open href={session} words="Open today’s session" isMain />;
  return <Open href={`/my/plan/${plannedSessionId}`} words="Figures and cues" />;
}

function Open({ href, words, isMain = false }: { href: string; words: string; isMain?: boolean }) {
  return (
    <ButtonLink href={href} variant={isMain ? 'primary' : 'ghost'}>
      {words}
    </ButtonLink>
  );
}

/** "Moved from Tue 3 Nov because of the flare of 2 Nov" */
function movedWords({ movedFrom, movedBecause }: PlanWeekSession, locale: string): string {
  if (movedFrom === null) return '';
  const from = `Moved from ${formatDayShort(movedFrom, locale)}`;
  switch (movedBecause?.kind) {
    case 'flare':
      return `${from} because of the flare of ${formatDayShort(movedBecause.from, locale)}`;
    case 'closed':
      return `${from} because of closed days: ${movedBecause.name}`;
    case 'pause':
      return `${from} because of a pause`;
    default:
      return `${from} by your clinic`;
  }
}
