import type { ReactNode } from 'react';
import { Button } from './button';
import { Icon } from './icon';

export type FailedStateProps = {
  /** What happened, such as "Your plan did not load". */
  title: string;
  /** That nothing was lost, and what to do. */
  children?: ReactNode;
  onRetry?: () => void;
  retrying?: boolean;
  /** Another way on, such as a link home. */
  action?: ReactNode;
  /** Number that the clinic can look up. */
  reference?: string | undefined;
};

/** Something did not work: says what, that nothing was lost, and what to do. */
export function FailedState({ title, children, onRetry, retrying = false, action, reference }: FailedStateProps) {
  return (
    <div role="alert" className="rounded-card border border-line bg-surface p-5 shadow-card">
      <div className="flex gap-3">
        <Icon name="warning" size={22} className="mt-0.5 text-pain-mid-ink" />
        <div className="min-w-0">
          <p className="font-strong text-heading">{title}</p>
          <div className="mt-1 text-ink-2">{children ?? 'Nothing was lost. Check the connection and try again.'}</div>
          {(onRetry || action) && (
            <div className="mt-4 flex flex-wrap gap-2">
              {onRetry && (
                <Button onClick={onRetry} pending={retrying}>
                  Try again
                </Button>
              )}
              {action}
            </div>
          )}
          {reference && <p className="mt-3 text-ink-quiet text-tiny">Reference {reference}</p>}
        </div>
      </div>
    </div>
  );
}
