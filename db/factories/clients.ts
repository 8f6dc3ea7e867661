import type { Db } from '@/db/connection';
import { caseloads, clients, invitations, memberships, users } from '@/db/schema';
import { defaultEquipment } from '@/domain/load/equipment';
import { newId } from '@/lib/id';
import { memberRows } from './clinics';

type ClientRow = typeof clients.$inferInsert;
type InvitationRow = typeof invitations.$inferInsert;

export type ClientInput = Partial<Omit<ClientRow, 'clinicId'>> & {
  readonly clinicId: string;
  /** Puts the client on this trainer's caseload. */
  readonly trainerId?: string;
  readonly passwordHash?: string | null;
  readonly disabledAt?: string | null;
};

/** The rows of a client: chart, and unless invited only the user and membership; caseload with a `trainerId`. */
export function clientRows(given: ClientInput) {
  const { trainerId, passwordHash, disabledAt, ...chart } = given;
  const id = given.id ?? newId();
  const status = given.status ?? 'active';
  const createdAt = given.createdAt ?? new Date().toISOString();
  const email = (given.email ?? `client-${id}@demo.sturdy.test`).toLowerCase();
  const name = given.name ?? 'Test client';
  const userId = status === 'invited' ? null : (given.userId ?? newId());
  const client: ClientRow & { id: string } = {
    timeZone: 'Europe/London',
    equipment: defaultEquipment(given.units ?? 'kg'),
    intakeCompletedAt: status === 'invited' ? null : createdAt,
    usualPain: status === 'invited' ? null : 3,
    ...chart,
    id,
    name,
    email,
    status,
    userId,
    createdAt,
  };
  const person = userId
    ? memberRows({
        clinicId: given.clinicId,
        role: 'client',
        userId,
        name,
        email,
        passwordHash: passwordHash ?? null,
        disabledAt: disabledAt ?? null,
        createdAt,
      })
    : null;
  const caseload = trainerId ? { clinicId: given.clinicId, clientId: id, trainerId, startedAt: createdAt } : null;
  return { client, person, caseload };
}

/** A client with intake done, ready to be given a plan; `status: 'invited'` for one who has not come yet. */
export async function makeClient(db: Db, given: ClientInput) {
  const { client, person, caseload } = clientRows(given);
  if (person) {
    await db.insert(users).values(person.user).onConflictDoNothing({ target: users.id });
    await db.insert(memberships).values(person.membership);
  }
  await db.insert(clients).values(client);
  if (caseload) await db.insert(caseloads).values(caseload);
  return {
    clientId: client.id,
    userId: client.userId ?? null,
    clinicId: client.clinicId,
    name: client.name,
    email: client.email,
  };
}

export type InvitationInput = Partial<InvitationRow> & {
  readonly clinicId: string;
  readonly invitedBy: string;
  /** SHA-256 of the token, as server/auth hashes it. */
  readonly tokenHash: string;
};

/** A pending invitation for seven days from `createdAt`. */
export function invitationRow(given: InvitationInput): InvitationRow & { id: string } {
  const id = given.id ?? newId();
  const createdAt = given.createdAt ?? new Date().toISOString();
  const weekLater = new Date(Date.parse(createdAt) + 7 * 86_400_000).toISOString();
  return {
    role: 'client',
    email: `invited-${id}@demo.sturdy.test`,
    name: 'Test invitation',
    expiresAt: weekLater,
    sentAt: createdAt,
    ...given,
    id,
    createdAt,
  };
}

export async function makeInvitation(db: Db, given: InvitationInput): Promise<InvitationRow & { id: string }> {
  const row = invitationRow(given);
  await db.insert(invitations).values(row);
  return row;
}
