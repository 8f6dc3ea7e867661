'use client';

import type { ReactNode } from 'react';
import { IdleWarning } from '@/app/(trainer)/_components/idle-warning';
import { NextLinks } from '@/components/ui/next-links';
import { SkipLink } from '@/components/ui/skip-link';
import { PlainTrpc } from '@/trpc/plain';

/** What stands around the floor, however it was opened. */
export function FloorFrame({ idleSeconds, children }: { idleSeconds: number; children: ReactNode }) {
  return (
    <PlainTrpc>
      <SkipLink />
      <NextLinks>{children}</NextLinks>
      <IdleWarning idleSeconds={idleSeconds} />
    </PlainTrpc>
  );
}
