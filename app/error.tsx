'use client';

import { FailedState } from '@/components/ui/failed-state';
import { errorReference } from './error-reference';

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main id="main" className="mx-auto w-full max-w-140 px-4 py-10">
      <h1 className="sr-only">Something went wrong</h1>
      <FailedState title="This page did not load" onRetry={retry} reference={errorReference(error)}>
        What you saved before is safe. Try again; if it happens again, tell whoever looks after Sturdy at your clinic.
      </FailedState>
    </main>
  );
}
