import type { Metadata } from 'next';
import { AccountShell } from '@/components/shell/account-shell';
import { ButtonLink } from '@/components/ui/button';
import { SectionTitle } from '@/components/ui/text';
import { intendedUse } from '@/domain/words/intended-use';

export const metadata: Metadata = { title: 'What Sturdy is for' };

/** The intended use, open to everybody, signed in or not. */
export default function AboutPage() {
  return (
    <AccountShell title="What Sturdy is for" lead={intendedUse.lead}>
      <div className="grid gap-5">
        {intendedUse.sections.map(({ id, title, lines }) => (
          <section key={id} aria-labelledby={id}>
            <SectionTitle id={id}>{title}</SectionTitle>
            <ul className="mt-2 grid list-disc gap-1.5 pl-5 text-ink-2">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
        <ButtonLink href="/" variant="ghost" block>
          Go to the start
        </ButtonLink>
      </div>
    </AccountShell>
  );
}
