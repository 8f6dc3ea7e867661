import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import type { RequestResetInput, ResetPasswordInput, SignInReady } from '@/contracts/account';
import { authSessions, authTokens, clinics, memberships, users } from '@/db/schema';
import { env } from '@/lib/env';
import { newId } from '@/lib/id';
import { writeAudit } from '@/server/audit/audit';
import { askAuth } from '@/server/auth/auth-database';
import { checkPassword, hashPassword } from '@/server/auth/password';
import { countAttempt } from '@/server/auth/rate-limit';
import { hashToken, isToken, newToken } from '@/server/auth/tokens';
import { AppError } from '@/server/errors';
import { sendMailLater } from '@/server/mail/mail';
import { resetMail } from '@/server/mail/reset';
import type { RequestContext } from '@/server/trpc';

type Asked = Pick<RequestContext, 'origin' | 'now'>;

/** How long a reset link works, in minutes. */
const resetMinutes = 60;

const goneWords = 'This link has been used, has run out or was cut off. Ask for a new one.';

/**
 * Mails a link to choose a new password, if the address has an account. The answer, the statement and its time
 * are the same when it has none: the mail is composed and sent after the answer. Throws `rate_limited`, counted
 * for the address as typed.
 */
export async function requestReset(ctx: Asked, { email }: RequestResetInput): Promise<{ asked: true }> {
  const attempt = await countAttempt('request-reset', email, ctx.origin.ip, ctx.now);
  if (!attempt.allowed) throw new AppError('rate_limited');
  const token = newToken();
  const expiresAt = new Date(ctx.now.getTime() + resetMinutes * 60_000).toISOString();
  const [user] = await askAuth((db) =>
    db.execute<{ name: string; email: string }>(sql`
      with account as (
        select u.id, u.name, u.email from users u where u.email = ${email}
          and exists (select from memberships m where m.user_id = u.id and m.disabled_at is null)
      ), made as (
        insert into auth_tokens (id, kind, token_hash, user_id, expires_at)
        select ${newId()}::uuid, 'reset', ${hashToken(token)}, account.id, ${expiresAt}::timestamptz from account
      )
      select name, email from account`),
  );
  if (user) {
    const link = `${env().NEXTAUTH_URL}/reset#${token}`;
    sendMailLater(() => resetMail({ to: user.email, name: user.name, link, minutes: resetMinutes }));
  }
  return { asked: true };
}

/** Whose link this is while it works. */
async function findReset(tokenHash: string, now: Date) {
  const [row] = await askAuth((db) =>
    db
      .select({ userId: users.id, email: users.email, name: users.name })
      .from(authTokens)
      .innerJoin(users, eq(users.id, authTokens.userId))
      .where(
        and(
          eq(authTokens.tokenHash, tokenHash),
          eq(authTokens.kind, 'reset'),
          isNull(authTokens.usedAt),
          gt(authTokens.expiresAt, now.toISOString()),
        ),
      ),
  );
  return row;
}

/**
 * Sets a new password by a mailed link, once, and ends all of the person's sign-ins and other reset links. Throws
 * `gone` for a link that does not work, `invalid` with `details.field` for the password, `rate_limited`.
 */
export async function resetPassword(ctx: Asked, { token, password }: ResetPasswordInput): Promise<SignInReady> {
  const tokenHash = hashToken(token);
  const attempt = await countAttempt('reset-password', tokenHash, ctx.origin.ip, ctx.now);
  if (!attempt.allowed) throw new AppError('rate_limited');
  const found = isToken(token) ? await findReset(tokenHash, ctx.now) : undefined;
  if (!found) throw new AppError('gone', goneWords);
  const { userId, email, name } = found;
  const places = await askAuth((db) =>
    db
      .select({ clinicId: memberships.clinicId, role: memberships.role, clinicName: clinics.name })
      .from(memberships)
      .innerJoin(clinics, eq(clinics.id, memberships.clinicId))
      .where(eq(memberships.userId, userId)),
  );
  for (const { clinicName } of places.length > 0 ? places : [{ clinicName: '' }]) {
    const wrong = checkPassword(password, { email, name, clinicName });
    if (wrong !== null) throw new AppError('invalid', wrong, { field: 'password' });
  }
  const passwordHash = await hashPassword(password);
  const at = ctx.now.toISOString();
  await askAuth((db) =>
    db.transaction(async (tx) => {
      const consumed = await tx
        .update(authTokens)
        .set({ usedAt: at })
        .where(and(eq(authTokens.tokenHash, tokenHash), isNull(authTokens.usedAt)))
        .returning({ id: authTokens.id });
      if (consumed.length === 0) throw new AppError('gone', goneWords);
      await tx
        .update(authTokens)
        .set({ usedAt: at })
        .where(and(eq(authTokens.userId, userId), eq(authTokens.kind, 'reset'), isNull(authTokens.usedAt)));
      await tx.update(users).set({ passwordHash }).where(eq(users.id, userId));
      await tx
        .update(authSessions)
        .set({ revokedAt: at })
        .where(and(eq(authSessions.userId, userId), isNull(authSessions.revokedAt)));
      for (const { clinicId, role } of places) {
        const event = { action: 'account.reset_password', subjectType: 'user', subjectId: userId };
        await writeAudit(tx, { clinicId, userId, role }, ctx.origin, event);
      }
    }),
  );
  await attempt.forgive();
  return { email };
}
