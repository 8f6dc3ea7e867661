import { AppLink } from '@/components/ui/app-link';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';

export type ClientTab = 'today' | 'plan' | 'report' | 'progress' | 'coach';

type Tab = { id: ClientTab; href: string; label: string; icon: IconName };

const tabs: readonly Tab[] = [
  { id: 'today', href: '/my/today', label: 'Today', icon: 'today' },
  { id: 'plan', href: '/my/plan', label: 'Plan', icon: 'plan' },
  { id: 'report', href: '/my/report', label: 'It hurts', icon: 'hurts' },
  { id: 'progress', href: '/my/progress', label: 'Progress', icon: 'progress' },
  { id: 'coach', href: '/my/coach', label: 'Coach', icon: 'coach' },
];

function tone(tab: Tab, isCurrent: boolean): string {
  if (tab.id === 'report') return 'text-pain-high-ink';
  return isCurrent ? 'text-spruce' : 'text-ink-quiet hover:text-ink';
}

/** The five tabs: a row at the foot of a phone, a column beside the page from 768 px on. */
export function ClientTabs({ current, hasNews }: { current: ClientTab | null; hasNews: boolean }) {
  return (
    <ul className="grid grid-cols-5 md:grid-cols-1 md:gap-1">
      {tabs.map((tab) => {
        const isCurrent = tab.id === current;
        return (
          <li key={tab.id} className="min-w-0">
            <AppLink
              href={tab.href}
              aria-current={isCurrent ? 'page' : undefined}
              aria-label={tab.id === 'coach' && hasNews ? `${tab.label}, new message` : undefined}
              className={classNames(
                'flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-field text-center font-semibold text-[min(0.71875rem,4vw)] leading-tight -outline-offset-3!',
                'md:min-h-12 md:flex-row md:justify-start md:gap-3 md:px-3.5 md:text-item',
                tone(tab, isCurrent),
                isCurrent && (tab.id === 'report' ? 'md:bg-pain-high-tint' : 'md:bg-spruce-tint'),
              )}
            >
              <span
                className={classNames(
                  'relative grid place-items-center border-t-[3px] pt-1 md:border-0 md:pt-0',
                  isCurrent ? 'border-current' : 'border-transparent',
                )}
              >
                <Icon name={tab.icon} />
                {tab.id === 'coach' && hasNews && (
                  <span
                    aria-hidden="true"
                    className="-right-1 absolute top-0.5 size-2.5 rounded-full bg-copper ring-2 ring-surface md:-top-0.5"
                  />
                )}
              </span>
              {tab.label}
            </AppLink>
          </li>
        );
      })}
    </ul>
  );
}
