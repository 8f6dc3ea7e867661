import { invitationRow } from '@/db/factories/clients';
import { memberRows } from '@/db/factories/clinics';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { instantAt } from './clock';
import type { ClinicContext, Rows } from './context';
import { tokenHash } from './intake';
import type { StaffKey } from './personas/types';
import { idAt, randomFor } from './random';

type StaffMember = {
  readonly key: StaffKey;
  readonly name: string;
  readonly email: string;
  readonly role: 'owner' | 'trainer';
};

export const firstClinicStaff: readonly StaffMember[] = [
  { key: 'owner', name: 'Helen Marsh', email: 'owner@demo.sturdy.test', role: 'owner' },
  { key: 'coach', name: 'Daniel Okafor', email: 'coach@demo.sturdy.test', role: 'trainer' },
  { key: 'lie', name: 'Sunniva Lie', email: 'sunniva.lie@demo.sturdy.test', role: 'trainer' },
  { key: 'monteiro', name: 'Rafael Monteiro', email: 'rafael.monteiro@demo.sturdy.test', role: 'trainer' },
];

export const secondClinicStaff: readonly StaffMember[] = [
  { key: 'brennan', name: 'Maeve Brennan', email: 'owner2@demo.sturdy.test', role: 'owner' },
  { key: 'walsh', name: 'Tadhg Walsh', email: 'tadhg.walsh@demo.sturdy.test', role: 'trainer' },
  { key: 'coach', name: 'Daniel Okafor', email: 'coach@demo.sturdy.test', role: 'trainer' },
];

/** Users and memberships of a clinic's staff; a person who is known from another clinic keeps their user. */
export function makeStaff(
  staff: readonly StaffMember[],
  given: {
    readonly clinicId: string;
    readonly seed: number;
    readonly since: Date;
    readonly passwordHash: string;
    readonly rows: Rows;
  },
): Record<string, string> {
  const { rows, since } = given;
  const ids: Record<string, string> = {};
  for (const { key, name, email, role } of staff) {
    const known = rows.users.find((user) => user.email === email);
    const userId = known?.id ?? idAt(randomFor(given.seed, `staff/${email}`), since);
    const { user, membership } = memberRows({
      clinicId: given.clinicId,
      role,
      userId,
      name,
      email,
      passwordHash: given.passwordHash,
      createdAt: since.toISOString(),
    });
    if (!known) rows.users.push(user);
    rows.memberships.push(membership);
    ids[key] = userId;
  }
  return ids;
}

/** Covers that are past, in force and to come, and an invitation to a trainer that still waits. */
export function makeStaffing(context: ClinicContext): void {
  const { clinicId, staff, rows, today, timeZone } = context;
  const { owner, coach, lie, monteiro } = staff;
  if (!owner || !coach || !lie || !monteiro) return;
  const rng = randomFor(context.seed, `${clinicId}/staffing`);
  const day = (daysAgo: number): IsoDate => addDays(today, -daysAgo);
  const cover = (trainerId: string, coverId: string, from: number, until: number, madeDaysAgo: number) => {
    const createdAt = instantAt(day(madeDaysAgo), 9.5, timeZone);
    rows.covers.push({
      clinicId,
      id: idAt(rng, createdAt),
      trainerId,
      coverId,
      fromDate: day(from),
      untilDate: day(until),
      createdAt: createdAt.toISOString(),
    });
  };
  cover(lie, coach, 47, 38, 60);
  cover(coach, lie, 96, 90, 110);
  cover(monteiro, coach, 3, -6, 12);
  cover(lie, monteiro, -20, -27, 5);
  const invitedAt = instantAt(day(2), 11, timeZone);
  rows.invitations.push(
    invitationRow({
      clinicId,
      id: idAt(rng, invitedAt),
      role: 'trainer',
      invitedBy: owner,
      name: 'Ewa Kowalczyk',
      email: 'ewa.kowalczyk@demo.sturdy.test',
      tokenHash: tokenHash(rng),
      createdAt: invitedAt.toISOString(),
    }),
  );
}
