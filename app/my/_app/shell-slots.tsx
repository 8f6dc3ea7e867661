'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';

const FootContext = createContext<HTMLElement | null>(null);

export const FootProvider = FootContext.Provider;

/**
 * Puts its children at the foot of the shell, where the tabs are on other screens: the rest timer of a running
 * session. Only the session screen has this place.
 */
export function ShellFoot({ children }: { children: ReactNode }) {
  const foot = useContext(FootContext);
  return foot ? createPortal(children, foot) : null;
}
