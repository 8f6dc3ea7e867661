'use client';

import { errorReference } from '@/app/error-reference';
import { FailedState } from '@/components/ui/failed-state';

export default function ChartError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <FailedState title="This part of the record did not load" onRetry={retry} reference={errorReference(error)}>
      What was saved before is safe. Try again in a moment; the other parts may still open.
    </FailedState>
  );
}
