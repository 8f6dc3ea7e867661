'use client';

import { usePathname } from 'next/navigation';
import { createContext, useContext } from 'react';
import { AppLink } from '@/components/ui/app-link';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';

export type NavItem = {
  href: string;
  label: string;
  icon: IconName;
  /** Further addresses that belong to this place. */
  within?: readonly string[];
  /** How many there are. */
  count?: number;
  /** True where the count asks for work; false only informs. */
  urgent?: boolean;
  /** What is counted, where the number alone does not say it. */
  countOf?: string;
};

/** Counts that change while the page is open, by the address of their place. */
const NavCounts = createContext<Readonly<Record<string, number>>>({});
export const NavCountsProvider = NavCounts.Provider;

/** The trainer's places; the one whose address the page's begins with is current. */
export function TrainerNav({ items }: { items: readonly NavItem[] }) {
  const path = usePathname();
  const counts = useContext(NavCounts);
  return (
    <ul className="grid gap-0.5">
      {items.map((item) => {
        const live = counts[item.href];
        const count = live ?? item.count;
        const isUrgent = live === undefined ? item.urgent : live > 0;
        const isCurrent = [item.href, ...(item.within ?? [])].some((at) => path === at || path.startsWith(`${at}/`));
        return (
          <li key={item.href}>
            <AppLink
              href={item.href}
              aria-current={isCurrent ? 'page' : undefined}
              className={classNames(
                'flex min-h-11 items-center gap-3 rounded-[10px] border border-transparent px-3 font-semibold text-item max-md:min-h-12',
                isCurrent ? 'bg-spruce-tint text-spruce' : 'text-ink-2 hover:bg-sunken hover:text-ink',
              )}
            >
              <Icon name={item.icon} size={18} />
              <span className="min-w-0 flex-1 truncate">{item.label}</span>
              {count !== undefined && (count > 0 || live === undefined) && (
                <span className={isUrgent || isCurrent ? undefined : 'font-normal text-ink-quiet'}>
                  {count}
                  {item.countOf && <span className="sr-only"> {item.countOf}</span>}
                </span>
              )}
            </AppLink>
          </li>
        );
      })}
    </ul>
  );
}
