'use client';

import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/text';
import { useIsAway } from './use-is-away';

type PartFrameProps = {
  title: string;
  lead?: ReactNode;
  /** Of a page that changes something: says that this needs a connection while there is none. */
  changes?: boolean;
  children: ReactNode;
};

/** A page behind You: the way back, its title, and what a lost connection means for it. */
export function PartFrame({ title, lead, changes = true, children }: PartFrameProps) {
  const isAway = useIsAway();
  return (
    <div className="grid grid-cols-1 gap-3.5">
      <div>
        <div className="-mt-2 -ml-5">
          <ButtonLink href="/my/you" variant="quiet" icon="chevron-left">
            You
          </ButtonLink>
        </div>
        <PageTitle lead={lead}>{title}</PageTitle>
        <div role="status">
          {changes && isAway && (
            <p className="mt-2 text-ink-2 text-small">
              Without a connection you can look at this, and not change it. It is as it was when it was last read.
            </p>
          )}
        </div>
      </div>
      {children}
    </div>
  );
}
