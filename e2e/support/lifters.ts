import { openAdmin } from '@/db/factories/admin';
import { makeClient } from '@/db/factories/clients';
import { makeSymptomReport } from '@/db/factories/health';
import { makeSessionLog, makeSetLog } from '@/db/factories/logs';
import { makeAssignment } from '@/db/factories/plans';
import { makeSignOff } from '@/db/factories/progression';
import { exerciseById } from '@/domain/exercises/library';
import { addDays, weekdayOf } from '@/domain/schedule/dates';
import { coach, find, today } from './people';
import type { Clinic } from './test';

let made = 0;
const familyNames = ['Ashgrove', 'Brackenbury', 'Coldwater', 'Dunmore'];

/**
 * A client of Daniel's who did their lifts well a week ago and yesterday, with 60 kg and with settled pain, and has the
 * same session again today. This morning's pain is not reported yet: with it the step is decided.
 */
export async function newLifter(clinic: Clinic) {
  const trainer = await find(clinic, coach);
  const [account] = await clinic.sql<{ hash: string }[]>`
    select password_hash as hash from users where id = ${trainer.userId}`;
  const [program] = await clinic.sql<{ id: string }[]>`
    select id from programs where clinic_id = ${trainer.clinicId} and built_in = 'deadlift-8'`;
  if (!program) throw new Error('The clinic has no deadlift-8');
  made += 1;
  const name = `Sasha ${familyNames[made % familyNames.length]} ${made}`;
  const email = `sasha.${made}@e2e.sturdy.test`;
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
    const chart = { clinicId, clientId };
    const [first, last] = [addDays(today(), -7), addDays(today(), -1)];
    const { planned } = await makeAssignment(db, {
      ...chart,
      programId: program.id,
      startDate: first,
      trainingDays: [weekdayOf(today()), weekdayOf(last)].sort(),
      assignedBy: trainer.userId,
    });
    const past = planned.filter(({ date }) => date === first || date === last);
    const now = planned.find(({ date }) => date === today());
    const lifts = (now?.prescription.items ?? []).filter(({ exerciseId, prescription }) => {
      const kind = exerciseById(exerciseId)?.loadKind;
      const everywhere = past.every((each) => each.prescription.items.some((item) => item.exerciseId === exerciseId));
      return everywhere && prescription.dose.kind === 'reps' && (kind === 'barbell' || kind === 'trap-bar');
    });
    if (!now || past.length !== 2 || lifts.length === 0) throw new Error('The plan has no lift on these days');
    for (const session of past) {
      const at = (time: string) => `${session.date}T${time}:00.000Z`;
      const log = await makeSessionLog(db, {
        ...chart,
        plannedSessionId: session.id,
        startedAt: at('10:00'),
        finishedAt: at('11:00'),
        painBefore: 1,
        painAfter: 1,
      });
      for (const item of session.prescription.items) {
        if (!lifts.some(({ exerciseId }) => exerciseId === item.exerciseId)) continue;
        for (let setNumber = 1; setNumber <= item.prescription.sets; setNumber += 1) {
          const rpe = Math.min(7, item.prescription.targetRpe);
          await makeSetLog(db, {
            ...chart,
            sessionLogId: log.id,
            item,
            setNumber,
            loadKg: 60,
            rpe,
            loggedAt: at('10:30'),
          });
        }
      }
    }
    const morning = addDays(first, 1);
    await makeSymptomReport(db, {
      ...chart,
      moment: 'morning',
      pain: 1,
      localDate: morning,
      reportedAt: `${morning}T07:00:00.000Z`,
    });
    for (const { exerciseId } of lifts) {
      await makeSignOff(db, { ...chart, exerciseId, signedBy: trainer.userId, createdAt: `${first}T09:00:00.000Z` });
    }
    return { email, name, clientId, todayId: now.id, lifts: lifts.map(({ exerciseName }) => exerciseName) };
  } finally {
    await close();
  }
}
