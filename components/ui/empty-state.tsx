import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

type EmptyStateProps = {
  icon?: IconName;
  title: string;
  /** What will be here, and how it gets here. */
  children?: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
};

/** A list with nothing in it yet. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1 rounded-card border-[1.5px] border-line-strong border-dashed px-6 py-10 text-center">
      {icon && <Icon name={icon} size={28} className="mb-2 text-ink-3" />}
      <p className="font-strong text-heading">{title}</p>
      {children && <div className="max-w-[44ch] text-ink-2">{children}</div>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
