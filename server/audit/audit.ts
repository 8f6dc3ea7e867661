import type { Db } from '@/db/connection';
import { auditEvents } from '@/db/schema';
import { newId } from '@/lib/id';
import type { Relation } from '@/server/access/capabilities';
import type { Actor } from '@/server/auth/actor';

/** From where a request came; kept with each audit event, never in a log line about health. */
export type RequestOrigin = {
  readonly requestId: string;
  readonly ip: string | null;
  readonly userAgent: string | null;
};

export type AuditEntry = {
  /** A verb on a noun, such as "chart.open" or "assignment.create". */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId?: string | undefined;
  readonly clientId?: string | undefined;
  readonly relation?: Relation | undefined;
  readonly why?: string | undefined;
  /** An id made from what happened: a second event with the same id is left out. */
  readonly onceId?: string | undefined;
  /** Facts about the deed, never what a chart says: counts, versions, states. */
  readonly detail?: Record<string, string | number | boolean | null> | undefined;
};

type Who = Pick<Actor, 'clinicId' | 'userId' | 'role'>;

const rowOf = (actor: Who, origin: RequestOrigin, entry: AuditEntry) => ({
  id: entry.onceId ?? newId(),
  clinicId: actor.clinicId,
  userId: actor.userId,
  role: actor.role,
  action: entry.action,
  subjectType: entry.subjectType,
  subjectId: entry.subjectId ?? null,
  clientId: entry.clientId ?? null,
  relation: entry.relation ?? null,
  why: entry.why ?? null,
  detail: entry.detail ?? null,
  ip: origin.ip,
  userAgent: origin.userAgent,
  requestId: origin.requestId,
});

/** Writes one event in the caller's transaction: if the deed is rolled back, so is its trace, and the reverse. */
export async function writeAudit(db: Db, actor: Who, origin: RequestOrigin, entry: AuditEntry): Promise<void> {
  const insert = db.insert(auditEvents).values(rowOf(actor, origin, entry));
  await (entry.onceId ? insert.onConflictDoNothing() : insert);
}

/** A statement takes some 65 000 values. */
const rowsAtOnce = 1_000;

/** {@link writeAudit} for one deed that concerns many. */
export async function writeAudits(
  db: Db,
  actor: Who,
  origin: RequestOrigin,
  entries: readonly Omit<AuditEntry, 'onceId'>[],
): Promise<void> {
  for (let at = 0; at < entries.length; at += rowsAtOnce) {
    const some = entries.slice(at, at + rowsAtOnce);
    await db.insert(auditEvents).values(some.map((entry) => rowOf(actor, origin, entry)));
  }
}
