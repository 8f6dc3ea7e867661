import type { Metadata } from 'next';
import { SignOutForm } from '@/app/(account)/_components/sign-out-form';
import { AccountShell } from '@/components/shell/account-shell';
import { AppLink } from '@/components/ui/app-link';

export const metadata: Metadata = { title: 'Sign out' };

export default function SignOutPage() {
  return (
    <AccountShell
      title="Sign out"
      lead="This ends your sign-in and removes what this device kept for you. Entries that were not sent yet stay, unseen, until you sign in here again."
      foot={
        <AppLink href="/" className="inline-flex min-h-12 items-center px-3 underline">
          Stay signed in
        </AppLink>
      }
    >
      <SignOutForm />
    </AccountShell>
  );
}
