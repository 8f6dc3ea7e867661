import { render } from '@react-email/render';
import type { Mail } from './envelope';
import { MailLayout, MailText } from './layout';

export type ResetMail = {
  readonly to: string;
  readonly name: string;
  readonly link: string;
  readonly minutes: number;
};

function ResetBody({ name, link, minutes }: ResetMail) {
  return (
    <MailLayout
      preview="Choose a new password for Sturdy."
      title="Choose a new password"
      action={{ label: 'Choose a new password', href: link }}
      foot="If you did not ask for this, leave it: your password stays as it is."
    >
      <MailText>Hello {name},</MailText>
      <MailText>
        Somebody, most likely you, asked for a new password on Sturdy. The link works once, for {minutes} minutes. When
        you have chosen a password, you are signed out on every device.
      </MailText>
    </MailLayout>
  );
}

/** The mail with a link to choose a new password. */
export async function resetMail(given: ResetMail): Promise<Mail> {
  const body = <ResetBody {...given} />;
  return {
    kind: 'reset',
    to: given.to,
    subject: 'Choose a new password for Sturdy',
    html: await render(body),
    text: await render(body, { plainText: true }),
    links: [given.link],
  };
}
