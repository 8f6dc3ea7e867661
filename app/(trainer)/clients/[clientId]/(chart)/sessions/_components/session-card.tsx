import { PainChip } from '@/components/pain/pain-chip';
import { Chip } from '@/components/ui/chip';
import { Icon } from '@/components/ui/icon';
import type { ChartOverview, ChartSession } from '@/contracts/charts';
import type { ChartComments } from '@/contracts/comments';
import { formatDayShort, formatInstant, formatTime, relativeDay } from '@/lib/format/dates';
import { formatCount, formatDuration } from '@/lib/format/numbers';
import { SessionComments } from '../../../../../_components/comments/session-comments';
import { StateChip } from '../../_components/state-chip';
import { SessionItem } from './session-item';

type SessionCardProps = {
  session: ChartSession;
  client: ChartOverview['client'];
  today: string;
  locale: string;
  /** What was said on this session and its sets. */
  comments: ChartComments['comments'];
  mayComment: boolean;
  /** Unfolded at first. */
  open: boolean;
};

/** One session: its day and outcome in a line; unfolded, what was planned beside what was done. */
export function SessionCard(props: SessionCardProps) {
  const { session, client, today, locale, comments, mayComment, open } = props;
  const { log, title, date, week, deload, state, setsDone, setsPlanned, items } = session;
  return (
    <details open={open} className="group rounded-card border border-line bg-surface shadow-card">
      <summary className="relative flex cursor-pointer list-none flex-wrap items-center gap-x-4 gap-y-2 rounded-card px-4.5 py-3.5 sm:pr-12 [&::-webkit-details-marker]:hidden">
        <div className="min-w-0 flex-1 basis-52 max-sm:pr-8">
          <h2 className="font-strong text-body">{title}</h2>
          <p className="text-ink-quiet text-tiny">
            {formatDayShort(date, locale)}
            {log && log.localDate !== date && `, done ${formatDayShort(log.localDate, locale)}`} · week {week} ·{' '}
            {session.kind === 'flare' ? `Flare session, ${session.programName}` : session.programName}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-1.5">
          {log?.painBefore != null && <PainChip pain={log.painBefore} label="Before" />}
          {log?.painAfter != null && <PainChip pain={log.painAfter} label="After" />}
          {deload && <Chip>Lighter week</Chip>}
          {log && (
            <Chip tone={setsDone < setsPlanned ? 'copper' : 'neutral'}>
              {setsDone} of {setsPlanned} sets
            </Chip>
          )}
          {comments.length > 0 && (
            <Chip tone="copper" icon="coach">
              {formatCount(comments.length, 'comment', 'comments', locale)}
            </Chip>
          )}
          <StateChip state={state} isToday={date === today} isOpen={log !== null && log.finishedAt === null} />
        </div>
        <Icon name="chevron-down" size={18} className="absolute top-6.25 right-4.5 text-ink-2 group-open:rotate-180" />
      </summary>
      <div className="border-line border-t px-4.5 py-4">
        {log && <LogFacts log={log} timeZone={client.timeZone} locale={locale} />}
        {!log && (
          <p className="mb-3 text-ink-2 text-small">
            {state === 'missed'
              ? `Nothing was logged ${relativeDay(date, today, locale)}. This was planned:`
              : state === 'held'
                ? 'Called off. This was planned:'
                : 'Not begun yet. This is planned:'}
          </p>
        )}
        <ul className="grid gap-4">
          {items.map((item) => (
            <SessionItem key={item.itemId} item={item} log={log} client={client} locale={locale} />
          ))}
        </ul>
        {log && (
          <SessionComments
            clientId={client.id}
            clientName={client.name}
            plannedSessionId={session.plannedSessionId}
            comments={comments}
            mayWrite={mayComment}
            places={placesIn(session)}
            timeZone={client.timeZone}
            locale={locale}
          />
        )}
      </div>
    </details>
  );
}

/** The sets that were logged, in the order of the session. */
const placesIn = ({ items }: ChartSession) =>
  items.flatMap(({ itemId, exerciseName, sets }) =>
    sets.map(({ setNumber }) => ({ itemId, setNumber, label: `${exerciseName}, set ${setNumber}` })),
  );

type LogFactsProps = { log: NonNullable<ChartSession['log']>; timeZone: string; locale: string };

function LogFacts({ log, timeZone, locale }: LogFactsProps) {
  const seconds = log.finishedAt === null ? null : (Date.parse(log.finishedAt) - Date.parse(log.startedAt)) / 1000;
  return (
    <div className="mb-4 grid gap-2 text-small">
      <p className="text-ink-2">
        Begun {formatTime(log.startedAt, { timeZone, locale })}
        {seconds === null ? ', not finished' : `, took ${formatDuration(seconds)}`}
      </p>
      {log.enteredBy && (
        <p className="text-ink-2">
          Entered by {log.enteredBy} on the floor,{' '}
          {log.confirmedAt
            ? `what was entered until ${formatInstant(log.confirmedAt, { timeZone, locale })} confirmed by the client`
            : 'not confirmed by the client yet'}
        </p>
      )}
      {log.endedEarly && <p className="text-copper">Ended early: {log.endedEarly}</p>}
      {log.note && <blockquote className="border-line-strong border-l-3 pl-3">“{log.note}”</blockquote>}
    </div>
  );
}
