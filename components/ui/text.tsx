import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** Small capitals above a heading or a group. */
export function Eyebrow({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <p className={classNames('font-semibold text-ink-quiet text-xs uppercase tracking-[0.06em]', className)}>
      {children}
    </p>
  );
}

type PageTitleProps = {
  children: ReactNode;
  eyebrow?: ReactNode;
  lead?: ReactNode;
  /** Buttons or an avatar at the right; below the title where there is no room. */
  actions?: ReactNode;
  id?: string;
};

/** The one h1 of a page. It can take the focus, so that a change of screen can be announced. */
export function PageTitle({ children, eyebrow, lead, actions, id = 'page-title' }: PageTitleProps) {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {eyebrow && <Eyebrow className="mb-1">{eyebrow}</Eyebrow>}
        <h1 id={id} tabIndex={-1} className="font-strong text-title outline-none">
          {children}
        </h1>
        {lead && <p className="mt-1.5 max-w-prose text-ink-2">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}

type HeadingProps = { children: ReactNode; eyebrow?: ReactNode; id?: string; className?: string };

/** An h2. */
export function SectionTitle({ children, eyebrow, id, className }: HeadingProps) {
  return (
    <div className={className}>
      {eyebrow && <Eyebrow className="mb-0.5">{eyebrow}</Eyebrow>}
      <h2 id={id} className="font-strong text-heading">
        {children}
      </h2>
    </div>
  );
}

/** An h3, the name of one thing in a list. */
export function ItemTitle({ children, id, className }: Omit<HeadingProps, 'eyebrow'>) {
  return (
    <h3 id={id} className={classNames('font-strong text-item', className)}>
      {children}
    </h3>
  );
}
