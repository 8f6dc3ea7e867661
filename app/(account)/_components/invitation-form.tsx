'use client';

import { signIn } from '@/app/(account)/_lib/auth-client';
import { useSubmit } from '@/app/(account)/_lib/use-submit';
import { Button } from '@/components/ui/button';
import type { InvitationView } from '@/contracts/account';
import { failureOf } from '@/trpc/errors';
import { makeTrpcClient } from '@/trpc/plain';
import { EmailField } from './email-field';
import { FormProblemBanner } from './form-problem';
import { PasswordField } from './password-field';

type InvitationFormProps = { token: string; invitation: Extract<InvitationView, { state: 'open' }> };

/** Accepts with a new password, or with the one that the address already has, and signs in. */
export function InvitationForm({ token, invitation }: InvitationFormProps) {
  const { hasAccount, email, role } = invitation;
  const form = useSubmit(async ({ password = '' }) => {
    try {
      await makeTrpcClient().account.acceptInvitation.mutate({ token, password });
    } catch (error) {
      const { words, details } = failureOf(error);
      return { words, field: details?.field === 'password' ? 'password' : undefined };
    }
    const start = role === 'client' ? '/my/today' : '/triage';
    const result = await signIn(email, password, start);
    // The invitation is used up by now: what is left is to sign in.
    window.location.replace(result.ok ? result.next : `/sign-in?refused=${result.why}&callbackUrl=${start}`);
    return null;
  });
  return (
    <form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-5">
      <FormProblemBanner words={form.general} />
      <EmailField readOnly defaultValue={email} />
      {hasAccount ? (
        <PasswordField
          label="Your password"
          kind="current"
          hint="This address already has an account on Sturdy. Enter its password."
          error={form.errorOf('password')}
        />
      ) : (
        <PasswordField
          label="Choose a password"
          kind="new"
          hint="At least 10 characters. Three or four words work well."
          error={form.errorOf('password')}
        />
      )}
      <Button type="submit" block size="l" pending={form.pending} pendingLabel="Accepting">
        Accept and sign in
      </Button>
    </form>
  );
}
