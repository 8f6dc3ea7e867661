import { PainChip } from '@/components/pain/pain-chip';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { SectionTitle } from '@/components/ui/text';
import type { ChartFlare, ChartFlares } from '@/contracts/flares';
import { daysBetween } from '@/domain/schedule/dates';
import { formatDayShort, relativeDay } from '@/lib/format/dates';
import { formatCount } from '@/lib/format/numbers';
import { FlareActions } from './flare-actions';

type FlareCardProps = { clientId: string; flares: ChartFlares; locale: string };

/** An ended flare stays in view for as long, or until loads are back. */
const RECENT_DAYS = 14;

/** The flare that goes on, else the one that the client is on the way back from; nothing otherwise. */
export function FlareCard({ clientId, flares, locale }: FlareCardProps) {
  const { current, past, today, wayBack, may } = flares;
  const [newest] = past;
  const isRecent =
    newest?.until && (wayBack !== null || newest.moved.length > 0) && daysBetween(newest.until, today) <= RECENT_DAYS;
  const flare = current ?? (isRecent ? newest : null);
  if (!flare) return null;
  const { id, version, until, day, peak, moved, reviewedOn, reviewedByName, needsReview } = flare;
  return (
    <Card aria-labelledby={`flare-${id}`} className="min-w-0">
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-2">
        <SectionTitle id={`flare-${id}`}>{until === null ? `Flare, day ${day}` : 'After a flare'}</SectionTitle>
        <span className="flex flex-wrap gap-2">
          {until === null && needsReview && <Chip tone="mid">To review</Chip>}
          <PainChip pain={peak} label="Highest" />
        </span>
      </div>
      <p className="mt-1 text-ink-2 text-small">{sinceWords(flare, today, locale)}</p>
      {wayBack && until !== null && (
        <p className="mt-1 text-small">
          Way back: session {wayBack.step} of {wayBack.of}, at {Math.round(wayBack.factor * 100)} % of the loads before
          it.
        </p>
      )}
      <dl className="mt-3 grid gap-x-4 gap-y-2 text-small sm:grid-cols-[auto_minmax(0,1fr)]">
        {flare.answers.map(({ question, answer }) => (
          <Fact key={question} name={question} value={answer} />
        ))}
        <Fact name="Session" value={sessionWords(flare, today, locale)} />
        <Fact name="Moved" value={<Moved flare={flare} locale={locale} />} />
        {flare.whatHelped && <Fact name="What helped" value={flare.whatHelped} />}
      </dl>
      {may ? (
        <FlareActions
          clientId={clientId}
          flareId={id}
          version={version}
          isOpen={until === null}
          isReviewed={!needsReview}
          canMoveBack={until !== null && moved.some((each) => each.to > today)}
        />
      ) : null}
      {reviewedOn && (
        <p className="mt-3 text-ink-quiet text-tiny">
          Reviewed {relativeDay(reviewedOn, today, locale)}
          {reviewedByName && ` by ${reviewedByName}`}
        </p>
      )}
    </Card>
  );
}

function sinceWords({ from, until, day }: ChartFlare, today: string, locale: string): string {
  if (until === null) return `Since ${relativeDay(from, today, locale)}, by the client’s own word.`;
  return `${formatDayShort(from, locale)} to ${formatDayShort(until, locale)}, ${formatCount(day, 'day', 'days', locale)}.`;
}

function sessionWords({ session, sessionsDone }: ChartFlare, today: string, locale: string): string {
  if (!session) return 'None';
  const done = sessionsDone > 0 ? `; ${sessionsDone} done so far` : '';
  return `${session.title}, ${session.isDone ? 'done ' : ''}${relativeDay(session.date, today, locale)}${session.isDone ? '' : done}`;
}

/** How many moved sessions are listed before the rest is folded. */
const LISTED = 3;

function Moved({ flare: { moved }, locale }: { flare: ChartFlare; locale: string }) {
  if (moved.length === 0) return 'No session';
  const lines = moved.map(({ plannedSessionId, title, from, to }) => (
    <li key={plannedSessionId}>
      {title}: {formatDayShort(from, locale)} → {formatDayShort(to, locale)}
    </li>
  ));
  return (
    <>
      {formatCount(moved.length, 'session', 'sessions', locale)}
      <ul className="text-ink-2 text-tiny">{lines.slice(0, LISTED)}</ul>
      {lines.length > LISTED && (
        <details className="text-ink-2 text-tiny">
          <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
            and {lines.length - LISTED} more
          </summary>
          <ul>{lines.slice(LISTED)}</ul>
        </details>
      )}
    </>
  );
}

function Fact({ name, value }: { name: string; value: React.ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-quiet">{name}</dt>
      <dd className="min-w-0 max-sm:mb-1">{value}</dd>
    </div>
  );
}
