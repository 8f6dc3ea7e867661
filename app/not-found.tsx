import type { Metadata } from 'next';
import { AccountShell } from '@/components/shell/account-shell';
import { ButtonLink } from '@/components/ui/button';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <AccountShell
      title="This page is not here"
      lead="The address may be mistyped, or it leads to something that you have no access to."
    >
      <ButtonLink href="/" block>
        Go to the start
      </ButtonLink>
    </AccountShell>
  );
}
