'use client';

import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { type AppLinkProps, NavigationContext } from './app-link';

/** Addresses come from data here; the pages that write them out are checked by typedRoutes. */
const NextLink = ({ href, onClick, ...rest }: AppLinkProps) => (
  <Link {...rest} href={href as Route} {...(onClick && { onClick })} />
);

const navigation = { link: NextLink };

/** Inside it, links move between pages without loading a new document. Around the desk and the account's pages. */
export function NextLinks({ children }: { children: ReactNode }) {
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}
