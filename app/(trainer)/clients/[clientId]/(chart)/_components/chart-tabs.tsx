'use client';

import { usePathname } from 'next/navigation';
import { LinkTabs } from '@/components/ui/tabs';

/** The parts of the record. The address tells which one is shown: the frame around them stays in place. */
export function ChartTabs({ clientId, accessLog }: { clientId: string; accessLog: boolean }) {
  const path = usePathname();
  const base = `/clients/${clientId}`;
  const tabs = [
    { href: base, label: 'Timeline' },
    { href: `${base}/plan`, label: 'Plan' },
    { href: `${base}/sessions`, label: 'Sessions' },
    { href: `${base}/symptoms`, label: 'Symptoms' },
    { href: `${base}/measures`, label: 'Measures' },
    { href: `${base}/notes`, label: 'Notes' },
    { href: `${base}/messages`, label: 'Messages' },
    { href: `${base}/decisions`, label: 'Decisions' },
    { href: `${base}/checks`, label: 'Checks' },
    { href: `${base}/files`, label: 'Files' },
    ...(accessLog ? [{ href: `${base}/access-log`, label: 'Access log' }] : []),
  ];
  return <LinkTabs label="Parts of the record" tabs={tabs} current={path} />;
}
