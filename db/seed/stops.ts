import { liftStopRow } from '@/db/factories/progression';
import { audit } from './audit';
import type { ClinicContext, Person } from './context';
import type { Live } from './live';

/** Stops lifting by rule S8 or D4; the trainer has not been in touch yet. */
export function openStop(
  person: Person,
  context: ClinicContext,
  live: Live,
  { rule, at }: { readonly rule: 'S8' | 'D4'; readonly at: Date },
): void {
  if (live.stopped) return;
  live.stopped = true;
  const { clinicId, clientId } = person;
  const row = liftStopRow({ clinicId, clientId, id: person.id(at), rule, since: at.toISOString() });
  context.rows.liftStops.push(row);
  audit(person, context, {
    at,
    userId: person.userId,
    action: 'stop.open',
    subject: ['lift_stop', row.id],
    detail: { rule },
  });
}
