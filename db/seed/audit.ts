import type { ClinicContext, Person } from './context';

type Event = {
  readonly at: Date;
  readonly userId: string;
  /** As the product's services name them. */
  readonly action: string;
  readonly subject: readonly [type: string, id: string];
  readonly relation?: 'self' | 'trainer' | 'owner' | null;
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
};

const agents = {
  staff: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  client:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
} as const;

/** Leaves the trace that a deed in the product would have left. */
export function audit(person: Person, context: ClinicContext, event: Event): void {
  const { staff } = context;
  const self = event.userId === person.userId;
  const owner = event.userId === staff.owner || event.userId === staff.brennan;
  const role = self ? 'client' : owner ? 'owner' : 'trainer';
  context.rows.auditEvents.push({
    clinicId: person.clinicId,
    id: person.id(event.at),
    at: event.at.toISOString(),
    userId: event.userId,
    role,
    action: event.action,
    subjectType: event.subject[0],
    subjectId: event.subject[1],
    clientId: person.clientId,
    relation: event.relation === undefined ? (self ? 'self' : 'trainer') : event.relation,
    // Addresses that are reserved for documentation (RFC 5737).
    ip: self ? '203.0.113.77' : '192.0.2.14',
    userAgent: self ? agents.client : agents.staff,
    requestId: person.id(event.at),
    why: null,
    detail: event.detail ? { ...event.detail } : null,
  });
}
