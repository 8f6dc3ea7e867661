'use client';

import { type Refusal, refusalWords, signIn } from '@/app/(account)/_lib/auth-client';
import { useSubmit } from '@/app/(account)/_lib/use-submit';
import { AppLink } from '@/components/ui/app-link';
import { Button } from '@/components/ui/button';
import { EmailField } from './email-field';
import { FormProblemBanner } from './form-problem';
import { PasswordField } from './password-field';

type SignInFormProps = {
  /** A path on this site. */
  callbackUrl: string;
  /** Why a form that was sent before this script had loaded came back. */
  refused: Refusal | null;
};

/** Sent by script; a form that is quicker than the script goes to the same place by POST, never into the address. */
export function SignInForm({ callbackUrl, refused }: SignInFormProps) {
  const form = useSubmit(async ({ email = '', password = '' }) => {
    const result = await signIn(email, password, callbackUrl);
    if (!result.ok) return { words: refusalWords(result.why) };
    window.location.replace(result.next);
    return null;
  });
  const came = refused && !form.pending ? refusalWords(refused) : null;
  return (
    <form
      method="post"
      action="/api/auth/callback/credentials"
      onSubmit={form.onSubmit}
      className="flex flex-col gap-5"
    >
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <FormProblemBanner words={form.general ?? came} />
      <EmailField />
      <PasswordField label="Password" kind="current" error={null} />
      <Button type="submit" block size="l" pending={form.pending} pendingLabel="Signing in">
        Sign in
      </Button>
      <p className="text-center text-small">
        <AppLink href="/forgot" className="inline-flex min-h-12 items-center px-3 font-semibold text-spruce underline">
          Forgotten your password?
        </AppLink>
      </p>
    </form>
  );
}
