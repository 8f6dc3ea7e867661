import { createHash } from 'node:crypto';
import { clientRows, invitationRow } from '@/db/factories/clients';
import { consentRow, screeningRow } from '@/db/factories/health';
import { audit } from './audit';
import { secondsLater } from './clock';
import { type ClinicContext, emailOf, type Person, type Rows } from './context';
import { hex, type Rng } from './random';

/** What the database keeps of an invitation's link. Nobody knows the token behind it. */
export const tokenHash = (rng: Rng): string => createHash('sha256').update(hex(rng, 64)).digest('hex');

const DAY = 86_400;

/** Questions that are answered yes at the intake, by situation: ids of domain/screening. */
function yesAtIntake({ persona, rng }: Person): readonly string[] {
  if (persona.situation === 'waiting-for-clearance') return ['bone-strength'];
  if (persona.situation === 'cleared-with-restrictions') return ['blood-pressure-high'];
  if (persona.situation === 'clearance-expired') return ['spinal-surgery'];
  if (rng.chance(0.12)) return ['leg-pain'];
  return rng.chance(0.08) ? ['blood-pressure-controlled'] : [];
}

export type Intake = { readonly screeningId: string; readonly at: Date };

/** The chart of somebody who did the intake: invitation, person, consent and screening. */
export function admit(person: Person, context: ClinicContext): Intake & { readonly client: Rows['clients'][number] } {
  const { persona, rng, clinicId, clientId } = person;
  const { rows } = context;
  const at = person.at(persona.joined, 17 + rng.next() * 2.5);
  const invitedAt = secondsLater(person.at(persona.joined, 9.5), -rng.int(1, 4) * DAY);
  const archived = persona.situation === 'archived';
  const { client, person: identity } = clientRows({
    clinicId,
    id: clientId,
    userId: person.userId,
    name: persona.name,
    email: emailOf(persona),
    passwordHash: context.passwordHash,
    disabledAt: archived ? person.at(9, 15).toISOString() : null,
    status: archived ? 'archived' : 'active',
    units: persona.units ?? 'kg',
    timeZone: person.timeZone,
    equipment: person.equipment,
    painHistory: persona.history,
    goal: persona.goal,
    usualPain: person.usual,
    intakeCompletedAt: at.toISOString(),
    version: 2,
    createdAt: invitedAt.toISOString(),
  });
  rows.clients.push(client);
  if (identity) {
    const acceptedAt = secondsLater(at, -420).toISOString();
    rows.users.push({ ...identity.user, createdAt: acceptedAt });
    rows.memberships.push({ ...identity.membership, createdAt: acceptedAt });
  }
  rows.caseloads.push(...caseloadOf(person, context, invitedAt));
  const invitation = invitationRow({
    clinicId,
    id: person.id(invitedAt),
    invitedBy: person.trainerId,
    clientId,
    email: client.email,
    name: client.name,
    tokenHash: tokenHash(rng),
    createdAt: invitedAt.toISOString(),
    acceptedAt: secondsLater(at, -420).toISOString(),
  });
  rows.invitations.push(invitation);
  noteAdmission(person, context, { invitationId: invitation.id, invitedAt, at });
  rows.consents.push(consentRow({ clinicId, clientId, id: person.id(at), createdAt: at.toISOString() }));
  const screening = screeningRow({
    clinicId,
    clientId,
    id: person.id(at),
    occasion: 'intake',
    yes: yesAtIntake(person),
    answeredAt: at.toISOString(),
  });
  rows.screenings.push(screening);
  return { client, screeningId: screening.id, at };
}

function noteAdmission(
  person: Person,
  context: ClinicContext,
  { invitationId, invitedAt, at }: { readonly invitationId: string; readonly invitedAt: Date; readonly at: Date },
): void {
  const subject = ['invitation', invitationId] as const;
  const { userId, trainerId } = person;
  audit(person, context, {
    at: invitedAt,
    userId: trainerId,
    action: 'invitation.create',
    subject,
    relation: null,
    detail: { role: 'client' },
  });
  const acceptedAt = secondsLater(at, -420);
  audit(person, context, { at: acceptedAt, userId, action: 'invitation.accept', subject, relation: null });
  audit(person, context, { at, userId, action: 'intake.submit', subject: ['client', person.clientId] });
}

function caseloadOf(person: Person, context: ClinicContext, from: Date) {
  const { clinicId, clientId, trainerId, persona } = person;
  const current = { clinicId, clientId, trainerId, startedAt: from.toISOString() };
  if (persona.situation !== 'handed-over') return [current];
  const before = context.staff.lie;
  const handedOver = person.at(Math.floor(persona.joined / 2), 11).toISOString();
  if (!before) return [current];
  return [
    { ...current, trainerId: before, endedAt: handedOver },
    { ...current, startedAt: handedOver },
  ];
}

/** The chart of somebody who was invited and has not come yet: one link still open, or one that ran out. */
export function invite(person: Person, context: ClinicContext): void {
  const { persona, rng, clinicId, clientId } = person;
  const { rows } = context;
  const expired = persona.situation === 'invitation-expired';
  const invitedAt = person.at(persona.joined, 15);
  const { client } = clientRows({
    clinicId,
    id: clientId,
    name: persona.name,
    email: emailOf(persona),
    status: 'invited',
    units: persona.units ?? 'kg',
    timeZone: person.timeZone,
    equipment: person.equipment,
    createdAt: invitedAt.toISOString(),
  });
  rows.clients.push(client);
  rows.caseloads.push({ clinicId, clientId, trainerId: person.trainerId, startedAt: invitedAt.toISOString() });
  const base = { clinicId, clientId, invitedBy: person.trainerId, email: client.email, name: client.name };
  if (expired) {
    // The first link went to a wrong address and was taken back a day later; the second ran out.
    const first = secondsLater(invitedAt, -DAY);
    rows.invitations.push(
      invitationRow({
        ...base,
        id: person.id(first),
        email: `old.${client.email}`,
        tokenHash: tokenHash(rng),
        createdAt: first.toISOString(),
        revokedAt: invitedAt.toISOString(),
      }),
    );
  }
  rows.invitations.push(
    invitationRow({ ...base, id: person.id(invitedAt), tokenHash: tokenHash(rng), createdAt: invitedAt.toISOString() }),
  );
}
