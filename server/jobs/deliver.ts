import { env } from '@/lib/env';
import { log } from '@/server/log';
import { MailNotSent, sendMail } from '@/server/mail/mail';
import { reminderMail } from '@/server/mail/reminder';
import { type Sent, sendPush } from '@/server/notifications/push';
import { browsersOf, type Claim, endBrowser, finish } from './queries';

/** Where each kind leads, in the client's app and at the desk. */
const paths = {
  morning: { client: '/my/morning', staff: '/my/morning' },
  missed: { client: '/my/today', staff: '/my/today' },
  message: { client: '/my/coach', staff: '/messages' },
} as const;

const settingsPaths = { client: '/my/you/reminders', staff: '/reminders' } as const;

const side = ({ role }: Claim) => (role === 'client' ? 'client' : 'staff');

/**
 * Sends what was claimed and writes down how it ended. What surely did not arrive is tried again by a later run; what may
 * have arrived is not: nobody gets anything twice.
 */
export async function deliver(claim: Claim, now: Date): Promise<Sent> {
  const ended = claim.channel === 'push' ? await pushTo(claim, now) : await mailTo(claim);
  await finish(claim, ended === 'unknown' ? null : ended === 'sent', now);
  const { kind, channel, attempt, clinicId, id } = claim;
  log.info({ kind, channel, attempt, clinicId, id, ended }, 'reminder');
  return ended;
}

async function mailTo(claim: Claim): Promise<Sent> {
  const { kind, attempt, email, name, clinicName } = claim;
  const at = (path: string) => `${env().NEXTAUTH_URL}${path}`;
  try {
    await sendMail(
      await reminderMail({
        kind,
        to: email,
        name: name.split(' ')[0] ?? name,
        clinicName,
        link: at(paths[kind][side(claim)]),
        settings: at(settingsPaths[side(claim)]),
        again: attempt === 2,
      }),
    );
    return 'sent';
  } catch (error) {
    return error instanceof MailNotSent && !error.mayHaveLeft ? 'refused' : 'unknown';
  }
}

/** To every browser of the person. One that got it is enough: the others are not tried again. */
async function pushTo(claim: Claim, now: Date): Promise<Sent> {
  const browsers = await browsersOf(claim, now);
  // Nobody to wake: that is no failure, and looking again every five minutes would find nobody either.
  if (browsers.length === 0) return 'unknown';
  const note = { kind: claim.kind, path: paths[claim.kind][side(claim)] };
  const ends = await Promise.all(
    browsers.map(async (browser) => {
      const end = await sendPush(browser, note);
      if (end === 'gone') await endBrowser(claim, browser.id, now);
      return end;
    }),
  );
  if (ends.includes('sent')) return 'sent';
  // Gone for good: there is nothing to try again.
  return ends.includes('unknown') || ends.every((end) => end === 'gone') ? 'unknown' : 'refused';
}
