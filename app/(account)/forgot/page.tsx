import type { Metadata } from 'next';
import { ForgotForm } from '@/app/(account)/_components/forgot-form';
import { AccountShell } from '@/components/shell/account-shell';
import { AppLink } from '@/components/ui/app-link';

export const metadata: Metadata = { title: 'Forgotten password' };

export default function ForgotPage() {
  return (
    <AccountShell
      title="Forgotten your password?"
      lead="Enter your e-mail address. We mail you a link to choose a new one."
      foot={
        <AppLink href="/sign-in" className="inline-flex min-h-12 items-center px-3 underline">
          Back to sign-in
        </AppLink>
      }
    >
      <ForgotForm />
    </AccountShell>
  );
}
