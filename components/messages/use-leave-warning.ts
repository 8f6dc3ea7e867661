'use client';

import { useEffect } from 'react';

/**
 * Has the browser ask before the page is closed or loaded again while `isOn`. What is written about a client is kept in
 * memory alone: a desk may be shared, and a store on the device would outlive the sign-in.
 */
export function useLeaveWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isOn]);
}
