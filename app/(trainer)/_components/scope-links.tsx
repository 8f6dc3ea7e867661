import { AppLink } from '@/components/ui/app-link';
import { classNames } from '@/components/ui/class-names';

type ScopeLinksProps = { current: 'mine' | 'clinic'; mine: string; clinic: string };

/** Whose clients a list shows. For owners only. */
export function ScopeLinks({ current, mine, clinic }: ScopeLinksProps) {
  const links = [
    { key: 'mine', href: mine, label: 'My clients' },
    { key: 'clinic', href: clinic, label: 'Whole clinic' },
  ] as const;
  return (
    <nav aria-label="Whose clients" className="flex gap-1 rounded-[18px] bg-sunken p-1">
      {links.map(({ key, href, label }) => (
        <AppLink
          key={key}
          href={href}
          aria-current={current === key ? 'true' : undefined}
          className={classNames(
            'inline-flex min-h-11 items-center max-md:min-h-12 rounded-field border px-4 font-semibold text-item',
            current === key
              ? 'chosen-edge border-line-strong bg-surface text-ink'
              : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          {label}
        </AppLink>
      ))}
    </nav>
  );
}
