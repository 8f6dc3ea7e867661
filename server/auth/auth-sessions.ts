import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { authSessions, memberships } from '@/db/schema';
import { newId } from '@/lib/id';
import { type RequestOrigin, writeAudit } from '@/server/audit/audit';
import { askAuth } from './auth-database';
import { sessionLimits } from './session-limits';
import { hashToken, isToken, newToken } from './tokens';

export type NewAuthSession = {
  readonly userId: string;
  readonly origin: RequestOrigin;
  readonly now: Date;
  /** The token that the same browser presented: that sign-in ends. */
  readonly presented?: string | null | undefined;
};

/**
 * Starts a sign-in in the person's first enabled clinic and returns its token, which is stored only as a hash.
 * Returns null, and changes nothing, for a person without an enabled membership.
 */
export async function createAuthSession(given: NewAuthSession): Promise<string | null> {
  const token = newToken();
  const at = given.now.toISOString();
  return askAuth((db) =>
    db.transaction(async (tx) => {
      const places = await tx
        .select({ clinicId: memberships.clinicId, role: memberships.role })
        .from(memberships)
        .where(and(eq(memberships.userId, given.userId), isNull(memberships.disabledAt)))
        .orderBy(memberships.createdAt, memberships.clinicId);
      const [first] = places;
      if (!first) return null;
      const { totalMs } = places.some((place) => place.role === 'client') ? sessionLimits.client : sessionLimits.staff;
      if (isToken(given.presented)) {
        await tx
          .update(authSessions)
          .set({ revokedAt: at })
          .where(and(eq(authSessions.tokenHash, hashToken(given.presented)), isNull(authSessions.revokedAt)));
      }
      const id = newId();
      await tx.insert(authSessions).values({
        id,
        tokenHash: hashToken(token),
        userId: given.userId,
        clinicId: first.clinicId,
        userAgent: given.origin.userAgent,
        createdAt: at,
        lastSeenAt: at,
        // The longest that any of the person's roles allows; readActor applies the role's own limits.
        expiresAt: new Date(given.now.getTime() + totalMs).toISOString(),
      });
      const who = { userId: given.userId, clinicId: first.clinicId, role: first.role };
      await writeAudit(tx, who, given.origin, {
        action: 'account.sign_in',
        subjectType: 'auth_session',
        subjectId: id,
      });
      return token;
    }),
  );
}

/** Ends the sign-in that holds this token, if there is one. */
export async function revokeAuthSessionByToken(token: string | null | undefined, now: Date): Promise<void> {
  if (!isToken(token)) return;
  await askAuth((db) =>
    db
      .update(authSessions)
      .set({ revokedAt: now.toISOString() })
      .where(and(eq(authSessions.tokenHash, hashToken(token)), isNull(authSessions.revokedAt))),
  );
}

/**
 * Whether this token's sign-in was ended on purpose, on another device or by the clinic, and did not merely run out: a
 * device that finds out keeps nothing of what was read.
 */
export async function wasEnded(token: string | null | undefined): Promise<boolean> {
  if (!isToken(token)) return false;
  const rows = await askAuth((db) =>
    db
      .select({ revokedAt: authSessions.revokedAt })
      .from(authSessions)
      .where(eq(authSessions.tokenHash, hashToken(token))),
  );
  return rows.some(({ revokedAt }) => revokedAt !== null);
}

/** Ends one of a person's own sign-ins. False when there is none with that id in force. */
export async function revokeAuthSession(userId: string, id: string, now: Date): Promise<boolean> {
  const ended = await askAuth((db) =>
    db
      .update(authSessions)
      .set({ revokedAt: now.toISOString() })
      .where(and(eq(authSessions.id, id), eq(authSessions.userId, userId), isNull(authSessions.revokedAt)))
      .returning({ id: authSessions.id }),
  );
  return ended.length > 0;
}

/** Ends all of a person's sign-ins; with a clinic, only those that work in it. Returns how many. */
export async function revokeAuthSessionsOf(
  userId: string,
  now: Date,
  only: { readonly clinicId?: string; readonly exceptId?: string } = {},
): Promise<number> {
  const ended = await askAuth((db) =>
    db
      .update(authSessions)
      .set({ revokedAt: now.toISOString() })
      .where(
        and(
          eq(authSessions.userId, userId),
          isNull(authSessions.revokedAt),
          only.clinicId === undefined ? undefined : eq(authSessions.clinicId, only.clinicId),
          only.exceptId === undefined ? undefined : ne(authSessions.id, only.exceptId),
        ),
      )
      .returning({ id: authSessions.id }),
  );
  return ended.length;
}

/** A person's sign-ins that have neither ended nor run out, the most recently used first; at most 50. */
export async function listAuthSessions(userId: string, now: Date) {
  return askAuth((db) =>
    db
      .select({
        id: authSessions.id,
        userAgent: authSessions.userAgent,
        createdAt: authSessions.createdAt,
        lastSeenAt: authSessions.lastSeenAt,
      })
      .from(authSessions)
      .where(
        and(
          eq(authSessions.userId, userId),
          isNull(authSessions.revokedAt),
          gt(authSessions.expiresAt, now.toISOString()),
          gt(authSessions.lastSeenAt, new Date(now.getTime() - sessionLimits.client.idleMs).toISOString()),
        ),
      )
      .orderBy(desc(authSessions.lastSeenAt))
      .limit(50),
  );
}

/** Moves a sign-in to another clinic of the same person. False without an enabled membership there. */
export async function moveAuthSession(authSessionId: string, userId: string, clinicId: string): Promise<boolean> {
  const moved = await askAuth((db) =>
    db
      .update(authSessions)
      .set({ clinicId })
      .where(
        and(
          eq(authSessions.id, authSessionId),
          eq(authSessions.userId, userId),
          isNull(authSessions.revokedAt),
          sql`exists (select from memberships m where m.clinic_id = ${clinicId} and m.user_id = ${userId}
                        and m.disabled_at is null)`,
        ),
      )
      .returning({ id: authSessions.id }),
  );
  return moved.length > 0;
}

/** When the people of a clinic last used it, by user, of the sign-ins that are still kept. For owners' eyes: the caller asks. */
export async function lastSeenIn(clinicId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await askAuth((db) =>
    db.execute<{ user_id: string; last_seen_at: string }>(sql`
      select s.user_id, max(s.last_seen_at) as last_seen_at from auth_sessions s
      join memberships m on m.user_id = s.user_id and m.clinic_id = ${clinicId} and m.role <> 'client'
      -- A sign-in without a clinic is in the first that the person joined.
      where coalesce(s.clinic_id, (select f.clinic_id from memberships f where f.user_id = s.user_id
        and f.disabled_at is null order by f.created_at, f.clinic_id limit 1)) = ${clinicId}
      group by s.user_id`),
  );
  return new Map(rows.map((row) => [row.user_id, new Date(row.last_seen_at).toISOString()]));
}
