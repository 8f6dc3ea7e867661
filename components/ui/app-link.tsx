'use client';

import {
  type ComponentPropsWithRef,
  type ComponentType,
  createContext,
  type MouseEvent,
  type ReactNode,
  useContext,
} from 'react';

/** Moves to an address inside the app without loading a page. */
export type Navigate = (href: string) => void;

export type AppLinkProps = Omit<ComponentPropsWithRef<'a'>, 'href' | 'onMouseEnter' | 'onTouchStart'> & {
  href: string;
};

type Navigation =
  | { readonly navigate: Navigate; readonly within: string }
  /** Moves between ordinary pages. Given and not imported: the client's app does without it. */
  | { readonly link: ComponentType<AppLinkProps> };

export const NavigationContext = createContext<Navigation | null>(null);

/**
 * Inside it, links to addresses that begin with `within` are plain anchors that call `navigate`.
 * The client's app needs this: `next/link` would leave the page when there is no network.
 */
export function NavigationProvider(props: { navigate: Navigate; within: string; children: ReactNode }) {
  const { navigate, within, children } = props;
  return <NavigationContext value={{ navigate, within }}>{children}</NavigationContext>;
}

/** True for a plain left click; anything else (new tab, download) belongs to the browser. */
function isPlainClick(event: MouseEvent<HTMLAnchorElement>): boolean {
  return event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
}

/** A link in either app: that of NextLinks on ordinary pages, a plain anchor elsewhere. */
export function AppLink({ href, onClick, ...rest }: AppLinkProps) {
  const navigation = useContext(NavigationContext);
  if (navigation === null) return <a {...rest} href={href} onClick={onClick} />;
  if ('link' in navigation) {
    // `tel:`, `mailto:` and other sites are the browser's.
    if (!href.startsWith('/')) return <a {...rest} href={href} onClick={onClick} />;
    return <navigation.link {...rest} href={href} {...(onClick && { onClick })} />;
  }
  const { within, navigate } = navigation;
  const isOurs = href === within || href.startsWith(`${within}/`);
  if (!isOurs) return <a {...rest} href={href} onClick={onClick} />;
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || rest.target || !isPlainClick(event)) return;
        event.preventDefault();
        navigate(href);
      }}
    />
  );
}
