'use client';

import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { FailedState } from '@/components/ui/failed-state';
import { LoadingState } from '@/components/ui/skeleton';
import { failureOf } from '@/trpc/errors';

type QueryStateProps<Data> = {
  query: UseQueryResult<Data, unknown>;
  /** What it is, such as "Your plan". */
  what: string;
  /** The shapes of what is to come. */
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
};

/** A read in its three states. What was read before stays in view when reading it again fails. */
export function QueryState<Data>({ query, what, skeleton, children }: QueryStateProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    const { code, words } = failureOf(query.error);
    if (code === 'signed_out') {
      return (
        <FailedState title="You are signed out" action={<SignInAgain />}>
          Sign in again to go on. What you logged is kept on this device.
        </FailedState>
      );
    }
    const isGone = code === 'not_found';
    return (
      <FailedState
        title={isGone ? `${what} is not there` : `${what} did not load`}
        {...(isGone
          ? { action: <ButtonLink href="/my/today">Go to Today</ButtonLink> }
          : { onRetry: () => void query.refetch(), retrying: query.isFetching })}
      >
        {words}
      </FailedState>
    );
  }
  if (query.fetchStatus === 'paused') {
    return (
      <FailedState title="You are offline" onRetry={() => void query.refetch()}>
        {what} was not opened on this device yet. It loads by itself when there is a connection. What you log is kept.
      </FailedState>
    );
  }
  return <LoadingState label={`${what} is loading`}>{skeleton}</LoadingState>;
}

/** A full page load: the sign-in page is outside the app. */
export function SignInAgain() {
  return <ButtonLink href={signInHref()}>Sign in</ButtonLink>;
}

export function signInHref(): string {
  const here = typeof window === 'undefined' ? '/my' : window.location.pathname;
  return `/sign-in?callbackUrl=${encodeURIComponent(here)}`;
}
