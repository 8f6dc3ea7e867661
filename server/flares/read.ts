import { sql } from 'drizzle-orm';
import type { ChartFlare, ChartFlares, MovedSession } from '@/contracts/flares';
import type { TodayFlare } from '@/contracts/plan';
import type { Db } from '@/db/connection';
import { dayOfFlare, reviewDue } from '@/domain/flare/flare';
import { flareAnswerWords } from '@/domain/flare/questions';
import type { IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { chartAllows } from '@/server/access/capabilities';
import type { ChartScope } from '@/server/access/chart-access';
import { chartClient } from '@/server/charts/client-queries';
import type { ChartContext } from '@/server/trpc';
import { type FlareRow, flaresOf, openFlare, wayBackNow } from './queries';

type FlareSession = {
  readonly id: string;
  readonly date: IsoDate;
  readonly title: string;
  readonly state: 'waiting' | 'begun' | 'done';
  readonly doneOn: IsoDate | null;
};
type Facts = {
  /** Where sessions of the plan that were moved stand now. */
  readonly moved: readonly { readonly id: string; readonly date: IsoDate; readonly title: string }[];
  /** Flare sessions, oldest first. */
  readonly sessions: readonly FlareSession[];
  readonly painToday: number | null;
  readonly names: readonly { readonly id: string; readonly name: string }[];
};

/** What belongs to flares and is kept elsewhere, in one statement. `today` is the client's. */
async function flareFacts(db: Db, scope: ChartScope, today: IsoDate): Promise<Facts> {
  const own = (alias: string) => {
    const t = sql.raw(alias);
    return sql`${t}.clinic_id = ${scope.clinicId} and ${t}.client_id = ${scope.clientId}`;
  };
  const [row] = await db.execute<Facts & Record<string, unknown>>(sql`
    select
      coalesce((select json_agg(json_build_object('id', p.id, 'date', p.date, 'title', p.prescription -> 'title')
          order by p.date, p.id)
        from planned_sessions p
        where ${own('p')} and p.kind = 'program' and p.status <> 'cancelled' and p.moved_from is not null), '[]') as moved,
      coalesce((select json_agg(json_build_object('id', p.id, 'date', p.date, 'title', p.prescription -> 'title',
          'doneOn', l.local_date,
          'state', case when p.status = 'done' then 'done' when l.id is not null then 'begun' else 'waiting' end)
          order by coalesce(l.local_date, p.date), p.id)
        from planned_sessions p
        left join session_logs l on ${own('l')} and l.planned_session_id = p.id
        where ${own('p')} and p.kind = 'flare' and (p.status = 'planned' or l.id is not null)), '[]') as sessions,
      (select max(x.pain) from (
        select r.pain from symptom_reports r where ${own('r')} and r.local_date = ${today}::date
        union all select greatest(l.pain_before, l.pain_after) from session_logs l
          where ${own('l')} and l.local_date = ${today}::date) x) as "painToday",
      coalesce((select json_agg(json_build_object('id', m.user_id, 'name', m.name))
        from memberships m where m.clinic_id = ${scope.clinicId}
          and m.user_id in (select f.reviewed_by from flares f where ${own('f')})), '[]') as names`);
  return row ?? { moved: [], sessions: [], painToday: null, names: [] };
}

/** Sessions that a flare moved and that still stand on the day to which it moved them. */
function movedBy({ moved }: FlareRow, facts: Facts): MovedSession[] {
  const from = new Map(moved.map((entry) => [entry.plannedSessionId, entry]));
  return facts.moved.flatMap(({ id, date, title }) => {
    const entry = from.get(id);
    return entry?.to === date ? [{ plannedSessionId: id, title, from: entry.from, to: date }] : [];
  });
}

/** What Today shows of a flare that goes on, and the way back after one. */
export async function flareOfToday(
  db: Db,
  scope: ChartScope,
  today: IsoDate,
): Promise<Pick<TodayFlare, 'flare' | 'wayBack'>> {
  const flare = await openFlare(db, scope);
  if (!flare) {
    const back = await wayBackNow(db, scope);
    return { flare: null, wayBack: back && { step: back.step, of: back.of, factor: back.factor } };
  }
  const facts = await flareFacts(db, scope, today);
  const moved = movedBy(flare, facts);
  const begun = facts.sessions.find(({ state }) => state === 'begun');
  const waiting = facts.sessions.find(({ state }) => state === 'waiting');
  const done = facts.sessions.findLast(({ doneOn }) => doneOn === today);
  return {
    flare: {
      id: flare.id,
      from: flare.fromDate,
      day: dayOfFlare({ from: flare.fromDate, until: null }, today),
      painToday: facts.painToday,
      plannedSessionId: (begun ?? (waiting && waiting.date <= today ? waiting : (done ?? waiting)))?.id ?? null,
      moved: { count: moved.length, next: moved[0] ? { title: moved[0].title, date: moved[0].to } : null },
    },
    wayBack: null,
  };
}

/** Every flare of the chart: the one that goes on and those behind it. */
export async function chartFlares({ db, scope, now }: ChartContext): Promise<ChartFlares> {
  const { today, timeZone } = await chartClient(db, scope, now);
  const [rows, facts] = [await flaresOf(db, scope), await flareFacts(db, scope, today)];
  const all = rows.map((row) => chartFlare(row, facts, { today, timeZone }));
  const back = await wayBackNow(db, scope);
  return {
    today,
    may: chartAllows(scope.relation, 'flare:manage'),
    current: all.find(({ until }) => until === null) ?? null,
    past: all.filter(({ until }) => until !== null),
    wayBack: back && { step: back.step, of: back.of, factor: back.factor },
  };
}

function chartFlare(
  row: FlareRow,
  facts: Facts,
  { today, timeZone }: { readonly today: IsoDate; readonly timeZone: string },
): ChartFlare {
  const { fromDate: from, untilDate: until } = row;
  const day = dayOfFlare({ from, until }, today);
  const reviewedOn = row.reviewedAt && localDate(new Date(row.reviewedAt), timeZone);
  const reviewedOnDay = reviewedOn && dayOfFlare({ from, until: null }, reviewedOn);
  const sessions = facts.sessions.filter(
    ({ date, doneOn }) => (doneOn ?? date) >= from && (until === null || (doneOn ?? date) <= until),
  );
  const shown = sessions.find(({ state }) => state !== 'done') ?? sessions.at(-1);
  return {
    id: row.id,
    version: row.version,
    from,
    until,
    day,
    peak: row.peakPain,
    answers: flareAnswerWords(row.answers),
    moved: movedBy(row, facts),
    session: shown ? { title: shown.title, date: shown.doneOn ?? shown.date, isDone: shown.state === 'done' } : null,
    sessionsDone: sessions.filter(({ state }) => state === 'done').length,
    whatHelped: row.whatHelped,
    reviewedOn,
    needsReview: until === null ? reviewDue(day, reviewedOnDay || null) !== null : reviewedOn === null,
    reviewedByName: facts.names.find(({ id }) => id === row.reviewedBy)?.name ?? null,
  };
}
