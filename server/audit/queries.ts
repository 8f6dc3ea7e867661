import { and, asc, desc, eq, gte, like, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import type {
  AuditEvent,
  AuditListInput,
  AuditMineInput,
  AuditSubject,
  Page,
  RecordVisit,
  RecordVisitor,
} from '@/contracts/audit';
import { auditEvents, clients, memberships } from '@/db/schema';
import type { ChartContext, WorkContext } from '@/server/trpc';

/** A place in the list: the instant as the database writes it, to the microsecond, and the id. */
const cursorOf = (row: { at: string; id: string }): string => `${row.at}|${row.id}`;

const cursorShape = /^(\d{4}-\d\d-\d\d[ T][\d:.]+(?:Z|[+-][\d:]+)?)\|([0-9a-f-]{36})$/;

/** Rows after the cursor, newest first; everything for a cursor that is none of ours. */
export function after(cursor: string | undefined): SQL | undefined {
  const [, at, id] = cursorShape.exec(cursor ?? '') ?? [];
  if (at === undefined || id === undefined) return undefined;
  return or(lt(auditEvents.at, at), and(eq(auditEvents.at, at), lt(auditEvents.id, id)));
}

export function pageOf<Row extends { at: string; id: string }, T>(
  rows: Row[],
  limit: number,
  show: (row: Row) => T,
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items: items.map(show), nextCursor: rows.length > limit && last ? cursorOf(last) : null };
}

/** "account" finds all of "account.…"; "account.sign_in" itself only. */
const actionIs = (action: string): SQL =>
  action.includes('.')
    ? eq(auditEvents.action, action)
    : like(auditEvents.action, `${action.replaceAll('_', '\\_')}.%`);

const dayBound = (date: string, plusDays: number): SQL =>
  sql`(${date}::date + ${plusDays}::int)::timestamp at time zone (select k.time_zone from clinics k where k.id = ${auditEvents.clinicId})`;

/** What happened in the clinic, newest first. For owners; policies show nobody else anything. */
export async function listAudit(
  ctx: Pick<WorkContext, 'db' | 'actor'>,
  input: AuditListInput,
): Promise<Page<AuditEvent>> {
  const rows = await ctx.db
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      userId: auditEvents.userId,
      name: memberships.name,
      role: auditEvents.role,
      action: auditEvents.action,
      subjectType: auditEvents.subjectType,
      subjectId: auditEvents.subjectId,
      clientId: auditEvents.clientId,
      clientName: clients.name,
      relation: auditEvents.relation,
      ip: auditEvents.ip,
      why: auditEvents.why,
      detail: auditEvents.detail,
    })
    .from(auditEvents)
    .leftJoin(
      memberships,
      and(eq(memberships.clinicId, auditEvents.clinicId), eq(memberships.userId, auditEvents.userId)),
    )
    .leftJoin(clients, and(eq(clients.clinicId, auditEvents.clinicId), eq(clients.id, auditEvents.clientId)))
    .where(
      and(
        eq(auditEvents.clinicId, ctx.actor.clinicId),
        input.userId === undefined ? undefined : eq(auditEvents.userId, input.userId),
        input.clientId === undefined ? undefined : eq(auditEvents.clientId, input.clientId),
        input.action === undefined ? undefined : actionIs(input.action),
        input.from === undefined ? undefined : gte(auditEvents.at, dayBound(input.from, 0)),
        input.until === undefined ? undefined : lt(auditEvents.at, dayBound(input.until, 1)),
        after(input.cursor),
      ),
    )
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(input.limit + 1);
  return pageOf(rows, input.limit, (row) => ({ ...row, at: new Date(row.at).toISOString() }));
}

/** Everybody whose record there is in the clinic, archived ones too, by name. */
export const listSubjects = ({ db, actor }: Pick<WorkContext, 'db' | 'actor'>): Promise<AuditSubject[]> =>
  db
    .select({ clientId: clients.id, name: clients.name })
    .from(clients)
    .where(eq(clients.clinicId, actor.clinicId))
    .orderBy(asc(clients.name), asc(clients.id));

/** Who was at this client's record besides the client, newest first. */
export async function listRecordVisits(ctx: ChartContext, input: AuditMineInput): Promise<Page<RecordVisit>> {
  const rows = await ctx.db
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      name: memberships.name,
      role: auditEvents.role,
      relation: auditEvents.relation,
      action: auditEvents.action,
    })
    .from(auditEvents)
    .leftJoin(
      memberships,
      and(eq(memberships.clinicId, auditEvents.clinicId), eq(memberships.userId, auditEvents.userId)),
    )
    .where(
      and(
        eq(auditEvents.clinicId, ctx.scope.clinicId),
        eq(auditEvents.clientId, ctx.scope.clientId),
        ne(auditEvents.userId, ctx.actor.userId),
        input.userId === undefined ? undefined : eq(auditEvents.userId, input.userId),
        after(input.cursor),
      ),
    )
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(input.limit + 1);
  return pageOf(rows, input.limit, (row) => ({ ...row, at: new Date(row.at).toISOString() }));
}

/** Everybody who was at this client's record besides the client, the last one first. */
export async function listRecordVisitors(ctx: ChartContext): Promise<RecordVisitor[]> {
  const rows = await ctx.db
    .select({
      userId: auditEvents.userId,
      name: sql<string | null>`max(${memberships.name})`,
      relation: sql<string | null>`(array_agg(${auditEvents.relation} order by ${auditEvents.at} desc))[1]`,
      visits: sql<number>`count(*)::int`,
      lastAt: sql<string>`max(${auditEvents.at})`,
    })
    .from(auditEvents)
    .leftJoin(
      memberships,
      and(eq(memberships.clinicId, auditEvents.clinicId), eq(memberships.userId, auditEvents.userId)),
    )
    .where(
      and(
        eq(auditEvents.clinicId, ctx.scope.clinicId),
        eq(auditEvents.clientId, ctx.scope.clientId),
        ne(auditEvents.userId, ctx.actor.userId),
      ),
    )
    .groupBy(auditEvents.userId)
    .orderBy(desc(sql`max(${auditEvents.at})`));
  return rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt).toISOString() }));
}
