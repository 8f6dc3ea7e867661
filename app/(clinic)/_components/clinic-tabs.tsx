'use client';

import { usePathname } from 'next/navigation';
import { LinkTabs } from '@/components/ui/tabs';

const tabs = [
  { href: '/settings', label: 'Settings' },
  { href: '/staff', label: 'Staff', owners: true },
  { href: '/caseloads', label: 'Caseloads' },
  { href: '/covers', label: 'Cover' },
  { href: '/policies', label: 'Policies' },
  { href: '/closed-days', label: 'Closed days' },
  { href: '/records', label: 'Records', owners: true },
  { href: '/audit', label: 'Audit', owners: true },
] as const;

/** The pages of the clinic; those for owners alone are shown to them. */
export function ClinicTabs({ isOwner }: { isOwner: boolean }) {
  const path = usePathname();
  const shown = tabs.flatMap(({ href, label, ...tab }) => ('owners' in tab && !isOwner ? [] : [{ href, label }]));
  return (
    <div className="print:hidden">
      <LinkTabs label="Clinic" tabs={shown} current={path} />
    </div>
  );
}
