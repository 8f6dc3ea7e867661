import { asksForCheck } from '@/components/advice/pending-lock';
import type { FloorColumn } from '@/contracts/floor';
import type { Entry } from '@/lib/outbox/entry';
import { clientOf, onPhone } from './on-phone';

/**
 * Whether an entry by itself locks lifting for its client: it stays until the clinic has it, and giving it up would be a
 * way around the lock.
 */
export function mustStay(entry: Entry, columnOf: (clientId: string) => FloorColumn | undefined): boolean {
  const phone = onPhone(entry);
  return phone !== null && asksForCheck(phone, columnOf(clientOf(entry) ?? ''));
}
