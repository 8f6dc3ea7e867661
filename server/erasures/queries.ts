import { and, desc, eq, sql } from 'drizzle-orm';
import type { ErasureRequest, Erasures, MyErasure } from '@/contracts/erasures';
import type { Db } from '@/db/connection';
import { clients, clinics, erasureRequests, memberships } from '@/db/schema';
import type { ChartScope } from '@/server/access/chart-access';
import type { Actor } from '@/server/auth/actor';
import { pastRetention } from './retention';

const listLength = 100;
const instantOf = (value: string) => new Date(value).toISOString();

/** What became of a client's own request; null when there was none. */
export async function myErasure(db: Db, { clinicId, clientId }: ChartScope): Promise<MyErasure | null> {
  const [row] = await db
    .select()
    .from(erasureRequests)
    .where(
      and(
        eq(erasureRequests.reason, 'asked'),
        eq(erasureRequests.clinicId, clinicId),
        eq(erasureRequests.clientId, clientId),
      ),
    )
    .orderBy(desc(erasureRequests.createdAt))
    .limit(1);
  if (!row) return null;
  const { id, state, answer, createdAt, decidedAt } = row;
  return { id, state, answer, askedAt: instantOf(createdAt), decidedAt: decidedAt && instantOf(decidedAt) };
}

/** What waits for an owner, what was decided, and whose time to be kept has passed. */
export async function listErasures(db: Db, actor: Actor, now: Date): Promise<Erasures> {
  const rows = await db
    .select({ request: erasureRequests, name: clients.name, decidedByName: memberships.name })
    .from(erasureRequests)
    .leftJoin(clients, and(eq(clients.clinicId, erasureRequests.clinicId), eq(clients.id, erasureRequests.clientId)))
    .leftJoin(
      memberships,
      and(eq(memberships.clinicId, erasureRequests.clinicId), eq(memberships.userId, erasureRequests.decidedBy)),
    )
    .where(eq(erasureRequests.clinicId, actor.clinicId))
    .orderBy(sql`${erasureRequests.state} = 'waiting' desc`, desc(erasureRequests.createdAt))
    .limit(2 * listLength);
  const requests = rows.map(({ request, name, decidedByName }): ErasureRequest => {
    const { id, clientId, reason, state, answer, version, createdAt, decidedAt, removed } = request;
    return {
      ...{ id, clientId, name, reason, state, answer, version, decidedByName },
      askedAt: instantOf(createdAt),
      decidedAt: decidedAt && instantOf(decidedAt),
      rows: removed && Object.values(removed).reduce((sum, count) => sum + count, 0),
    };
  });
  const [clinic] = await db
    .select({ retentionYears: clinics.retentionYears })
    .from(clinics)
    .where(eq(clinics.id, actor.clinicId));
  return {
    waiting: requests.filter(({ state }) => state === 'waiting'),
    decided: requests.filter(({ state }) => state !== 'waiting').slice(0, listLength),
    retentionYears: clinic?.retentionYears ?? 0,
    pastRetention: await pastRetention(db, actor, now, { limit: listLength }),
  };
}
