import { and, eq, sql } from 'drizzle-orm';
import type { FloorCandidate } from '@/contracts/floor';
import { clients } from '@/db/schema';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { type LockFacts, lockOn } from '@/domain/screening/lock';
import { reachOf } from '@/server/access/chart-access';
import { answeredYesJson } from '@/server/screening/gates';
import type { WorkContext } from '@/server/trpc';

type Row = LockFacts & {
  readonly clientId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly isCover: boolean;
  readonly planned: readonly {
    readonly date: IsoDate;
    readonly title: string;
    readonly status: 'planned' | 'done' | 'skipped';
    readonly isStarted: boolean;
  }[];
};

/** Who can be trained now: one's own clients and those of whom one covers for, who has a session today first. */
export async function floorCandidates({ db, actor, now }: WorkContext): Promise<FloorCandidate[]> {
  const ids = await idsInReach(db, actor);
  if (ids.length === 0) return [];
  const utcToday = now.toISOString().slice(0, 10);
  const mine = (alias: string) => {
    const t = sql.raw(alias);
    return sql`${t}.clinic_id = ${actor.clinicId} and ${t}.client_id = c.id`;
  };
  const rows = await db.execute<Row & Record<string, unknown>>(sql`
    select c.id as "clientId", c.name, c.time_zone as "timeZone", l.trainer_id <> ${actor.userId} as "isCover",
      coalesce((
        select json_agg(json_build_object('level', a.level, 'state', a.state, 'requestedAt', a.requested_at,
          'decidedAt', a.decided_at, 'expiresOn', a.expires_on, 'yes', ${answeredYesJson('b')}))
        from clearances a left join screenings b on ${mine('b')} and b.id = a.screening_id
        where ${mine('a')}), '[]') as clearances,
      (select json_build_object('rule', s.rule, 'since', s.since) from lift_stops s
        where ${mine('s')} and s.ended_at is null) as stop,
      coalesce((
        select json_agg(json_build_object('date', p.date, 'title', p.prescription ->> 'title', 'status', p.status,
          'isStarted', g.id is not null and g.finished_at is null) order by p.position, p.id)
        from planned_sessions p left join session_logs g on ${mine('g')} and g.planned_session_id = p.id
        where ${mine('p')} and p.status in ('planned', 'done')
          and p.date between ${addDays(utcToday, -1)}::date and ${addDays(utcToday, 1)}::date), '[]') as planned
    from caseloads l
    join clients c on c.clinic_id = l.clinic_id and c.id = l.client_id
    where l.clinic_id = ${actor.clinicId} and l.ended_at is null
      and c.id in (${sql.join(
        ids.map((id) => sql`${id}`),
        sql`, `,
      )})
    order by c.name, c.id`);
  const candidates = rows.map((row): FloorCandidate => {
    const today = localDate(now, row.timeZone);
    const todays = row.planned.filter(({ date }) => date === today);
    const shown = todays.find(({ status }) => status === 'planned') ?? todays[0];
    const { clientId, name, isCover } = row;
    return {
      clientId,
      name,
      isCover,
      lock: lockOn(row, today)?.level ?? null,
      session: shown
        ? { title: shown.title, state: shown.status === 'done' ? 'done' : shown.isStarted ? 'started' : 'planned' }
        : null,
    };
  });
  return candidates.sort((a, b) => Number(b.session !== null) - Number(a.session !== null));
}

/** The clients being trained for whom this person may enter what they do: the same whom the board shows. */
async function idsInReach(db: WorkContext['db'], actor: WorkContext['actor']): Promise<string[]> {
  const active = and(eq(clients.clinicId, actor.clinicId), eq(clients.status, 'active'));
  const [reach, rows] = await Promise.all([
    reachOf(db, actor, 'log:enter'),
    db.select({ id: clients.id }).from(clients).where(active),
  ]);
  return rows.flatMap(({ id }) => (reach.has(id) ? [id] : []));
}
