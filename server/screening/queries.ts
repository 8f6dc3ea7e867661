import { sql } from 'drizzle-orm';
import type { ClientFacts, ClinicFacts, Gates, Profile } from '@/contracts/screening';
import type { Db } from '@/db/connection';
import type { Equipment } from '@/domain/load/plates';
import type { ChartScope } from '@/server/access/chart-access';
import { AppError } from '@/server/errors';
import { type GateFacts, gateFactsJson, gatesFrom } from './gates';

type FactsRow = {
  name: string;
  email: string;
  units: 'kg' | 'lb';
  time_zone: string;
  equipment: Equipment;
  goal: string | null;
  locale: string | null;
  usual_pain: number | null;
  intake_completed_at: string | null;
  version: number;
  clinic_name: string;
  emergency_number: string;
  response_time: string;
  week_starts_on: number;
  facts: GateFacts;
  consent: { version: number; grantedAt: string } | null;
};

export type ClientRecord = Gates & {
  readonly client: ClientFacts;
  readonly clinic: ClinicFacts;
  readonly profile: Profile;
};

/** Who the client is, what the clinic promises, and what stands before the next session. Throws `not_found`. */
export async function clientRecord(reader: {
  readonly db: Db;
  readonly scope: ChartScope;
  readonly now: Date;
}): Promise<ClientRecord> {
  const { db, scope } = reader;
  const [row] = await db.execute<FactsRow>(sql`
    select c.name, c.email, c.units, c.time_zone, c.equipment, c.goal, c.locale, c.usual_pain::float8 as usual_pain, c.intake_completed_at, c.version,
      k.name as clinic_name, k.emergency_number, k.response_time, k.week_starts_on, ${gateFactsJson(scope)} as facts,
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
    ...(await gatesFrom(reader, row.facts, client.timeZone)),
    profile: {
      ...client,
      email: row.email,
      goal: row.goal,
      usualPain: row.usual_pain,
      locale: row.locale,
      clinic,
      consent: row.consent && { ...row.consent, grantedAt: new Date(row.consent.grantedAt).toISOString() },
      intakeCompletedAt: completedAt === null ? null : new Date(completedAt).toISOString(),
      version: row.version,
    },
  };
}
