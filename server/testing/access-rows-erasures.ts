import { newId } from '@/lib/id';
import { clientsOnly, ownerOnly, ownRow, type Row, row } from './access-expectations';
import type { TwoClinics } from './two-clinics';

/** To be erased: asked for by clients, decided by owners. `world` is read when a row is asked, not before. */
export function erasureRows(world: () => TwoClinics): Record<string, Row> {
  const id = () => world().chart.erasure.id;
  const notThere = { ...ownerOnly, otherClinicOwner: 'not_found' as const };
  return {
    'erasures.mine': row(clientsOnly),
    'erasures.ask': row(clientsOnly, () => ({ id: newId(), password: 'not the password' })),
    'erasures.withdraw': row(ownRow, () => ({ id: id() })),
    'erasures.list': row(ownerOnly),
    'erasures.propose': row(ownerOnly, () => ({ id: newId(), clientId: world().chart.clientId })),
    'erasures.refuse': row(notThere, () => ({ id: id(), version: 999, answer: 'We have to keep it until 2030.' })),
    'erasures.approve': row(ownerOnly, () => ({ id: id(), version: 999, name: 'x', password: 'not the password' })),
  };
}
