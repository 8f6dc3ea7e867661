'use client';

import { createContext, useContext } from 'react';
import type { Outbox } from '@/lib/outbox/outbox';

const FloorOutbox = createContext<Outbox | null>(null);

/** The outbox of the whole floor, for what is not a message of a session: inside a column the nearer one is the client's. */
export const FloorOutboxProvider = FloorOutbox.Provider;

export function useFloorOutbox(): Outbox {
  const outbox = useContext(FloorOutbox);
  if (!outbox) throw new Error('useFloorOutbox needs a FloorOutboxProvider around it');
  return outbox;
}
