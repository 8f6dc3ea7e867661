import { onChart, type Row, row, staffOnly } from './access-expectations';
import type { TwoClinics } from './two-clinics';

/** Reports and summaries. `world` is read when a row is asked, not before. */
export function reportRows(world: () => TwoClinics): Record<string, Row> {
  return {
    'reports.progress': row(onChart('forbidden', 'allowed', 'allowed'), () => ({ clientId: world().chart.clientId })),
    // Of one's own caseload; whose else an owner may ask for is in server/reports/summary.int.test.ts.
    'reports.summary': row(staffOnly, () => ({})),
  };
}
