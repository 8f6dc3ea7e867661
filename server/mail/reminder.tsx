import { render } from '@react-email/render';
import type { Mail } from './envelope';
import { MailLayout, MailText } from './layout';

export type ReminderMail = {
  readonly kind: 'morning' | 'missed' | 'message';
  readonly to: string;
  readonly name: string;
  readonly clinicName: string;
  /** Where it leads. */
  readonly link: string;
  /** Where it is switched off. */
  readonly settings: string;
  /** The second of the same morning. */
  readonly again: boolean;
};

/** Subjects and first lines stand on locked screens: they say nothing of health. */
const words = {
  morning: {
    subject: 'One tap for this morning',
    action: 'Answer with one tap',
    lines: [
      'There is one short question for you this morning. It takes one tap, and closes the loop of your last session.',
    ],
  },
  missed: {
    subject: 'Your next session is ready when you are',
    action: 'See your plan',
    lines: [
      'Your next session is ready when you are. You go on where you are now: there is nothing to make up for.',
      'If something is in the way, a line to your trainer is welcome.',
    ],
  },
  message: {
    subject: 'You have a new message',
    action: 'Read it',
    lines: ['There is a new message for you on Sturdy. It can be read once you are signed in.'],
  },
} as const;

function ReminderBody({ kind, name, clinicName, link, settings, again }: ReminderMail) {
  const { subject, action, lines } = words[kind];
  return (
    <MailLayout
      preview={subject}
      title={subject}
      action={{ label: action, href: link }}
      foot={`You get this from ${clinicName} because you asked for it on Sturdy. Switch it off here: ${settings}`}
    >
      <MailText>Hello {name},</MailText>
      {lines.map((line) => (
        <MailText key={line}>{line}</MailText>
      ))}
      {again && <MailText>This is the only repeat for today. Leaving it out is all right too.</MailText>}
    </MailLayout>
  );
}

/** A mail that somebody asked to be reminded by. */
export async function reminderMail(given: ReminderMail): Promise<Mail> {
  const body = <ReminderBody {...given} />;
  return {
    kind: given.kind,
    to: given.to,
    subject: words[given.kind].subject,
    html: await render(body),
    text: await render(body, { plainText: true }),
    links: [given.link, given.settings],
    unsubscribe: given.settings,
  };
}
