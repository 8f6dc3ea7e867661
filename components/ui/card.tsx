import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from './class-names';
import { SectionTitle } from './text';

export type CardProps = Omit<ComponentPropsWithRef<'section'>, 'className' | 'title'> & {
  /** Without padding, for lists and tables that run to the edge. */
  flush?: boolean;
  className?: string;
};

/** A sheet of surface with 22 px corners. Give it `aria-labelledby` when it has a heading worth finding. */
export function Card({ flush = false, className, ...rest }: CardProps) {
  return (
    <section
      {...rest}
      className={classNames(
        'rounded-card border border-line bg-surface shadow-card',
        flush ? 'overflow-hidden' : 'p-4.5 sm:p-5',
        className,
      )}
    />
  );
}

type CardHeaderProps = {
  title: ReactNode;
  /** Small words above the title. */
  eyebrow?: ReactNode;
  /** A line below it. */
  lead?: ReactNode;
  /** A chip or a small button at the right. */
  end?: ReactNode;
  id?: string;
};

export function CardHeader({ title, eyebrow, lead, end, id }: CardHeaderProps) {
  return (
    <div className="mb-3 flex flex-wrap items-start justify-between gap-x-3 gap-y-2">
      <div className="min-w-0 flex-1 basis-36">
        <SectionTitle {...(id !== undefined && { id })} eyebrow={eyebrow}>
          {title}
        </SectionTitle>
        {lead && <p className="mt-1 text-ink-2 text-small">{lead}</p>}
      </div>
      {end && <div className="max-w-full shrink-0">{end}</div>}
    </div>
  );
}
