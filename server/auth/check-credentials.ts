import { eq, sql } from 'drizzle-orm';
import { users } from '@/db/schema';
import { askAuth } from './auth-database';
import { verifyPassword } from './password';
import { countAttempt } from './rate-limit';

export type CredentialsResult =
  | { readonly ok: true; readonly userId: string }
  | { readonly ok: false; readonly why: 'wrong' | 'rate_limited' };

/**
 * Whether this address and password may sign in. Without such an account, without a password or without a
 * clinic that has not disabled the person, the answer and the time it takes are those of a wrong password. The
 * limit is counted for the address as typed, so it tells nothing about accounts either. Throws `DatabaseAway`.
 */
export async function checkCredentials(given: {
  readonly email: string;
  readonly password: string;
  readonly ip: string | null;
  readonly now: Date;
}): Promise<CredentialsResult> {
  const email = given.email.trim().toLowerCase().slice(0, 254);
  const attempt = await countAttempt('sign-in', email, given.ip, given.now);
  if (!attempt.allowed) return { ok: false, why: 'rate_limited' };
  const [user] = await askAuth((db) =>
    db
      .select({
        id: users.id,
        passwordHash: users.passwordHash,
        belongs: sql<boolean>`exists (select from memberships m where m.user_id = ${users.id} and m.disabled_at is null)`,
      })
      .from(users)
      .where(eq(users.email, email)),
  );
  const right = await verifyPassword(user?.passwordHash, given.password);
  if (!right || !user?.belongs) return { ok: false, why: 'wrong' };
  await attempt.forgive();
  return { ok: true, userId: user.id };
}
