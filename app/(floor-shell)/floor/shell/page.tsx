import type { Metadata } from 'next';
import { FloorStart } from '@/app/(floor)/floor/_components/floor-start';
import { ThemeScript } from '@/app/my/_app/theme-script';
import { sessionLimits } from '@/server/auth/session-limits';

export const metadata: Metadata = { title: 'Floor' };

/** The same for everybody, signed in or not: a service worker keeps it, and serves it for the floor without a network. */
export default function FloorShellPage() {
  return (
    <>
      <ThemeScript />
      <FloorStart idleSeconds={sessionLimits.staff.idleMs / 1000} />
    </>
  );
}
