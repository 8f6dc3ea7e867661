import { and, asc, eq, isNull, ne, type SQL, sql } from 'drizzle-orm';
import type {
  CaseloadClient,
  Caseloads,
  MoveClientsInput,
  MovedClients,
  OneCaseloadInput,
} from '@/contracts/caseloads';
import { caseloads, clients, memberships } from '@/db/schema';
import { openChart } from '@/server/access/chart-access';
import { writeAudit } from '@/server/audit/audit';
import { lockClient } from '@/server/charts/client-queries';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import type { WorkContext } from '@/server/trpc';

/** Who trains a client now, beside the client. */
const inForce = and(
  eq(caseloads.clinicId, clients.clinicId),
  eq(caseloads.clientId, clients.id),
  isNull(caseloads.endedAt),
);

const presentClients = ({ actor }: WorkContext): SQL | undefined =>
  and(eq(clients.clinicId, actor.clinicId), ne(clients.status, 'archived'));

/** Who trains how many. A trainer is told of their own clients; whom they may be given to, both are. */
export async function listCaseloads(ctx: WorkContext): Promise<Caseloads> {
  const { db, actor } = ctx;
  const staff = await db
    .select({ userId: memberships.userId, name: memberships.name, disabledAt: memberships.disabledAt })
    .from(memberships)
    .where(and(eq(memberships.clinicId, actor.clinicId), ne(memberships.role, 'client')))
    .orderBy(asc(memberships.name), asc(memberships.userId));
  const counts = await db
    .select({ trainerId: caseloads.trainerId, clients: sql<number>`count(*)::int` })
    .from(clients)
    .leftJoin(caseloads, inForce)
    .where(presentClients(ctx))
    .groupBy(caseloads.trainerId);
  const countOf = (userId: string | null) => counts.find(({ trainerId }) => trainerId === userId)?.clients ?? 0;
  const isOwner = actor.role === 'owner';
  return {
    trainers: staff
      .map(({ disabledAt, ...one }) => ({ ...one, disabled: disabledAt !== null, clients: countOf(one.userId) }))
      .filter((one) => (isOwner ? !one.disabled || one.clients > 0 : one.userId === actor.userId)),
    nobodys: isOwner ? countOf(null) : 0,
    choices: staff.filter(({ disabledAt }) => disabledAt === null).map(({ userId, name }) => ({ userId, name })),
    self: actor.userId,
  };
}

/** The clients of one trainer, or of nobody, by name. Throws `not_found` for another's where one is no owner. */
export async function oneCaseload(ctx: WorkContext, { trainerId }: OneCaseloadInput): Promise<CaseloadClient[]> {
  const { db, actor } = ctx;
  if (actor.role !== 'owner' && trainerId !== actor.userId) throw new AppError('not_found');
  const rows = await db
    .select({ clientId: clients.id, name: clients.name, status: clients.status, since: caseloads.startedAt })
    .from(clients)
    .leftJoin(caseloads, inForce)
    .where(
      and(presentClients(ctx), trainerId === null ? isNull(caseloads.trainerId) : eq(caseloads.trainerId, trainerId)),
    )
    .orderBy(asc(clients.name), asc(clients.id));
  return rows.flatMap(({ status, since, ...row }) =>
    status === 'archived' ? [] : [{ ...row, status, since: since && new Date(since).toISOString() }],
  );
}

/**
 * Gives several clients to one trainer, with one note for each client's page. All of them or none. Throws `not_found` for a
 * client out of reach, `forbidden`, `invalid` with words, `conflict` when one of them went to somebody else meanwhile.
 */
export function moveClients(ctx: WorkContext, input: MoveClientsInput): Promise<MovedClients> {
  const { db, actor, origin } = ctx;
  return idempotent(db, actor, { id: input.id, procedure: 'people.moveClients', input }, async () => {
    const { clinicId } = actor;
    const { fromUserId, toUserId, note } = input;
    const [to] = await db
      .select({ name: memberships.name })
      .from(memberships)
      .where(
        and(
          eq(memberships.clinicId, clinicId),
          eq(memberships.userId, toUserId),
          ne(memberships.role, 'client'),
          isNull(memberships.disabledAt),
        ),
      );
    if (!to || toUserId === fromUserId) throw new AppError('invalid', 'Choose another trainer of your clinic.');
    // In one order, so that two who move the same clients wait for each other once.
    for (const clientId of [...input.clientIds].sort()) {
      const scope = await openChart(db, actor, clientId, 'client:hand-over');
      await lockClient(db, scope);
      // Before the deed: afterwards the one who did it may not reach the client any more.
      await writeAudit(db, actor, origin, {
        action: 'client.hand-over',
        subjectType: 'client',
        subjectId: clientId,
        clientId,
        relation: scope.relation,
        detail: { to: to.name, together: input.clientIds.length },
      });
      if (!(await give(ctx, clientId, { fromUserId, toUserId, note }))) {
        throw new AppError(
          'conflict',
          'Somebody moved one of these clients in the meantime. Nobody was moved now: load the list again, then repeat.',
        );
      }
    }
    return { moved: input.clientIds.length, toName: to.name };
  });
}

/** False where the client is not `fromUserId`'s any more. */
async function give(
  { db, actor, now }: WorkContext,
  clientId: string,
  { fromUserId, toUserId, note }: Pick<MoveClientsInput, 'fromUserId' | 'toUserId' | 'note'>,
): Promise<boolean> {
  const { clinicId } = actor;
  const [held] = await db
    .select({ trainerId: caseloads.trainerId })
    .from(caseloads)
    .where(and(eq(caseloads.clinicId, clinicId), eq(caseloads.clientId, clientId), isNull(caseloads.endedAt)));
  if ((held?.trainerId ?? null) !== fromUserId) return false;
  if (!held) {
    const startedAt = now.toISOString();
    await db.insert(caseloads).values({ clinicId, clientId, trainerId: toUserId, startedAt, handOverNote: note });
    return true;
  }
  const [row] = await db.execute<{ done: boolean }>(
    sql`select app.hand_over(${clientId}::uuid, ${toUserId}::uuid, ${note}) as done`,
  );
  return row?.done === true;
}
