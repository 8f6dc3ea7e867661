import { sql } from 'drizzle-orm';
import type { Role } from '@/server/access/capabilities';
import type { Actor } from './actor';
import { askAuth } from './auth-database';
import { sessionTokenFrom } from './cookies';
import { sessionLimits, touchEveryMs } from './session-limits';
import { hashToken, isToken } from './tokens';

type Row = {
  auth_session_id: string;
  user_id: string;
  name: string;
  email: string;
  clinic_id: string;
  clinic_name: string;
  role: Role;
  client_id: string | null;
};

const ago = (now: Date, ms: number): string => new Date(now.getTime() - ms).toISOString();

type ReadOptions = {
  /** False for what a page does by itself: a desk that nobody sits at must still be signed out in time. */
  readonly isUse?: boolean;
};

/**
 * Who holds this session token at `now`, read from the database every time: a revoked, expired or idle sign-in, a
 * disabled membership and a changed role count at once. Null when signed out. Throws `DatabaseAway` when the
 * database cannot be asked. One statement; it also writes the last use down, at most once a minute.
 */
export async function readActorByToken(
  token: string | null | undefined,
  now: Date,
  { isUse = true }: ReadOptions = {},
): Promise<Actor | null> {
  if (!isToken(token)) return null;
  const { staff, client } = sessionLimits;
  const rows = await askAuth((db) =>
    db.execute<Row>(sql`
      with found as (
        select s.id as auth_session_id, s.user_id, m.name, m.email, m.clinic_id, k.name as clinic_name, m.role,
               c.id as client_id, s.last_seen_at
        from auth_sessions s
        join memberships m on m.user_id = s.user_id and m.disabled_at is null
          and (s.clinic_id is null or m.clinic_id = s.clinic_id)
        join clinics k on k.id = m.clinic_id
        left join clients c on m.role = 'client' and c.clinic_id = m.clinic_id and c.user_id = m.user_id
        where s.token_hash = ${hashToken(token)} and s.revoked_at is null and s.expires_at > ${now.toISOString()}
          and case when m.role = 'client'
            then s.last_seen_at > ${ago(now, client.idleMs)} and s.created_at > ${ago(now, client.totalMs)}
            else s.last_seen_at > ${ago(now, staff.idleMs)} and s.created_at > ${ago(now, staff.totalMs)}
          end
        order by m.created_at, m.clinic_id
        limit 1
      ), touched as (
        update auth_sessions s set last_seen_at = ${now.toISOString()} from found
        where ${isUse} and s.id = found.auth_session_id and found.last_seen_at <= ${ago(now, touchEveryMs)}
      )
      select auth_session_id, user_id, name, email, clinic_id, clinic_name, role, client_id from found`),
  );
  const row = rows[0];
  if (!row) return null;
  return {
    authSessionId: row.auth_session_id,
    userId: row.user_id,
    name: row.name,
    email: row.email,
    clinicId: row.clinic_id,
    clinicName: row.clinic_name,
    role: row.role,
    clientId: row.client_id,
  };
}

/** `readActorByToken` for the token in a request's `Cookie` header. */
export const readActor = (
  cookieHeader: string | null | undefined,
  now: Date,
  options?: ReadOptions,
): Promise<Actor | null> => readActorByToken(sessionTokenFrom(cookieHeader), now, options);
