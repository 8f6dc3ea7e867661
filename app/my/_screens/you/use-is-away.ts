'use client';

import { useSyncExternalStore } from 'react';
import { currentConnection, onConnection } from '@/app/my/_app/device/connection';

/** True while the clinic's server does not answer: what is here can be looked at, and not changed. */
export const useIsAway = (): boolean =>
  useSyncExternalStore(onConnection, currentConnection, () => 'here' as const) === 'away';
