import { render } from '@react-email/render';
import type { Mail } from './envelope';
import { MailLayout, MailText } from './layout';

export type InvitationMail = {
  readonly to: string;
  readonly name: string;
  readonly clinicName: string;
  readonly inviterName: string;
  readonly role: 'client' | 'trainer';
  /** With the token behind `#`: a fragment is not sent to servers and not logged. */
  readonly link: string;
  readonly days: number;
};

function InvitationBody({ name, clinicName, inviterName, role, link, days }: InvitationMail) {
  return (
    <MailLayout
      preview={`${inviterName} at ${clinicName} has invited you to Sturdy.`}
      title={`Your invitation from ${clinicName}`}
      action={{ label: 'Open the invitation', href: link }}
      foot={`You get this because ${inviterName} at ${clinicName} entered this address. If you did not expect it, leave it: nothing happens unless you open the link and accept.`}
    >
      <MailText>Hello {name},</MailText>
      <MailText>
        {role === 'client'
          ? `${inviterName} at ${clinicName} has invited you to Sturdy. There you see your training plan, write down what you did and say how you feel.`
          : `${inviterName} has invited you to work at ${clinicName} on Sturdy.`}
      </MailText>
      <MailText>
        The link works once, for {days} days. You choose a password, or sign in if you already have one.
      </MailText>
    </MailLayout>
  );
}

/** The mail that invites one person to one clinic. Names no reason for it and nothing about health. */
export async function invitationMail(given: InvitationMail): Promise<Mail> {
  const body = <InvitationBody {...given} />;
  return {
    kind: 'invitation',
    to: given.to,
    subject: `Your invitation from ${given.clinicName}`,
    html: await render(body),
    text: await render(body, { plainText: true }),
    links: [given.link],
  };
}
