import { makeClient } from '@/db/factories/clients';
import { makeClinic, makeMember } from '@/db/factories/clinics';
import { makeAssignment } from '@/db/factories/plans';
import { makeBuiltInPrograms } from '@/db/factories/programs';
import { starQuestions } from '@/domain/screening/questions';
import { newId } from '@/lib/id';
import { actorOf, callerAs } from './callers';
import type { TestDatabase } from './test-database';

/** Every ★ question answered no, or yes to the ones named. */
export const starAnswers = (...yes: string[]): Record<string, boolean> =>
  Object.fromEntries(starQuestions.map(({ id }) => [id, yes.includes(id)]));

/**
 * A clinic of its own with a trainer and a client whose plan, by default Hinge foundations on Monday, Wednesday and Friday,
 * began on Monday 2 November 2026. `at` calls procedures as the client at an instant.
 */
export async function clientAtWork(
  { admin }: Pick<TestDatabase, 'admin'>,
  timeZone = 'Europe/London',
  { builtIn, trainingDays } = { builtIn: 'hinge-foundations', trainingDays: [1, 3, 5] },
) {
  const clinic = await makeClinic(admin);
  const trainer = await makeMember(admin, { clinicId: clinic.id, role: 'trainer' });
  const client = await makeClient(admin, { clinicId: clinic.id, trainerId: trainer.userId, timeZone });
  const programs = await makeBuiltInPrograms(admin, { clinicId: clinic.id });
  const plan = await makeAssignment(admin, {
    clinicId: clinic.id,
    clientId: client.clientId,
    programId: programs[builtIn]?.id ?? '',
    startDate: '2026-11-02',
    trainingDays,
    assignedBy: trainer.userId,
  });
  const actor = await actorOf(admin, clinic.id, client.userId ?? '');
  const first = plan.planned[0];
  const item = first?.prescription.items.find(({ prescription }) => prescription.startLoadKg !== null);
  if (!first || !item) throw new Error('The program has no loaded exercise in its first session.');
  return {
    clinic,
    trainer,
    client,
    planned: plan.planned,
    /** The first session of the plan, on Monday 2 November, and a loaded exercise of it. */
    first,
    item,
    at: (instant: string) => callerAs(actor, new Date(instant)),
  };
}

type Setting = Awaited<ReturnType<typeof clientAtWork>>;

/** The messages of a session of two sets as a phone would send them, ready to be shuffled. */
export function sessionMessages({ first, item }: Setting, startedAt: string) {
  const head = () => ({ id: newId(), plannedSessionId: first.id, startedAt });
  const later = (minutes: number) => new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
  const set = (setNumber: number, minutes: number) => ({
    ...head(),
    itemId: item.id,
    setNumber,
    reps: 8,
    loadKg: 40,
    seconds: null,
    metres: null,
    rpe: 7,
    pain: 1,
    loggedAt: later(minutes),
  });
  return {
    start: { ...head(), painBefore: 2, starAnswers: starAnswers() },
    set1: set(1, 5),
    set2: set(2, 9),
    finish: { ...head(), finishedAt: later(40), painAfter: 3, note: 'Fine', endedEarly: null },
  };
}
