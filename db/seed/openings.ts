import type { ClinicContext, Person } from './context';

const agents = [
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_6) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
] as const;

/** Who opened the chart in the last four weeks: the trainer mostly, the owner once in a while and with a reason. */
export function chartOpenings(person: Person, context: ClinicContext): void {
  const { rng, persona } = person;
  const owner = context.staff.owner ?? context.staff.brennan;
  for (let daysAgo = Math.min(28, persona.joined); daysAgo >= 1; daysAgo -= 1) {
    if (!rng.chance(0.12)) continue;
    const byOwner = owner !== undefined && owner !== person.trainerId && rng.chance(0.08);
    const at = person.at(daysAgo, rng.int(9, 17) + rng.next());
    context.rows.auditEvents.push({
      clinicId: person.clinicId,
      id: person.id(at),
      at: at.toISOString(),
      userId: byOwner ? owner : person.trainerId,
      role: byOwner || person.trainerId === owner ? 'owner' : 'trainer',
      action: 'chart.open',
      subjectType: 'client',
      subjectId: person.clientId,
      clientId: person.clientId,
      relation: byOwner ? 'owner' : 'trainer',
      ip: '192.0.2.14',
      userAgent: rng.pick(agents),
      requestId: person.id(at),
      why: byOwner ? 'Caseload review' : null,
    });
  }
}
