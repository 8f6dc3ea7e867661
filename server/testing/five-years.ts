import { makeAssignment } from '@/db/factories/plans';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import type { clinicAtWork } from './clinic-at-work';
import type { TestDatabase } from './test-database';

/** Five years of three sessions a week, fifteen sets each, and a report every morning. */
export const fiveYears = { weeks: 260, sessionsAWeek: 3, setsASession: 15 } as const;

/**
 * A client who has trained three times a week until `today`, a Wednesday, and reported every morning. Loads rise slowly,
 * pain falls from 5 to 1 with a flare every forty weeks, every hundredth set was corrected, and every fiftieth session
 * was missed. Written by the database itself, in a second.
 */
export async function fiveYearsOf(
  { admin, sql }: TestDatabase,
  setting: Awaited<ReturnType<typeof clinicAtWork>>,
  today: IsoDate,
) {
  const { weeks, sessionsAWeek } = fiveYears;
  const client = await setting.client({ name: 'Five Years', usualPain: 2 });
  const chart = { clinicId: setting.clinic.id, clientId: client.clientId };
  const first = addDays(today, -2 - 7 * (weeks - 1));
  // Its own sessions lie ahead, and give the lines of all those that are past.
  const { assignment, planned } = await makeAssignment(admin, {
    ...chart,
    programId: setting.hinge.id,
    startDate: addDays(today, 5),
    trainingDays: [1, 3, 5],
    assignedBy: setting.trainer.userId,
  });
  const templates = planned.slice(0, sessionsAWeek).map(({ id }) => id);
  const keys = [chart.clinicId, chart.clientId];
  await sql.begin(async (tx) => {
    await tx.unsafe(
      `insert into planned_sessions (clinic_id, client_id, id, assignment_id, date, kind, week, position, prescription, status)
       select $1::uuid, $2::uuid, md5($2::uuid || 'p' || w || d)::uuid, $3::uuid, $4::date + 7 * w + 2 * d, 'program', 1 + w % 12, d, t.prescription,
         case when (w * 3 + d) % 50 = 49 then 'planned' else 'done' end
       from generate_series(0, ${weeks - 1}) w, generate_series(0, ${sessionsAWeek - 1}) d,
         planned_sessions t where t.clinic_id = $1::uuid and t.client_id = $2::uuid and t.id = ($5::uuid[])[d + 1]
         and $4::date + 7 * w + 2 * d <= $6::date`,
      [...keys, assignment.id, first, templates, today] as never[],
    );
    await tx.unsafe(
      `insert into session_logs (clinic_id, client_id, id, planned_session_id, local_date, started_at, finished_at,
         pain_before, pain_after)
       select clinic_id, client_id, md5(id || 'l')::uuid, id, date, date + time '08:00', date + time '08:50',
         greatest(0, 4 - (date - $3::date) / 400), greatest(0, 4 - (date - $3::date) / 400)
       from planned_sessions where clinic_id = $1 and client_id = $2 and status = 'done' and date < $4::date`,
      [...keys, first, today] as never[],
    );
    await tx.unsafe(
      `insert into set_logs (clinic_id, client_id, id, session_log_id, item_id, exercise_id, set_number, reps, load_kg, rpe,
         pain, prescribed, logged_at)
       select l.clinic_id, l.client_id, md5(l.id || i.n::text || s)::uuid, l.id, i.item ->> 'id', i.item ->> 'exerciseId', s,
         8, case when i.n > 2 then 20 + 5 * i.n + (l.local_date - $3::date) / 28 end, 7, 1,
         i.item -> 'prescription', l.local_date + time '08:05' + (i.n * 5 + s) * interval '1 minute'
       from session_logs l
       join planned_sessions p on p.clinic_id = l.clinic_id and p.client_id = l.client_id and p.id = l.planned_session_id,
         lateral (select item, n from jsonb_array_elements(p.prescription -> 'items') with ordinality e(item, n)
           where n <= 5) i, generate_series(1, 3) s
       where l.clinic_id = $1 and l.client_id = $2`,
      [...keys, first] as never[],
    );
    await tx.unsafe(
      `insert into set_logs (clinic_id, client_id, id, session_log_id, item_id, exercise_id, set_number, reps, load_kg, rpe,
         pain, prescribed, logged_at, corrects_id)
       select clinic_id, client_id, md5(id || 'c')::uuid, session_log_id, item_id, exercise_id, set_number, 6, load_kg - 10,
         rpe, pain, prescribed, logged_at + interval '1 minute', id
       from (select *, row_number() over (order by logged_at, id) as n from set_logs
         where clinic_id = $1 and client_id = $2) x where n % 100 = 0`,
      keys as never[],
    );
    await tx.unsafe(
      `insert into symptom_reports (clinic_id, client_id, id, moment, pain, local_date, reported_at)
       select $1::uuid, $2::uuid, md5($2::uuid || 'r' || day)::uuid, 'morning', case when (day - $3::date) % 280 between 100 and 105 then 6
           else greatest(1, 5 - (day - $3::date) / 400) end, day, day + time '07:00'
       from (select g::date as day from generate_series($3::date, $4::date, '1 day') g) days`,
      [...keys, first, today] as never[],
    );
  });
  await sql`analyze`;
  return { ...chart, client, first };
}
