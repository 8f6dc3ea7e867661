import { sql } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { makeClient } from '@/db/factories/clients';
import { makeClinic, makeMember } from '@/db/factories/clinics';
import { makeAssignment } from '@/db/factories/plans';
import { makeBuiltInPrograms } from '@/db/factories/programs';
import { addDays } from '@/domain/schedule/dates';

/** Days of history behind each of them. */
const DAYS = 182;

/**
 * One trainer with so many clients, each with half a year of training three times a week: reports every morning, planned
 * sessions, sessions with twelve sets, and some with something to decide. The first is made by hand and the others copied
 * from them in the database, with loads and pain of their own.
 */
export async function makeLargeCaseload(admin: Db, clients: number) {
  const clinic = await makeClinic(admin);
  const trainer = await makeMember(admin, { clinicId: clinic.id, role: 'trainer' });
  const programs = await makeBuiltInPrograms(admin, { clinicId: clinic.id });
  const programId = programs['hinge-foundations']?.id;
  if (!programId) throw new Error('A built-in program is missing');
  const today = new Date().toISOString().slice(0, 10);
  const first = await makeClient(admin, { clinicId: clinic.id, trainerId: trainer.userId });
  const plan = await makeAssignment(admin, {
    clinicId: clinic.id,
    clientId: first.clientId,
    programId,
    startDate: addDays(today, -56),
    trainingDays: [1, 3, 5],
    assignedBy: trainer.userId,
  });
  await admin.transaction(async (db) => {
    // What follows is history: no trigger has to hear of every row of it.
    await db.execute(sql`set local session_replication_role = replica`);
    const own = sql`clinic_id = ${clinic.id}`;
    await db.execute(sql`insert into clients (clinic_id, id, name, email, status, time_zone, equipment, usual_pain,
        intake_completed_at)
      select ${clinic.id}, gen_random_uuid(), 'Client ' || n, 'large-' || n || '@demo.sturdy.test', 'active',
        (array['Europe/London', 'America/New_York', 'Asia/Tokyo'])[1 + n % 3], c.equipment, 1 + n % 4, now()
      from clients c, generate_series(2, ${clients}::int) n where c.id = ${first.clientId}`);
    await db.execute(sql`insert into caseloads (clinic_id, client_id, trainer_id)
      select clinic_id, id, ${trainer.userId} from clients where ${own} and id <> ${first.clientId}`);
    await db.execute(sql`insert into client_status (clinic_id, client_id) select clinic_id, id from clients
      where ${own} and id <> ${first.clientId}`);
    await db.execute(sql`insert into assignments (clinic_id, client_id, id, program_id, program_version, program_name,
        weeks, start_date, end_date, training_days, assigned_by)
      select c.clinic_id, c.id, gen_random_uuid(), a.program_id, a.program_version, a.program_name, a.weeks,
        a.start_date, a.end_date, a.training_days, a.assigned_by
      from clients c, assignments a where c.clinic_id = ${clinic.id} and a.id = ${plan.assignment.id}
        and c.id <> ${first.clientId}`);
    await db.execute(sql`insert into planned_sessions (clinic_id, client_id, id, assignment_id, date, week, position,
        prescription, status)
      select a.clinic_id, a.client_id, gen_random_uuid(), a.id, p.date, p.week, p.position, p.prescription,
        case when p.date < ${today}::date and hashtext(a.client_id::text || p.date) % 12 <> 0 then 'done' else 'planned' end
      from assignments a, planned_sessions p
      where a.clinic_id = ${clinic.id} and p.clinic_id = a.clinic_id and p.client_id = ${first.clientId}
        and a.client_id <> ${first.clientId}`);
    // The half year before the plan: sessions of the same kind, already done.
    await db.execute(sql`insert into planned_sessions (clinic_id, client_id, id, assignment_id, date, week, position,
        prescription, status)
      select p.clinic_id, p.client_id, gen_random_uuid(), p.assignment_id, p.date - 126, p.week, p.position,
        p.prescription, 'done'
      from planned_sessions p where p.${own} and p.date < ${today}::date`);
    await db.execute(sql`insert into session_logs (clinic_id, client_id, id, planned_session_id, local_date, started_at,
        finished_at, pain_before, pain_after)
      select clinic_id, client_id, gen_random_uuid(), id, date, date + interval '10 hours', date + interval '11 hours',
        abs(hashtext(id::text)) % 4, abs(hashtext(id::text || 'a')) % 5
      from planned_sessions where ${own} and status = 'done'`);
    await db.execute(sql`insert into set_logs (clinic_id, client_id, id, session_log_id, item_id, exercise_id, set_number,
        reps, load_kg, prescribed, logged_at)
      select l.clinic_id, l.client_id, gen_random_uuid(), l.id, i.item ->> 'id', i.item ->> 'exerciseId', n, 8,
        20 + (l.local_date - ${addDays(today, -DAYS)}::date) / 21 * 2.5, i.item -> 'prescription', l.started_at
      from session_logs l
      join planned_sessions p on p.clinic_id = l.clinic_id and p.client_id = l.client_id and p.id = l.planned_session_id,
        lateral (select item from jsonb_array_elements(p.prescription -> 'items') item limit 4) i,
        generate_series(1, 3) n
      where l.clinic_id = ${clinic.id}`);
    await db.execute(sql`insert into symptom_reports (clinic_id, client_id, id, moment, pain, local_date, reported_at)
      select c.clinic_id, c.id, gen_random_uuid(), 'morning', abs(hashtext(c.id::text || d)) % 5, d::date,
        d + interval '7 hours'
      from clients c, generate_series(${addDays(today, -DAYS)}::date, ${addDays(today, -1)}::date, interval '1 day') d
      where c.clinic_id = ${clinic.id}`);
    await db.execute(sql`insert into clearances (clinic_id, client_id, id, level, requested_at)
      select clinic_id, id, gen_random_uuid(), 'review', now() - interval '5 days' from clients
      where ${own} and hashtext(id::text) % 25 = 0`);
    await db.execute(sql`insert into messages (clinic_id, client_id, id, author_id, side, body, written_at, created_at)
      select clinic_id, id, gen_random_uuid(), id, 'client', 'Words.', now(), now() - interval '1 day' * n
      from clients, generate_series(1, 20) n where ${own} and hashtext(id::text) % 10 = 0`);
  });
  await admin.execute(sql`vacuum analyze`);
  return { clinicId: clinic.id, trainerId: trainer.userId };
}
