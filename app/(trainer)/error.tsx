'use client';

import { errorReference } from '@/app/error-reference';
import { FailedState } from '@/components/ui/failed-state';

export default function TrainerError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="max-w-140 py-6">
      <h1 className="sr-only">Something went wrong</h1>
      <FailedState title="This page did not load" onRetry={retry} reference={errorReference(error)}>
        What was saved before is safe. Try again in a moment.
      </FailedState>
    </div>
  );
}
