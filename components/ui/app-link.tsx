'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { type ComponentPropsWithRef, createContext, type MouseEvent, type ReactNode, useContext } from 'react';

/** Moves to an address inside the app without loading a page. */
export type Navigate = (href: string) => void;

const NavigationContext = createContext<{ navigate: Navigate; within: string } | null>(null);

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

export type AppLinkProps = Omit<ComponentPropsWithRef<'a'>, 'href' | 'onMouseEnter' | 'onTouchStart'> & {
  href: string;
};

/** A link in either app: `next/link` on ordinary pages, a plain anchor inside a NavigationProvider. */
export function AppLink({ href, onClick, ...rest }: AppLinkProps) {
  const navigation = useContext(NavigationContext);
  const isOurs = navigation !== null && (href === navigation.within || href.startsWith(`${navigation.within}/`));

  if (isOurs) {
    return (
      <a
        {...rest}
        href={href}
        onClick={(event) => {
          onClick?.(event);
          if (event.defaultPrevented || rest.target || !isPlainClick(event)) return;
          event.preventDefault();
          navigation.navigate(href);
        }}
      />
    );
  }
  // `tel:`, `mailto:` and other sites are the browser's.
  if (navigation !== null || !href.startsWith('/')) return <a {...rest} href={href} onClick={onClick} />;
  // Addresses come from data here; the pages that write them out are checked by typedRoutes.
  return <Link {...rest} href={href as Route} {...(onClick && { onClick })} />;
}
