import { sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import type { Actor } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { type ChartCapability, chartAllows, type Relation } from './capabilities';

declare const minted: unique symbol;

/**
 * Proof that the person who asks may use one capability on one chart. Only this file makes one; every query on
 * client-owned rows takes it, so a query without a decision does not compile.
 */
export type ChartScope = {
  readonly clinicId: string;
  readonly clientId: string;
  readonly relation: Relation;
  readonly [minted]: ChartCapability;
};

/** How `actor` stands to the chart, strongest relation first; null for no relation or no such chart. */
export async function findRelation(db: Db, actor: Actor, clientId: string): Promise<Relation | null> {
  const rows = await db.execute<{ relation: Relation | null }>(sql`
    select case
      when c.user_id = ${actor.userId} and ${actor.role} = 'client' then 'self'
      when ${actor.role} = 'client' then null
      when exists (
        select from caseloads l where l.clinic_id = c.clinic_id and l.client_id = c.id
          and l.trainer_id = ${actor.userId} and l.ended_at is null) then 'trainer'
      when exists (
        select from covers v
          join clinics k on k.id = v.clinic_id
          join caseloads l on l.clinic_id = v.clinic_id and l.trainer_id = v.trainer_id and l.ended_at is null
          where v.clinic_id = c.clinic_id and v.cover_id = ${actor.userId} and l.client_id = c.id
            and (now() at time zone k.time_zone)::date between v.from_date and v.until_date) then 'cover'
      when ${actor.role} = 'owner' then 'owner'
    end as relation
    from clients c where c.clinic_id = ${actor.clinicId} and c.id = ${clientId}`);
  return rows[0]?.relation ?? null;
}

/**
 * Decides whether `actor` may use `capability` on the chart. Throws `not_found` without a relation, the same as
 * for a chart that does not exist; `forbidden` where the relation does not carry the capability.
 */
export async function openChart(
  db: Db,
  actor: Actor,
  clientId: string,
  capability: ChartCapability,
): Promise<ChartScope> {
  const relation = await findRelation(db, actor, clientId);
  if (relation === null) throw new AppError('not_found');
  if (!chartAllows(relation, capability)) throw new AppError('forbidden');
  return { clinicId: actor.clinicId, clientId, relation } as ChartScope;
}

/** Whose charts a person may read with one capability, all at once. */
export type Reach = { readonly has: (clientId: string) => boolean };

/** {@link openChart} for everybody within reach at this moment: the same relations and the same table. */
export async function reachOf(db: Db, actor: Actor, capability: ChartCapability): Promise<Reach> {
  if (actor.role === 'client') {
    const own = chartAllows('self', capability) ? actor.clientId : null;
    return { has: (clientId) => clientId === own };
  }
  // An owner stands in some relation to every chart of the clinic.
  if (actor.role === 'owner' && chartAllows('owner', capability)) return { has: () => true };
  const rows = await db.execute<{ id: string; relation: Relation }>(sql`
    select l.client_id as id, case when l.trainer_id = ${actor.userId} then 'trainer' else 'cover' end as relation
    from caseloads l
    where l.clinic_id = ${actor.clinicId} and l.ended_at is null
      and (l.trainer_id = ${actor.userId} or l.trainer_id in (
        select v.trainer_id from covers v join clinics k on k.id = v.clinic_id
        where v.clinic_id = ${actor.clinicId} and v.cover_id = ${actor.userId}
          and (now() at time zone k.time_zone)::date between v.from_date and v.until_date))`);
  const ids = new Set(rows.filter(({ relation }) => chartAllows(relation, capability)).map(({ id }) => id));
  return { has: (clientId) => ids.has(clientId) };
}
