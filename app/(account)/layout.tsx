import type { ReactNode } from 'react';
import { NextLinks } from '@/components/ui/next-links';

/** Signing in and what belongs to it. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return <NextLinks>{children}</NextLinks>;
}
