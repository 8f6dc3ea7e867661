'use client';

import '@fontsource-variable/figtree/wght.css';
import './globals.css';
import { FailedState } from '@/components/ui/failed-state';
import { errorReference } from './error-reference';

/** When even the layout failed: its own document, in the colours of the system. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Sturdy</title>
        <main className="mx-auto w-full max-w-140 px-4 py-10">
          <h1 className="sr-only">Something went wrong</h1>
          <FailedState title="Sturdy did not load" onRetry={retry} reference={errorReference(error)}>
            What you saved before is safe. Try again in a moment.
          </FailedState>
        </main>
      </body>
    </html>
  );
}
