import type { NavItem } from '@/components/shell/trainer-nav';

const ownersOnly = ['/staff', '/records', '/audit'];

/** The places of the desk. Counts ask for work in triage and only inform elsewhere. */
export function placesFor(role: 'owner' | 'trainer', counts: { urgent: number; clients: number } | null): NavItem[] {
  return [
    {
      href: '/triage',
      label: 'Triage',
      icon: 'triage',
      ...(counts && { count: counts.urgent, urgent: counts.urgent > 0 }),
    },
    { href: '/clients', label: 'Clients', icon: 'clients', ...(counts && { count: counts.clients }) },
    { href: '/messages', label: 'Messages', icon: 'coach', countOf: 'unread' },
    { href: '/floor', label: 'Floor', icon: 'plan' },
    { href: '/programs', label: 'Programs', icon: 'programs' },
    { href: '/exercises', label: 'Exercises', icon: 'exercises' },
    { href: '/summary', label: 'Summary', icon: 'progress' },
    {
      href: '/settings',
      label: 'Clinic',
      icon: 'staff',
      within: ['/caseloads', '/covers', '/policies', '/closed-days', ...(role === 'owner' ? ownersOnly : [])],
    },
  ];
}
