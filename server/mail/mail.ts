import { createTransport, type Transporter } from 'nodemailer';
import { env } from '@/lib/env';
import { log } from '@/server/log';
import { envelope, type Mail } from './envelope';
import { keepInOutbox } from './outbox';

/** The mail did not leave, as far as is known. Whoever asked for it may ask again. */
export class MailNotSent extends Error {
  override name = 'MailNotSent';
  /** True when the server may have taken it all the same: the connection was lost while it was handed over. */
  get mayHaveLeft(): boolean {
    const cause = this.cause as { command?: unknown; responseCode?: unknown } | undefined;
    return cause?.command === 'DATA' && cause.responseCode === undefined;
  }
}

let smtp: { url: string; transport: Transporter } | undefined;

function transportFor(url: string): Transporter {
  if (smtp?.url !== url) {
    smtp = {
      url,
      // A slow mail server must not hold up the answer for minutes.
      transport: createTransport(url, {
        connectionTimeout: 8_000,
        greetingTimeout: 8_000,
        socketTimeout: 15_000,
      } as object),
    };
  }
  return smtp.transport;
}

/**
 * Hands a mail to the SMTP server, or without `SMTP_URL` to the local outbox. Production without an SMTP server
 * sends nothing and says so. Throws `MailNotSent`.
 */
export async function sendMail(mail: Mail): Promise<void> {
  const { SMTP_URL, MAIL_FROM, APP_MODE } = env();
  try {
    if (SMTP_URL !== undefined) {
      await transportFor(SMTP_URL).sendMail(envelope(mail, MAIL_FROM));
    } else if (APP_MODE === 'production') {
      throw new Error('no SMTP_URL');
    } else {
      await keepInOutbox(mail, MAIL_FROM);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    log.error({ kind: mail.kind, code, configured: SMTP_URL !== undefined }, 'mail not sent');
    throw new MailNotSent('the mail could not be sent', { cause: error });
  }
}

const underway = new Set<Promise<void>>();

/**
 * Sends without keeping the caller waiting, for answers whose timing must not tell whether there was a mail to
 * send. A failure is logged by `sendMail`.
 */
export function sendMailLater(compose: () => Promise<Mail>): void {
  const sending = compose()
    .then(sendMail)
    .catch((error: unknown) => {
      if (!(error instanceof MailNotSent)) log.error('mail could not be composed');
    })
    .finally(() => underway.delete(sending));
  underway.add(sending);
}

/** Resolves when every mail of `sendMailLater` has left or failed; for tests and shutdown. */
export async function mailSettled(): Promise<void> {
  await Promise.all(underway);
}
