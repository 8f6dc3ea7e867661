import { EmptyState } from '@/components/ui/empty-state';
import { pageLocale, read, readOverview } from '../../../../_data/read';
import { MoreLinks } from '../_components/more-links';
import { ExerciseFilter } from './_components/exercise-filter';
import { SessionCard } from './_components/session-card';

type Props = {
  params: Promise<{ clientId: string }>;
  searchParams: Promise<{ from?: string | string[]; exercise?: string | string[] }>;
};

export default async function SessionsPage({ params, searchParams }: Props) {
  const { clientId } = await params;
  const { from, exercise } = await searchParams;
  const cursor = typeof from === 'string' ? from : null;
  const exerciseId = typeof exercise === 'string' && exercise !== '' ? exercise : null;
  const [overview, { sessions, nextCursor, exercises }, locale] = await Promise.all([
    readOverview(clientId),
    read((api) => api.charts.sessions({ clientId, cursor, exerciseId })),
    pageLocale(),
  ]);
  const base = `/clients/${clientId}/sessions`;
  if (sessions.length === 0 && exerciseId === null) {
    return (
      <EmptyState icon="exercises" title={cursor ? 'No earlier sessions' : 'No sessions yet'}>
        Each session appears here on its day, with what was planned beside what was done.
      </EmptyState>
    );
  }
  const begun = sessions.filter(({ log }) => log !== null).map(({ plannedSessionId }) => plannedSessionId);
  const { comments, mayWrite } = await read((api) => api.comments.list({ clientId, plannedSessionIds: begun }));
  const newestDone = sessions.find(({ log }) => log !== null)?.plannedSessionId;
  return (
    <section aria-label="Sessions, newest first" className="grid gap-3">
      <ExerciseFilter base={base} exercises={exercises} chosen={exerciseId} />
      {sessions.length === 0 && <EmptyState title="No session with this exercise" />}
      {sessions.map((session) => (
        <SessionCard
          key={session.plannedSessionId}
          session={session}
          client={overview.client}
          today={overview.today}
          locale={locale}
          comments={comments.filter(({ plannedSessionId }) => plannedSessionId === session.plannedSessionId)}
          mayComment={mayWrite}
          open={cursor === null && session.plannedSessionId === newestDone}
        />
      ))}
      <MoreLinks
        base={exerciseId === null ? base : `${base}?exercise=${encodeURIComponent(exerciseId)}`}
        isFirst={cursor === null}
        nextCursor={nextCursor}
      />
    </section>
  );
}
