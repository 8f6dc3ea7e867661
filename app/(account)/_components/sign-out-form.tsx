'use client';

import { refusalWords, signOut } from '@/app/(account)/_lib/auth-client';
import { useSubmit } from '@/app/(account)/_lib/use-submit';
import { Button } from '@/components/ui/button';
import { FormProblemBanner } from './form-problem';

/** Signs out on this device. */
export function SignOutForm() {
  const form = useSubmit(async () => {
    const result = await signOut();
    if (!result.ok) return { words: refusalWords(result.why) };
    window.location.replace(result.next);
    return null;
  });
  return (
    <form method="post" action="/api/auth/signout" onSubmit={form.onSubmit} className="flex flex-col gap-5">
      <FormProblemBanner words={form.general} />
      <Button type="submit" block size="l" icon="logout" pending={form.pending} pendingLabel="Signing out">
        Sign out
      </Button>
    </form>
  );
}
