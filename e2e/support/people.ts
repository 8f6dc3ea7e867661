import { openAdmin } from '@/db/factories/admin';
import { makeClient } from '@/db/factories/clients';
import { makeMember } from '@/db/factories/clinics';
import { makeAssignment } from '@/db/factories/plans';
import { makeProgram } from '@/db/factories/programs';
import type { ProgramDocument, ResolvedSession } from '@/domain/program/types';
import { addDays, weekdayOf } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import type { Clinic } from './test';

export const owner = 'owner@demo.sturdy.test';
export const coach = 'coach@demo.sturdy.test';
/** A trainer of the same clinic, without Daniel's clients. */
export const otherTrainer = 'sunniva.lie@demo.sturdy.test';
/** Week 5 of Hinge foundations, on Daniel's caseload, and nobody else's. */
export const priya = 'client@demo.sturdy.test';

/** Today in the demo clinic, and in the browser of every test. */
export const today = (): string => localDate(new Date(), 'Europe/London');

type Someone = { readonly userId: string; readonly clinicId: string; readonly clientId: string; readonly name: string };

/** A seeded person of the first clinic by e-mail address. `clientId` is empty for staff. */
export async function find({ sql }: Clinic, email: string): Promise<Someone> {
  const [row] = await sql<Someone[]>`
    select m.user_id as "userId", m.clinic_id as "clinicId", m.name, coalesce(c.id::text, '') as "clientId"
    from memberships m left join clients c on c.clinic_id = m.clinic_id and c.user_id = m.user_id
    where m.email = ${email} order by m.created_at, m.clinic_id limit 1`;
  if (!row) throw new Error(`Nobody has ${email}`);
  return row;
}

/** The chart of a seeded client by name. */
export async function chartOf({ sql }: Clinic, name: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from clients where name = ${name}`;
  if (!row) throw new Error(`Nobody is called ${name}`);
  return row.id;
}

/** The planned sessions of a chart, the next ones first. */
export const plannedOf = ({ sql }: Clinic, clientId: string) =>
  sql<{ id: string; date: string; status: string; prescription: ResolvedSession }[]>`
    select id, date::text, status, prescription from planned_sessions
    where client_id = ${clientId} and date >= ${today()} order by date`;

export type NewClient = {
  readonly email: string;
  readonly name: string;
  readonly clientId: string;
  /** Today's, and those after it; empty without a program. */
  readonly planned: readonly { readonly id: string; readonly prescription: ResolvedSession }[];
};

let made = 0;
/** Names nobody else has, so that a leak of one is seen. */
const familyNames = ['Abernathy', 'Bellweather', 'Castellan', 'Drummond', 'Everdene', 'Fairbrother', 'Gainsborough'];

/**
 * A client of Daniel's with the intake done, and with a plan whose sessions are on today and every other day after it:
 * of a built-in program, or of one that the test writes.
 * Tests that change a chart make one of their own.
 */
export async function newClient(
  clinic: Clinic,
  given: {
    readonly program?: 'hinge-foundations' | 'deadlift-8' | ProgramDocument | null;
    readonly startsDaysAgo?: number;
  } = {},
): Promise<NewClient> {
  const { program = 'hinge-foundations', startsDaysAgo = 0 } = given;
  const trainer = await find(clinic, coach);
  const [account] = await clinic.sql<{ hash: string }[]>`
    select password_hash as hash from users where id = ${trainer.userId}`;
  made += 1;
  const name = `Robin ${familyNames[made % familyNames.length]} ${made}`;
  const email = `robin.${made}@e2e.sturdy.test`;
  const { clinicId } = trainer;
  const { db, close } = openAdmin(clinic.adminUrl);
  try {
    const { clientId } = await makeClient(db, {
      clinicId,
      name,
      email,
      trainerId: trainer.userId,
      passwordHash: account?.hash ?? null,
    });
    if (program === null) return { email, name, clientId, planned: [] };
    const isOwn = typeof program !== 'string';
    const [row] = isOwn
      ? [await makeProgram(db, { clinicId, name: `Program of ${name}`, document: program })]
      : await clinic.sql<{ id: string }[]>`
          select id from programs where clinic_id = ${clinicId} and built_in = ${program}`;
    if (!row) throw new Error(`The clinic has no ${program}`);
    const startDate = addDays(today(), -startsDaysAgo);
    const days = isOwn ? Array.from({ length: program.sessionsPerWeek }, (_, index) => index * 2) : [0, 2, 4];
    const trainingDays = days.map((after) => weekdayOf(addDays(today(), after))).sort();
    const { planned } = await makeAssignment(db, {
      clinicId,
      clientId,
      programId: row.id,
      startDate,
      trainingDays,
      assignedBy: trainer.userId,
    });
    return { email, name, clientId, planned: planned.filter(({ date }) => date >= today()) };
  } finally {
    await close();
  }
}

/** A trainer of the first clinic who has nobody yet. */
export async function newTrainer(clinic: Clinic): Promise<{ email: string; name: string; userId: string }> {
  const { clinicId, userId } = await find(clinic, owner);
  const [account] = await clinic.sql<{ hash: string }[]>`select password_hash as hash from users where id = ${userId}`;
  made += 1;
  const name = `Terry Trainer ${made}`;
  const email = `terry.${made}@e2e.sturdy.test`;
  const { db, close } = openAdmin(clinic.adminUrl);
  try {
    const member = await makeMember(db, {
      clinicId,
      role: 'trainer',
      name,
      email,
      passwordHash: account?.hash ?? null,
    });
    return { email, name, userId: member.userId };
  } finally {
    await close();
  }
}
