import { eq } from 'drizzle-orm';
import { users } from '@/db/schema';
import type { RequestOrigin } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import { askAuth } from './auth-database';
import { verifyPassword } from './password';
import { countAttempt } from './rate-limit';

/**
 * Asks somebody who is signed in for the password once more: a phone left on a bench is signed in too. Throws `invalid`
 * for a wrong one and `rate_limited` after too many; a wrong one does not end the sign-in.
 */
export async function confirmPassword(given: {
  readonly userId: string;
  readonly password: string;
  readonly origin: RequestOrigin;
  readonly now: Date;
  /** Said to a wrong one: what did not happen. */
  readonly refusal?: string;
}): Promise<void> {
  const { userId, password, origin, now, refusal = 'The password is not right. Nothing was downloaded.' } = given;
  const attempt = await countAttempt('confirm-password', userId, origin.ip, now);
  if (!attempt.allowed) throw new AppError('rate_limited');
  const [user] = await askAuth((db) =>
    db.select({ passwordHash: users.passwordHash }).from(users).where(eq(users.id, userId)),
  );
  if (!(await verifyPassword(user?.passwordHash, password))) {
    throw new AppError('invalid', refusal);
  }
  await attempt.forgive();
}
