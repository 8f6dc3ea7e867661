'use client';

import { useState } from 'react';
import { signIn } from '@/app/(account)/_lib/auth-client';
import { useLinkToken } from '@/app/(account)/_lib/use-link-token';
import { useSubmit } from '@/app/(account)/_lib/use-submit';
import { Banner } from '@/components/ui/banner';
import { Button, ButtonLink } from '@/components/ui/button';
import { failureOf } from '@/trpc/errors';
import { makeTrpcClient } from '@/trpc/plain';
import { FormProblemBanner } from './form-problem';
import { PasswordField } from './password-field';

/** Chooses a new password by a mailed link and signs in with it. */
export function ResetForm() {
  const token = useLinkToken();
  const [gone, setGone] = useState<string | null>(null);
  const form = useSubmit(async ({ password = '' }) => {
    let email: string;
    try {
      ({ email } = await makeTrpcClient().account.resetPassword.mutate({ token: token ?? '', password }));
    } catch (error) {
      const { code, words, details } = failureOf(error);
      if (code === 'gone') setGone(words);
      return { words, field: details?.field === 'password' ? 'password' : undefined };
    }
    const result = await signIn(email, password, '/');
    window.location.replace(result.ok ? result.next : `/sign-in?refused=${result.why}`);
    return null;
  });
  if (gone !== null || token === '') {
    return (
      <div className="flex flex-col gap-5">
        <Banner
          tone="review"
          icon="info"
          title={gone ?? 'This link was cut off. Open it again from the mail, or ask for a new one.'}
          live
        />
        <ButtonLink href="/forgot" block>
          Ask for a new link
        </ButtonLink>
      </div>
    );
  }
  return (
    <form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-5">
      <FormProblemBanner words={form.general} />
      <PasswordField
        label="New password"
        kind="new"
        hint="At least 10 characters. Three or four words work well."
        error={form.errorOf('password')}
      />
      <Button type="submit" block size="l" pending={form.pending} pendingLabel="Saving">
        Save and sign in
      </Button>
    </form>
  );
}
