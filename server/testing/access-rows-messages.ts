import { newId } from '@/lib/id';
import { clientsOnly, onChart, type Row, row, staffOnly } from './access-expectations';
import type { TwoClinics } from './two-clinics';

const now = () => new Date().toISOString();
const written = () => ({ id: newId(), body: 'See you on Thursday.', writtenAt: now(), pictureIds: [] });

/** Messages of a client and the staff around them. `world` is read when a row is asked, not before. */
export function messageRows(world: () => TwoClinics): Record<string, Row> {
  const clientId = () => world().chart.clientId;
  return {
    'messages.mine': row(clientsOnly, () => ({})),
    'messages.unreadMine': row(clientsOnly),
    'messages.send': row(clientsOnly, written),
    'messages.read': row(clientsOnly, () => ({ until: now() })),
    'messages.inbox': row(staffOnly, () => ({ scope: 'mine' })),
    'messages.unread': row(staffOnly),
    // An owner looks, and does not speak for the trainer.
    'messages.thread': row(onChart('allowed', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
    'messages.reply': row(onChart('allowed', 'allowed', 'forbidden'), () => ({ clientId: clientId(), ...written() })),
    'messages.markRead': row(onChart('allowed', 'allowed', 'forbidden'), () => ({
      clientId: clientId(),
      until: now(),
    })),
  };
}
