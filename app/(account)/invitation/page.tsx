import type { Metadata } from 'next';
import { InvitationFlow } from '@/app/(account)/_components/invitation-flow';
import { AccountShell } from '@/components/shell/account-shell';

export const metadata: Metadata = { title: 'Your invitation' };

export default function InvitationPage() {
  return (
    <AccountShell title="Your invitation">
      <InvitationFlow />
    </AccountShell>
  );
}
