import { and, eq } from 'drizzle-orm';
import { inTransaction } from '@/db/connection';
import { invitations } from '@/db/schema';
import { env } from '@/lib/env';
import { invitationMail } from '@/server/mail/invitation';
import { sendMail } from '@/server/mail/mail';
import type { WorkContext } from '@/server/trpc';

/** How long an invitation's link works, in days. */
export const invitationDays = 7;

export type ToSend = {
  readonly invitationId: string;
  readonly to: string;
  readonly name: string;
  readonly role: 'client' | 'trainer';
  /** Known only here and in the mail: the database has its hash. */
  readonly token: string;
};

/**
 * Mails an invitation once its row is committed, then writes down that it left and says so in `answer`. When the
 * mail fails the invitation stays, unsent, and can be sent again.
 */
export function sendAfterCommit(ctx: WorkContext, mail: ToSend, answer: { mailSent: boolean }): void {
  const { actor, now } = ctx;
  ctx.afterCommit(async () => {
    const link = `${env().NEXTAUTH_URL}/invitation#${mail.token}`;
    const { to, name, role } = mail;
    await sendMail(
      await invitationMail({
        to,
        name,
        role,
        link,
        days: invitationDays,
        clinicName: actor.clinicName,
        inviterName: actor.name,
      }),
    );
    answer.mailSent = true;
    await inTransaction({ clinicId: actor.clinicId, userId: actor.userId, role: actor.role }, (db) =>
      db
        .update(invitations)
        .set({ sentAt: now.toISOString() })
        .where(and(eq(invitations.clinicId, actor.clinicId), eq(invitations.id, mail.invitationId))),
    );
  });
}
