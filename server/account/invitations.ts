import { and, eq, isNull, sql } from 'drizzle-orm';
import type { AcceptInvitationInput, InspectInvitationInput, InvitationView, SignInReady } from '@/contracts/account';
import type { Db } from '@/db/connection';
import { clients, users } from '@/db/schema';
import { newId } from '@/lib/id';
import { writeAudit } from '@/server/audit/audit';
import { askAuth } from '@/server/auth/auth-database';
import { checkPassword, hashPassword, verifyPassword } from '@/server/auth/password';
import { countAttempt } from '@/server/auth/rate-limit';
import { hashToken, isToken } from '@/server/auth/tokens';
import { isUniqueViolation } from '@/server/auth/unique-violation';
import { AppError } from '@/server/errors';
import type { RequestContext } from '@/server/trpc';
import { closedWords, type FoundInvitation, invitationState } from './invitation-states';

type Asked = Pick<RequestContext, 'origin' | 'now'>;
type Account = { id: string; passwordHash: string | null };

/**
 * The invitation behind a token and the account of its address, as of one moment: read apart, an acceptance in
 * between would show an open invitation beside the account that it has just made.
 */
async function findInvitation(token: string): Promise<{ found?: FoundInvitation; account?: Account }> {
  if (!isToken(token)) return {};
  const [row] = await askAuth((db) =>
    db.execute<FoundInvitation & { user_id: string | null; password_hash: string | null }>(sql`
      select i.*, u.id as user_id, u.password_hash
      from app.find_invitation(${hashToken(token)}) i left join users u on u.email = i.email`),
  );
  if (!row) return {};
  const { user_id, password_hash, ...found } = row;
  return user_id === null ? { found } : { found, account: { id: user_id, passwordHash: password_hash } };
}

/** What an invitation's link leads to. Throws `rate_limited`; a link that does not work is an answer, with words. */
export async function inspectInvitation(ctx: Asked, { token }: InspectInvitationInput): Promise<InvitationView> {
  const attempt = await countAttempt('inspect-link', hashToken(token), ctx.origin.ip, ctx.now);
  if (!attempt.allowed) throw new AppError('rate_limited');
  const { found, account } = await findInvitation(token);
  const state = invitationState(found, ctx.now);
  if (state !== 'open' || !found) {
    return {
      state: state === 'open' ? 'unknown' : state,
      words: closedWords(state === 'open' ? 'unknown' : state, found),
    };
  }
  return {
    state,
    clinicName: found.clinic_name,
    inviterName: found.invited_by_name,
    role: found.role,
    name: found.name,
    email: found.email,
    hasAccount: typeof account?.passwordHash === 'string',
    expiresAt: new Date(found.expires_at).toISOString(),
  };
}

/** The user who accepts: a new one, or the one that has this address. Null when somebody else was quicker. */
async function userFor(
  tx: Db,
  found: FoundInvitation,
  account: Account | undefined,
  passwordHash: string | null,
): Promise<string | null> {
  if (!account) {
    const made = await tx
      .insert(users)
      .values({ id: newId(), email: found.email, name: found.name, passwordHash })
      .onConflictDoNothing()
      .returning({ id: users.id });
    return made[0]?.id ?? null;
  }
  if (passwordHash === null) return account.id;
  // Never over a password that is there: the address may have got one in the meantime.
  const set = await tx
    .update(users)
    .set({ passwordHash })
    .where(and(eq(users.id, account.id), isNull(users.passwordHash)))
    .returning({ id: users.id });
  return set[0]?.id ?? null;
}

/**
 * Accepts an invitation once. An address that already has an account gives that account's password, so that a
 * link alone never takes an account over; a new one chooses its password. Throws `gone` for a link that does not
 * work, `invalid` with `details.field` for the password, `conflict` for somebody who already belongs to the
 * clinic, `rate_limited`.
 */
export async function acceptInvitation(ctx: Asked, { token, password }: AcceptInvitationInput): Promise<SignInReady> {
  const attempt = await countAttempt('accept-invitation', hashToken(token), ctx.origin.ip, ctx.now);
  if (!attempt.allowed) throw new AppError('rate_limited');
  const { found, account } = await findInvitation(token);
  const state = invitationState(found, ctx.now);
  const gone = (why: Parameters<typeof closedWords>[0]) =>
    new AppError('gone', closedWords(why, found), { state: why });
  if (state !== 'open') throw gone(state);
  if (!found) throw gone('unknown');
  let passwordHash: string | null = null;
  if (typeof account?.passwordHash === 'string') {
    if (!(await verifyPassword(account.passwordHash, password))) {
      throw new AppError('invalid', 'That is not the password of your account.', { field: 'password' });
    }
  } else {
    const wrong = checkPassword(password, { email: found.email, name: found.name, clinicName: found.clinic_name });
    if (wrong !== null) throw new AppError('invalid', wrong, { field: 'password' });
    passwordHash = await hashPassword(password);
  }
  try {
    await askAuth((db) =>
      db.transaction(async (tx) => {
        const userId = await userFor(tx, found, account, passwordHash);
        if (userId === null) throw gone('used');
        const [answer] = await tx.execute<{ accepted: boolean }>(
          sql`select app.accept_invitation(${hashToken(token)}, ${userId}) as accepted`,
        );
        if (answer?.accepted !== true) throw gone('used');
        const [chart] = await tx
          .select({ id: clients.id })
          .from(clients)
          .where(and(eq(clients.clinicId, found.clinic_id), eq(clients.userId, userId)));
        await writeAudit(tx, { clinicId: found.clinic_id, userId, role: found.role }, ctx.origin, {
          action: 'invitation.accept',
          subjectType: 'invitation',
          subjectId: found.id,
          clientId: found.role === 'client' ? chart?.id : undefined,
        });
      }),
    );
  } catch (error) {
    if (isUniqueViolation(error)) {
      throw new AppError('conflict', `You already belong to ${found.clinic_name}. Sign in with your e-mail address.`);
    }
    throw error;
  }
  await attempt.forgive();
  return { email: found.email };
}
