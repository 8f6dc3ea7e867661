import type { Db } from '@/db/connection';
import { clinics, covers, memberships, users } from '@/db/schema';
import { newId } from '@/lib/id';

type ClinicRow = typeof clinics.$inferInsert;
type UserRow = typeof users.$inferInsert;
type MembershipRow = typeof memberships.$inferInsert;
type Role = MembershipRow['role'];

function clinicRow(given: Partial<ClinicRow> = {}): ClinicRow {
  return { id: newId(), name: 'Test clinic', timeZone: 'Europe/London', emergencyNumber: '999', ...given };
}

export async function makeClinic(db: Db, given: Partial<ClinicRow> = {}): Promise<ClinicRow & { id: string }> {
  const row = clinicRow(given);
  await db.insert(clinics).values(row);
  return row;
}

export type MemberInput = {
  readonly clinicId: string;
  readonly role: Role;
  /** An existing person joins a further clinic when the id of their user is given. */
  readonly userId?: string;
  readonly name?: string;
  readonly email?: string;
  /** Null (the default) for a person who cannot sign in with a password. */
  readonly passwordHash?: string | null;
  readonly disabledAt?: string | null;
  readonly createdAt?: string;
};

/** The user and the membership of one person. */
export function memberRows(given: MemberInput): { user: UserRow; membership: MembershipRow } {
  const id = given.userId ?? newId();
  const name = given.name ?? `Test ${given.role}`;
  const email = (given.email ?? `${given.role}-${id}@demo.sturdy.test`).toLowerCase();
  const createdAt = given.createdAt ?? new Date().toISOString();
  return {
    user: { id, name, email, passwordHash: given.passwordHash ?? null, createdAt },
    membership: {
      clinicId: given.clinicId,
      userId: id,
      role: given.role,
      name,
      email,
      disabledAt: given.disabledAt ?? null,
      createdAt,
    },
  };
}

/** A person with a role in a clinic. A user with that id is left as it is. */
export async function makeMember(db: Db, given: MemberInput) {
  const { user, membership } = memberRows(given);
  await db.insert(users).values(user).onConflictDoNothing({ target: users.id });
  await db.insert(memberships).values(membership);
  return { userId: user.id, name: user.name, email: user.email, role: membership.role, clinicId: membership.clinicId };
}

/** One trainer stands in for another, both days included. */
export async function makeCover(db: Db, given: Omit<typeof covers.$inferInsert, 'id'> & { id?: string }) {
  const row = { ...given, id: given.id ?? newId() };
  await db.insert(covers).values(row);
  return row;
}
