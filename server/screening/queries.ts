import { type SQL, sql } from 'drizzle-orm';
import type { ClientFacts, ClinicFacts, Lock, Profile } from '@/contracts/screening';
import type { Db } from '@/db/connection';
import type { Equipment } from '@/domain/load/plates';
import type { ChartScope } from '@/server/access/chart-access';
import { AppError } from '@/server/errors';

/**
 * What locks the client's lifting, as a JSON sub-select: any clearance that was asked for or refused. An emergency
 * outranks a review; of the same level the newest counts.
 */
export const lockJson = (scope: ChartScope): SQL => sql`(
  select json_build_object('level', level, 'state', state, 'since', requested_at) from clearances
  where clinic_id = ${scope.clinicId} and client_id = ${scope.clientId} and state in ('requested', 'refused')
  order by level = 'emergency' desc, requested_at desc limit 1)`;

/** What locks the client's lifting; null for nothing. */
export async function lockOf(db: Db, scope: ChartScope): Promise<Lock | null> {
  const [row] = await db.execute<{ lock: Lock | null }>(sql`select ${lockJson(scope)} as lock`);
  return row?.lock ? isoLock(row.lock) : null;
}

/** Brings the instant of a lock that came as JSON into the form in which instants leave the server. */
export const isoLock = (lock: Lock): Lock => ({ ...lock, since: new Date(lock.since).toISOString() });

type FactsRow = {
  name: string;
  email: string;
  units: 'kg' | 'lb';
  time_zone: string;
  equipment: Equipment;
  goal: string | null;
  usual_pain: number | null;
  intake_completed_at: string | null;
  version: number;
  clinic_name: string;
  emergency_number: string;
  response_time: string;
  week_starts_on: number;
  lock: Lock | null;
  consent: { version: number; grantedAt: string } | null;
};

export type ClientRecord = {
  readonly client: ClientFacts;
  readonly clinic: ClinicFacts;
  readonly lock: Lock | null;
  readonly profile: Profile;
};

/** Who the client is, what the clinic promises, and the lock, in one statement. Throws `not_found`. */
export async function clientRecord(db: Db, scope: ChartScope): Promise<ClientRecord> {
  const [row] = await db.execute<FactsRow>(sql`
    select c.name, c.email, c.units, c.time_zone, c.equipment, c.goal, c.usual_pain::float8 as usual_pain, c.intake_completed_at, c.version,
      k.name as clinic_name, k.emergency_number, k.response_time, k.week_starts_on, ${lockJson(scope)} as lock,
      (select json_build_object('version', text_version, 'grantedAt', created_at) from consents
        where clinic_id = c.clinic_id and client_id = c.id and kind = 'health-data' and granted
        order by created_at desc limit 1) as consent
    from clients c join clinics k on k.id = c.clinic_id
    where c.clinic_id = ${scope.clinicId} and c.id = ${scope.clientId}`);
  if (!row) throw new AppError('not_found');
  const client = { name: row.name, units: row.units, timeZone: row.time_zone, equipment: row.equipment };
  const clinic = {
    name: row.clinic_name,
    emergencyNumber: row.emergency_number,
    responseTime: row.response_time,
    weekStartsOn: row.week_starts_on,
  };
  const completedAt = row.intake_completed_at;
  return {
    client,
    clinic,
    lock: row.lock && isoLock(row.lock),
    profile: {
      ...client,
      email: row.email,
      goal: row.goal,
      usualPain: row.usual_pain,
      clinic,
      consent: row.consent && { ...row.consent, grantedAt: new Date(row.consent.grantedAt).toISOString() },
      intakeCompletedAt: completedAt === null ? null : new Date(completedAt).toISOString(),
      version: row.version,
    },
  };
}
