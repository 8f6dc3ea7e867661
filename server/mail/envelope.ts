export const mailKinds = ['invitation', 'reset', 'morning', 'missed', 'message'] as const;

export type Mail = {
  readonly kind: (typeof mailKinds)[number];
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** The links in it, for the development outbox. */
  readonly links: readonly string[];
  /** Where it is switched off, for mails that somebody asked to get regularly. */
  readonly unsubscribe?: string;
};

/** A mail as nodemailer takes it, the same for a server and for the local outbox. */
export const envelope = ({ to, subject, html, text, unsubscribe }: Mail, from: string) => ({
  from,
  to,
  subject,
  html,
  text,
  ...(unsubscribe !== undefined && { list: { unsubscribe } }),
});
