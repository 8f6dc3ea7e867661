import type { ComponentPropsWithRef, ReactNode } from 'react';
import { AppLink, type AppLinkProps } from './app-link';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type ButtonVariant = 'primary' | 'ghost' | 'copper' | 'danger' | 'quiet';
/** Heights: s 36 px (desk only), m 48 px, l 56 px. */
export type ButtonSize = 's' | 'm' | 'l';

type Look = {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Takes the whole width. */
  block?: boolean;
  icon?: IconName;
};

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-spruce text-on-spruce hover:bg-spruce-deep border-transparent',
  ghost: 'bg-transparent text-ink border-line-strong hover:border-edge',
  copper: 'bg-copper-tint text-copper-ink border-transparent hover:border-copper',
  danger: 'bg-pain-high text-on-pain-high border-transparent hover:brightness-90',
  quiet: 'bg-transparent text-ink-2 border-transparent hover:bg-sunken hover:text-ink',
};

const sizes: Record<ButtonSize, string> = {
  s: 'min-h-9 px-3.5 text-small gap-1.5',
  m: 'min-h-12 px-5 text-body gap-2',
  l: 'min-h-14 px-6 text-[1.0625rem] gap-2',
};

function look({ variant = 'primary', size = 'm', block = false }: Look): string {
  return classNames(
    'inline-flex select-none items-center justify-center rounded-full border-[1.5px] py-1 text-center font-semibold leading-tight',
    'transition-colors duration-150 disabled:opacity-55 not-aria-busy:aria-disabled:opacity-55 aria-busy:cursor-progress',
    variants[variant],
    sizes[size],
    block && 'w-full',
  );
}

function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="size-[1.1em] shrink-0 rounded-full border-2 border-current border-r-transparent motion-safe:animate-spin"
    />
  );
}

export type ButtonProps = Omit<ComponentPropsWithRef<'button'>, 'className'> &
  Look & {
    /** While true the button keeps its place and focus, shows that work goes on, and ignores presses. */
    pending?: boolean;
    /** What is said meanwhile; the label itself when left out. */
    pendingLabel?: string;
    className?: string;
  };

/** The button. `type` is "button" unless said. */
export function Button(props: ButtonProps) {
  const { variant, size, block, icon, pending = false, pendingLabel, className, children, onClick, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={pending || rest['aria-disabled']}
      aria-busy={pending || undefined}
      // One without a deed of its own, as in a form that the server draws, carries no function.
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={classNames(
        look({ ...(variant && { variant }), ...(size && { size }), block: block ?? false }),
        className,
      )}
    >
      {pending ? <Spinner /> : icon && <Icon name={icon} size={size === 's' ? 16 : 20} />}
      {pending && pendingLabel ? pendingLabel : children}
    </button>
  );
}

export type ButtonLinkProps = Omit<AppLinkProps, 'className'> & Look & { className?: string };

/** A link that looks like a button. */
export function ButtonLink({ variant, size, block, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <AppLink
      {...rest}
      className={classNames(
        look({ ...(variant && { variant }), ...(size && { size }), block: block ?? false }),
        className,
      )}
    >
      {icon && <Icon name={icon} size={size === 's' ? 16 : 20} />}
      {children}
    </AppLink>
  );
}

export type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'className' | 'children'> & {
  icon: IconName;
  /** What it does, for a screen reader and as the tooltip. */
  label: string;
  variant?: ButtonVariant;
  className?: string;
};

/** A round button of 48 px with only an icon. */
export function IconButton({ icon, label, variant = 'quiet', className, ...rest }: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classNames(
        'inline-grid size-12 shrink-0 place-items-center rounded-full border-[1.5px] transition-colors duration-150 disabled:opacity-55',
        variants[variant],
        className,
      )}
    >
      <Icon name={icon} />
    </button>
  );
}
