import { eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { openAdmin } from '@/db/factories/admin';
import { makeClinic } from '@/db/factories/clinics';
import { makeBuiltInPrograms } from '@/db/factories/programs';
import { clinics } from '@/db/schema';
import { builtInPrograms } from '@/domain/program/built-in/catalogue';
import { addDays, type IsoDate, isIsoDate } from '@/domain/schedule/dates';
import { firstClinicName, secondClinicName } from './accounts';
import { instantAt } from './clock';
import { type ClinicContext, noRows, type Rows } from './context';
import { drawReports } from './drawings';
import { makeNotes } from './notes';
import { makePerson } from './people';
import { moreSpecials } from './personas/more-specials';
import { regulars } from './personas/regulars';
import { secondClinicPeople } from './personas/second-clinic';
import { specials } from './personas/specials';
import type { Persona } from './personas/types';
import { makeOwnPrograms } from './programs/own-programs';
import { changePlans } from './programs/plan-changes';
import { idAt, randomFor } from './random';
import { chooseReminders } from './reminders';
import { makeRules, secondClinicRules } from './rules';
import { firstClinicStaff, makeStaff, makeStaffing, secondClinicStaff } from './staff';
import { writeRows } from './write';

export type SeedInput = {
  readonly seed: number;
  /** The last day of the history is the day before: nothing is seeded on `today` itself or after it. */
  readonly today: IsoDate;
  /** Everybody's, argon2id. */
  readonly passwordHash: string;
};

type ClinicPlan = {
  readonly name: string;
  readonly timeZone: string;
  readonly emergencyNumber: string;
  readonly foundedDaysAgo: number;
  readonly staff: typeof firstClinicStaff;
  readonly people: readonly Persona[];
  /** Whether its trainers have written programs of their own. */
  readonly ownPrograms: boolean;
  readonly rules: Parameters<typeof makeRules>[0]['adopted'];
};

const clinicPlans: readonly ClinicPlan[] = [
  {
    name: firstClinicName,
    timeZone: 'Europe/London',
    emergencyNumber: '999',
    foundedDaysAgo: 420,
    staff: firstClinicStaff,
    people: [...specials, ...moreSpecials, ...regulars],
    ownPrograms: true,
    rules: [],
  },
  {
    name: secondClinicName,
    timeZone: 'Europe/Dublin',
    emergencyNumber: '112',
    foundedDaysAgo: 230,
    staff: secondClinicStaff,
    people: secondClinicPeople,
    ownPrograms: false,
    rules: secondClinicRules,
  },
];

async function makeDemoClinic(db: Db, plan: ClinicPlan, input: SeedInput, rows: Rows): Promise<void> {
  const { seed, today, passwordHash } = input;
  const since = instantAt(addDays(today, -plan.foundedDaysAgo), 9, plan.timeZone);
  const rng = randomFor(seed, `clinic/${plan.name}`);
  const { id: clinicId } = await makeClinic(db, {
    id: idAt(rng, since),
    name: plan.name,
    timeZone: plan.timeZone,
    emergencyNumber: plan.emergencyNumber,
    createdAt: since.toISOString(),
  });
  const programs = await makeBuiltInPrograms(db, {
    clinicId,
    ids: Object.fromEntries(builtInPrograms.map(({ slug }) => [slug, idAt(rng, since)])),
    publishedAt: since.toISOString(),
  });
  const hinge = programs['hinge-foundations'];
  const deadlift = programs['deadlift-8'];
  if (!hinge || !deadlift) throw new Error('The built-in programs are missing');
  const staff = makeStaff(plan.staff, { clinicId, seed, since, passwordHash, rows });
  const club = plan.ownPrograms
    ? await makeOwnPrograms(db, { clinicId, seed, today, timeZone: plan.timeZone, staff })
    : null;
  const rules = makeRules({
    clinicId,
    ownerId: staff.owner ?? staff.brennan ?? '',
    today,
    timeZone: plan.timeZone,
    adopted: plan.rules,
  });
  rows.policies.push(...rules.rows);
  const context: ClinicContext = {
    seed,
    today,
    passwordHash,
    clinicId,
    timeZone: plan.timeZone,
    staff,
    programs: { 'hinge-foundations': hinge, 'deadlift-8': deadlift, ...(club && { 'barbell-club': club }) },
    policies: rules.versions,
    rows,
  };
  for (const persona of plan.people) makePerson(persona, context);
  drawReports(context);
  changePlans(context);
  makeStaffing(context);
  chooseReminders(context);
  // The second clinic has none: an empty page is to be seen too.
  if (plan.name === firstClinicName) makeNotes(context);
}

/**
 * Two clinics with half a year of history that ends the day before `today`, the same for the same input. Does nothing
 * where the first clinic of the demo is already there. `adminUrl` names a role that bypasses row-level security.
 * Throws RangeError for a date that does not exist.
 */
export async function seedDemo(adminUrl: string, input: SeedInput): Promise<{ readonly seeded: boolean }> {
  if (!isIsoDate(input.today)) throw new RangeError('Not a calendar date');
  const admin = openAdmin(adminUrl);
  try {
    return await admin.db.transaction(async (db) => {
      // Two seeds at once: the second waits, then finds the clinic.
      await db.execute(sql`select pg_advisory_xact_lock(748293)`);
      const existing = await db.select({ id: clinics.id }).from(clinics).where(eq(clinics.name, firstClinicName));
      if (existing.length > 0) return { seeded: false };
      const rows = noRows();
      for (const plan of clinicPlans) await makeDemoClinic(db, plan, input, rows);
      await writeRows(db, rows);
      // The planner would otherwise know nothing of these rows until autovacuum comes by.
      await db.execute(sql`analyze`);
      return { seeded: true };
    });
  } finally {
    await admin.close();
  }
}
