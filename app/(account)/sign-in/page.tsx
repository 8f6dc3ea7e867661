import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { SignInForm } from '@/app/(account)/_components/sign-in-form';
import { isRefusal } from '@/app/(account)/_lib/auth-client';
import { AccountShell } from '@/components/shell/account-shell';
import { env } from '@/lib/env';
import { currentActor } from '@/server/auth/current-actor';
import { pathAfterSignIn } from '@/server/auth/stay-on-origin';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, refused } = await searchParams;
  const next = pathAfterSignIn(one(callbackUrl), env().NEXTAUTH_URL);
  const why = one(refused);
  // With the database away the form is still shown; sending it says what is wrong.
  const actor = await currentActor().catch(() => null);
  if (actor) redirect(next as Route);
  return (
    <AccountShell title="Sign in" foot="New here? Your clinic sends you an invitation by mail.">
      <SignInForm callbackUrl={next} refused={isRefusal(why) ? why : null} />
    </AccountShell>
  );
}
