import { onChart, type Row, row } from './access-expectations';
import type { TwoClinics } from './two-clinics';

/** What staff write about a client. `world` is read when a row is asked, not before. */
export function noteRows(world: () => TwoClinics): Record<string, Row> {
  const clientId = () => world().chart.clientId;
  return {
    // A client is told that there are notes, and asks the clinic for them.
    'notes.restrictions': row(onChart('forbidden', 'allowed', 'allowed'), () => ({ clientId: clientId() })),
  };
}
