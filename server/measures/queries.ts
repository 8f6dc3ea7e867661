import { type SQL, sql } from 'drizzle-orm';
import type { Referral } from '@/contracts/measures';
import type { ClinicFacts } from '@/contracts/screening';
import type { Db } from '@/db/connection';
import type { InstrumentId } from '@/domain/instruments/instruments';
import { asksForReferral } from '@/domain/instruments/phq4';
import type { DueFacts } from '@/domain/instruments/schedule';
import type { IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import type { WeightUnit } from '@/lib/units';
import type { ChartScope } from '@/server/access/chart-access';
import { AppError } from '@/server/errors';

/** A row as it was written, corrections and those taken back included. */
export type MeasurementRow = {
  readonly id: string;
  readonly instrument: InstrumentId;
  readonly takenOn: IsoDate;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly score: number;
  readonly note: string | null;
  readonly voided: boolean;
  readonly correctsId: string | null;
  readonly enteredBy: string;
  readonly enteredByName: string | null;
  readonly createdAt: string;
};

export type MeasuredClient = {
  readonly name: string;
  readonly userId: string | null;
  readonly units: WeightUnit;
  readonly timeZone: string;
  readonly intakeCompletedAt: string | null;
  readonly followsBodyMass: boolean;
  readonly clinic: ClinicFacts;
  /** Oldest first. */
  readonly rows: readonly MeasurementRow[];
};

/** True for the row of `measurements` under `alias` that stands: neither corrected nor taken back. */
export const stands = (alias: string): SQL => {
  const m = sql.raw(alias);
  return sql`not ${m}.voided and not exists (select from measurements later where later.clinic_id = ${m}.clinic_id
    and later.client_id = ${m}.client_id and later.corrects_id = ${m}.id)`;
};

/** Whether the client agreed to have body mass followed: the newest word counts. */
const followsBodyMass = (scope: ChartScope): SQL => sql`coalesce((
  select granted from consents where clinic_id = ${scope.clinicId} and client_id = ${scope.clientId}
    and kind = 'body-mass' order by created_at desc, id desc limit 1), false)`;

/** The person and everything that was ever measured, in one statement. Throws `not_found`. */
export async function measuredClient(db: Db, scope: ChartScope): Promise<MeasuredClient> {
  const [row] = await db.execute<MeasuredClient & Record<string, unknown>>(sql`
    select c.name, c.user_id as "userId", c.units, c.time_zone as "timeZone",
      c.intake_completed_at as "intakeCompletedAt", ${followsBodyMass(scope)} as "followsBodyMass",
      json_build_object('name', k.name, 'emergencyNumber', k.emergency_number, 'responseTime', k.response_time,
        'weekStartsOn', k.week_starts_on) as clinic,
      coalesce((select json_agg(json_build_object('id', m.id, 'instrument', m.instrument, 'takenOn', m.taken_on,
            'answers', m.answers, 'score', m.score, 'note', m.note, 'voided', m.voided, 'correctsId', m.corrects_id,
            'enteredBy', m.entered_by, 'enteredByName', p.name, 'createdAt', m.created_at)
            order by m.taken_on, m.created_at, m.id)
          from measurements m
          left join memberships p on p.clinic_id = m.clinic_id and p.user_id = m.entered_by
          where m.clinic_id = ${scope.clinicId} and m.client_id = ${scope.clientId}), '[]') as rows
    from clients c join clinics k on k.id = c.clinic_id
    where c.clinic_id = ${scope.clinicId} and c.id = ${scope.clientId}`);
  if (!row) throw new AppError('not_found');
  return row;
}

type DueRow = { readonly lastTaken: DueFacts['lastTaken']; readonly followsBodyMass: boolean };

/** When each instrument was last taken, and whose they are. Throws `not_found`. */
export async function dueRow(
  db: Db,
  scope: ChartScope,
): Promise<DueRow & { readonly timeZone: string; readonly intakeAt: string | null }> {
  const [row] = await db.execute<DueRow & { timeZone: string; intakeAt: string | null }>(sql`
    select c.time_zone as "timeZone", c.intake_completed_at as "intakeAt",
      ${followsBodyMass(scope)} as "followsBodyMass",
      coalesce((select json_object_agg(x.instrument, x.day) from (
        select m.instrument, max(m.taken_on) as day from measurements m
        where m.clinic_id = ${scope.clinicId} and m.client_id = ${scope.clientId} and ${stands('m')}
        group by m.instrument) x), '{}') as "lastTaken"
    from clients c where c.clinic_id = ${scope.clinicId} and c.id = ${scope.clientId}`);
  if (!row) throw new AppError('not_found');
  return row;
}

/** What decides when measures are due, for a client who finished the intake at `intakeAt`. */
export function dueFactsOf(
  { lastTaken, followsBodyMass }: DueRow,
  person: { readonly intakeAt: string | null; readonly timeZone: string; readonly today: IsoDate },
): DueFacts {
  const { intakeAt, timeZone, today } = person;
  const startedOn = intakeAt === null ? null : localDate(new Date(intakeAt), timeZone);
  return { startedOn, lastTaken, followsBodyMass, today };
}

/** The newest PHQ-4 when it asks for help beyond training; null otherwise. */
export async function referralOf(db: Db, scope: ChartScope): Promise<Referral | null> {
  const [row] = await db.execute<Referral>(sql`
    select m.taken_on::text as "takenOn", m.score::float8 as score from measurements m
    where m.clinic_id = ${scope.clinicId} and m.client_id = ${scope.clientId} and m.instrument = 'phq4'
      and ${stands('m')}
    order by m.taken_on desc, m.created_at desc limit 1`);
  return row && asksForReferral(row.score) ? { takenOn: row.takenOn, score: row.score } : null;
}
