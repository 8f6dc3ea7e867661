import { audit } from './audit';
import type { ClinicContext, Person } from './context';

/** Who opened the chart in the last four weeks: the trainer mostly, the owner once in a while. */
export function chartOpenings(person: Person, context: ClinicContext): void {
  const { rng, persona } = person;
  const owner = context.staff.owner ?? context.staff.brennan;
  for (let daysAgo = Math.min(28, persona.joined); daysAgo >= 1; daysAgo -= 1) {
    if (!rng.chance(0.12)) continue;
    const byOwner = owner !== undefined && owner !== person.trainerId && rng.chance(0.08);
    audit(person, context, {
      at: person.at(daysAgo, rng.int(9, 17) + rng.next()),
      userId: byOwner ? owner : person.trainerId,
      action: 'chart.open',
      subject: ['client', person.clientId],
      relation: byOwner ? 'owner' : 'trainer',
    });
  }
}
