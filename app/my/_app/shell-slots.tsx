'use client';

import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { createPortal } from 'react-dom';

type Foot = {
  /** Where the foot is drawn; null while the tabs stand there. */
  readonly element: HTMLElement | null;
  /** Takes the place of the tabs, or gives it back. */
  readonly claim: (isClaimed: boolean) => void;
};

const FootContext = createContext<Foot | null>(null);

export const FootProvider = FootContext.Provider;

/** Takes the place of the tabs for as long as `isClaimed`: nothing but a running session may. */
export function useFoot(isClaimed: boolean): void {
  const claim = useContext(FootContext)?.claim;
  useEffect(() => {
    if (!isClaimed || !claim) return;
    claim(true);
    return () => claim(false);
  }, [isClaimed, claim]);
}

/** Puts its children at the foot of the shell, where the tabs are on other screens. Needs `useFoot(true)`. */
export function ShellFoot({ children }: { children: ReactNode }) {
  const foot = useContext(FootContext);
  return foot?.element ? createPortal(children, foot.element) : null;
}
