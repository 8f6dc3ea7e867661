import { sql } from 'drizzle-orm';
import type { Rollout } from '@/contracts/rollouts';
import { programRow } from '@/server/programs/stored';
import type { WorkContext } from '@/server/trpc';

/** For how long a rollout can be taken back, milliseconds. */
export const UNDO_MS = 10 * 60_000;

type Row = Omit<Rollout, 'createdAt' | 'undoUntil' | 'undoneAt'> & {
  readonly madeById: string;
  readonly createdAt: string;
  readonly undoneAt: string | null;
};

async function rows({ db, actor }: WorkContext, which: ReturnType<typeof sql>): Promise<Row[]> {
  const found = await db.execute<Row>(sql`
    select r.id, r.to_version as "toVersion", r.made_by as "madeById", coalesce(m.name, '') as "madeBy",
      r.created_at as "createdAt", r.undone_at as "undoneAt",
      (select count(*)::int from plan_rollouts p where p.clinic_id = r.clinic_id and p.rollout_id = r.id) as clients,
      (select count(*)::int from plan_rollouts p join rollout_sessions s on s.clinic_id = p.clinic_id
          and s.client_id = p.client_id and s.plan_rollout_id = p.id
        where p.clinic_id = r.clinic_id and p.rollout_id = r.id and coalesce((s.before ->> 'seen')::boolean, true)) as "sessionsChanged",
      (select count(*)::int from plan_rollouts p join rollout_sessions s on s.clinic_id = p.clinic_id
          and s.client_id = p.client_id and s.plan_rollout_id = p.id
        join session_logs l on l.clinic_id = s.clinic_id and l.client_id = s.client_id
          and l.planned_session_id = s.planned_session_id and l.received_at < r.created_at
        where p.clinic_id = r.clinic_id and p.rollout_id = r.id) as "loggedChanged"
    from rollouts r left join memberships m on m.clinic_id = r.clinic_id and m.user_id = r.made_by
    where r.clinic_id = ${actor.clinicId} and ${which}
    order by r.created_at desc, r.id desc`);
  return [...found];
}

function rolloutOf({ actor, now }: WorkContext, { madeById, createdAt, undoneAt, ...row }: Row): Rollout {
  const until = Date.parse(createdAt) + UNDO_MS;
  const isTheirs = madeById === actor.userId || actor.role === 'owner';
  return {
    ...row,
    createdAt: new Date(createdAt).toISOString(),
    undoUntil: undoneAt === null && isTheirs && now.getTime() <= until ? new Date(until).toISOString() : null,
    undoneAt: undoneAt === null ? null : new Date(undoneAt).toISOString(),
  };
}

export async function rolloutById(ctx: WorkContext, id: string): Promise<Rollout | null> {
  const [row] = await rows(ctx, sql`r.id = ${id}`);
  return row ? rolloutOf(ctx, row) : null;
}

/** Newest first. Clients and sessions are those within reach of the one who asks. Throws `not_found`. */
export async function listRollouts(ctx: WorkContext, programId: string): Promise<Rollout[]> {
  await programRow(ctx.db, ctx.actor.clinicId, programId);
  return (await rows(ctx, sql`r.program_id = ${programId}`)).map((row) => rolloutOf(ctx, row));
}
