'use client';

import { usePathname } from 'next/navigation';
import { AppLink } from '@/components/ui/app-link';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';

export type NavItem = {
  href: string;
  label: string;
  icon: IconName;
  /** How many there are. */
  count?: number;
  /** True where the count asks for work; false only informs. */
  urgent?: boolean;
};

/** The trainer's places; the one whose address the page's begins with is current. */
export function TrainerNav({ items }: { items: readonly NavItem[] }) {
  const path = usePathname();
  return (
    <ul className="grid gap-0.5">
      {items.map((item) => {
        const isCurrent = path === item.href || path.startsWith(`${item.href}/`);
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
              {item.count !== undefined && (
                <span className={item.urgent || isCurrent ? undefined : 'font-normal text-ink-quiet'}>
                  {item.count}
                </span>
              )}
            </AppLink>
          </li>
        );
      })}
    </ul>
  );
}
