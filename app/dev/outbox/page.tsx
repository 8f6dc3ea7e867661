import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '@/components/ui/empty-state';
import { PageTitle } from '@/components/ui/text';
import { env, isHttps } from '@/lib/env';
import { formatInstant } from '@/lib/format/dates';
import { type KeptMail, listOutbox } from '@/server/mail/outbox';

export const metadata: Metadata = { title: 'Outbox' };

function MailCard({ mail }: { mail: KeptMail }) {
  return (
    <li className="rounded-card border border-line bg-surface p-5 shadow-card">
      <p className="text-ink-2 text-small">
        To {mail.to} · {formatInstant(mail.at, { timeZone: 'UTC' })} UTC
      </p>
      <h2 className="mt-1 font-strong text-heading">{mail.subject}</h2>
      <ul className="mt-2">
        {mail.links.map((link) => (
          <li key={link}>
            <a href={link} className="inline-flex min-h-12 items-center break-all text-spruce underline">
              {link}
            </a>
          </li>
        ))}
      </ul>
      <details className="mt-2">
        <summary className="min-h-8 cursor-pointer text-small">Text of the mail</summary>
        <p className="mt-2 whitespace-pre-wrap break-words text-small">{mail.text}</p>
      </details>
    </li>
  );
}

/** Mails that were kept on this machine instead of sent. Their links open accounts: not in production, not on the net. */
export default async function OutboxPage() {
  if (env().APP_MODE === 'production' || isHttps()) notFound();
  const mails = await listOutbox();
  return (
    <main id="main" className="mx-auto max-w-3xl px-4 py-8">
      <PageTitle lead="Without a mail server, mails are kept on this machine. Newest first.">Outbox</PageTitle>
      {mails.length === 0 ? (
        <EmptyState icon="copy" title="No mail yet">
          Invitations and links for new passwords appear here.
        </EmptyState>
      ) : (
        <ul className="mt-6 flex flex-col gap-4">
          {mails.map((mail) => (
            <MailCard key={mail.id} mail={mail} />
          ))}
        </ul>
      )}
    </main>
  );
}
