import { eq } from 'drizzle-orm';
import { authSessions, memberships } from '@/db/schema';
import { createAuthSession } from '@/server/auth/auth-sessions';
import { hashToken } from '@/server/auth/tokens';
import { type Asker, askers } from './access-expectations';
import { contextFor } from './callers';
import type { TestDatabase } from './test-database';
import type { TwoClinics } from './two-clinics';

/** The token of each person's real sign-in, in the clinic where the test has them; the disabled one had signed in before. */
export async function signInEverybody(
  { admin }: Pick<TestDatabase, 'admin'>,
  world: TwoClinics,
): Promise<ReadonlyMap<Asker, string>> {
  const tokens = new Map<Asker, string>();
  const { origin } = contextFor(null);
  const disable = (userId: string, disabledAt: string | null) =>
    admin.update(memberships).set({ disabledAt }).where(eq(memberships.userId, userId));
  for (const asker of askers) {
    if (asker === 'anonymous') continue;
    const { userId, clinicId } = world.people[asker];
    const disabled = asker === 'disabledTrainer';
    if (disabled) await disable(userId, null);
    const token = await createAuthSession({ userId, origin, now: new Date() });
    if (!token) throw new Error(`${asker} could not sign in`);
    await admin
      .update(authSessions)
      .set({ clinicId })
      .where(eq(authSessions.tokenHash, hashToken(token)));
    if (disabled) await disable(userId, new Date().toISOString());
    tokens.set(asker, token);
  }
  return tokens;
}
