'use client';

import { useState } from 'react';
import { useSubmit } from '@/app/(account)/_lib/use-submit';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { failureOf } from '@/trpc/errors';
import { makeTrpcClient } from '@/trpc/plain';
import { EmailField } from './email-field';
import { FormProblemBanner } from './form-problem';

/** Asks for a link by mail. Says the same whether or not the address has an account. */
export function ForgotForm() {
  const [asked, setAsked] = useState<string | null>(null);
  const form = useSubmit(async ({ email = '' }) => {
    try {
      await makeTrpcClient().account.requestReset.mutate({ email });
      setAsked(email.trim());
      return null;
    } catch (error) {
      const { words, fields } = failureOf(error);
      return fields.email === undefined ? { words } : { words: fields.email, field: 'email' };
    }
  });
  if (asked !== null) {
    return (
      <Banner tone="done" title="Look at your mail" live>
        If {asked} has an account, a link to choose a new password is on its way. It works for 60 minutes. Nothing there
        after a few minutes? Look in the spam folder, or ask your clinic which address they have.
      </Banner>
    );
  }
  return (
    <form method="post" onSubmit={form.onSubmit} className="flex flex-col gap-5">
      <FormProblemBanner words={form.general} />
      <EmailField error={form.errorOf('email')} />
      <Button type="submit" block size="l" pending={form.pending} pendingLabel="Sending">
        Send me a link
      </Button>
    </form>
  );
}
