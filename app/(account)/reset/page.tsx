import type { Metadata } from 'next';
import { ResetForm } from '@/app/(account)/_components/reset-form';
import { AccountShell } from '@/components/shell/account-shell';

export const metadata: Metadata = { title: 'Choose a new password' };

export default function ResetPage() {
  return (
    <AccountShell title="Choose a new password" lead="When it is saved you are signed out on every other device.">
      <ResetForm />
    </AccountShell>
  );
}
