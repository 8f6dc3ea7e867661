import { expect, it } from 'vitest';
import { ownDefinition } from '@/db/factories/exercises';
import { makeSignOff } from '@/db/factories/progression';
import { programs, programVersions } from '@/db/schema';
import type { ProgramDocument } from '@/domain/program/types';
import { checkProgram } from '@/domain/program/validate';
import { newId } from '@/lib/id';
import { recheck } from '@/server/progression/recheck';
import { actorOf, callerAs } from '@/server/testing/callers';
import { starAnswers } from '@/server/testing/client-at-work';
import { clinicAtWork } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';
import { exerciseLookup } from './queries';

const database = testDatabase();
const name = 'Paused bell squat';

/** A clinic whose program has an own exercise in the place of its goblet squat, with an own one to swap to. */
async function clinicWithOwn() {
  const at = await clinicAtWork(database);
  const client = await at.client({ timeZone: 'Europe/London' });
  const coach = async (instant?: string) => at.as(at.trainer, instant);
  const make = async (given: object) => {
    const api = await coach('2026-11-01T09:00:00.000Z');
    return api.exercises.create({ id: newId(), exercise: ownDefinition(given) as never });
  };
  const { exerciseId: easierId } = await make({ name: 'Bell squat to a bench' });
  const { exerciseId: ownId } = await make({ name, cues: ['Wait at the bottom.'], loadKind: 'kettlebell' });
  const document = withOwn(at.hinge.document, ownId, easierId);
  expect(checkProgram(document)).not.toEqual([]);
  expect(checkProgram(document, await exerciseLookup(database.admin, at.clinic.id))).toEqual([]);
  const program = { clinicId: at.clinic.id, id: newId(), name: 'With our own', publishedVersion: 1 };
  await database.admin.insert(programs).values(program);
  await database.admin.insert(programVersions).values({
    clinicId: at.clinic.id,
    programId: program.id,
    number: 1,
    document,
    publishedBy: at.trainer.userId,
  });
  await (await coach()).assignments.create({
    id: newId(),
    clientId: client.clientId,
    programId: program.id,
    programVersion: 1,
    startDate: '2026-11-02',
    trainingDays: [1, 3, 5],
    onConflict: 'ask',
  });
  const self = await actorOf(database.admin, at.clinic.id, client.userId ?? '');
  const phone = (instant: string) => callerAs(self, new Date(instant));
  return { at, client, coach, phone, ownId, easierId, program };
}

function withOwn(document: ProgramDocument, ownId: string, easierId: string): ProgramDocument {
  return {
    ...document,
    mesocycles: document.mesocycles.map((mesocycle) => ({
      ...mesocycle,
      weeks: mesocycle.weeks.map((week) => ({
        ...week,
        sessions: week.sessions.map((session) => ({
          ...session,
          items: session.items.map((item, index) =>
            index === 0
              ? {
                  ...item,
                  exerciseId: ownId,
                  swapTo: easierId,
                  prescription: {
                    ...item.prescription,
                    dose: { kind: 'reps', min: 8, max: 12 } as const,
                    startLoadKg: 16,
                    capKg: null,
                    targetRpe: 7,
                    sets: 2,
                  },
                }
              : item,
          ),
        })),
      })),
    })),
  };
}

it('is planned, trained, decided and shown like a built-in one, and stays as it was planned', async () => {
  const { at, client, coach, phone, ownId, easierId, program } = await clinicWithOwn();
  const chart = { clinicId: at.clinic.id, clientId: client.clientId };
  await makeSignOff(database.admin, {
    ...chart,
    exerciseId: ownId,
    passed: true,
    signedBy: at.trainer.userId,
    createdAt: '2026-11-01T10:00:00.000Z',
  });

  // The client's role reads none of the clinic's exercises: all of it comes with the plan.
  const monday = '2026-11-02T10:00:00.000Z';
  expect(await exerciseNames(phone(monday))).toMatchObject({ name, loadKg: 16 });
  const first = await line(phone(monday));
  expect(first).toMatchObject({ exerciseId: ownId, name, loadKind: 'kettlebell', cues: ['Wait at the bottom.'] });
  expect(first.figure).toEqual(ownDefinition().figure);
  expect(first.swap).toMatchObject({ exerciseId: easierId, name: 'Bell squat to a bench' });

  const train = async (day: string, loadKg: number) => {
    const startedAt = `${day}T10:00:00.000Z`;
    const { plannedSessionId, itemId } = await line(phone(startedAt));
    const head = { plannedSessionId, startedAt };
    await phone(startedAt).sessions.start({ id: newId(), ...head, painBefore: 1, starAnswers: starAnswers() });
    for (const setNumber of [1, 2]) {
      const loggedAt = `${day}T10:0${setNumber}:00.000Z`;
      const done = { reps: 10, loadKg, seconds: null, metres: null, rpe: 7, pain: null };
      await phone(loggedAt).sessions.logSet({ id: newId(), ...head, itemId, setNumber, ...done, loggedAt });
    }
    const finishedAt = `${day}T10:40:00.000Z`;
    await phone(finishedAt).sessions.finish({
      id: newId(),
      ...head,
      finishedAt,
      painAfter: 1,
      note: null,
      endedEarly: null,
    });
    await morning(new Date(Date.parse(startedAt) + 20 * 3_600_000).toISOString());
  };
  const morning = (instant: string) =>
    phone(instant).symptoms.report({
      id: newId(),
      moment: 'morning',
      pain: 1,
      regions: [],
      legSymptoms: [],
      legWorse: false,
      triggers: [],
      words: null,
      starAnswers: null,
      plannedSessionId: null,
      reportedAt: instant,
    });

  await train('2026-11-02', 16);
  // Somebody edits the exercise: what was planned does not change.
  const api = await coach('2026-11-03T09:00:00.000Z');
  const changed = ownDefinition({ name: 'Another name', cues: ['Another cue.'], loadKind: 'none' });
  await api.exercises.update({ id: newId(), exerciseId: ownId, version: 1, exercise: changed as never });
  expect(await line(phone('2026-11-04T09:00:00.000Z'))).toMatchObject({
    name,
    loadKind: 'kettlebell',
    cues: ['Wait at the bottom.'],
  });
  await train('2026-11-04', 16);

  const desk = await coach('2026-11-05T09:00:00.000Z');
  const overview = await desk.charts.overview({ clientId: client.clientId });
  // Two good sessions; the next bell is more than a step away, so repetitions are added.
  expect(overview.proposals).toMatchObject([
    { exerciseId: ownId, name, loadKind: 'kettlebell', step: { kind: 'reps', reps: 11 }, decision: { level: 6 } },
  ]);
  expect(overview.ownNames).toEqual({ [ownId]: name, [easierId]: 'Bell squat to a bench' });
  expect(overview.nextLoads.find(({ exerciseId }) => exerciseId === ownId)).toMatchObject({ name, loadKg: 16 });
  expect(overview.tiles.lifts).toContainEqual(expect.objectContaining({ exerciseId: ownId, name, loadKg: 16 }));
  const { lifts } = await desk.charts.timeline({ clientId: client.clientId, weeks: 4 });
  expect(lifts.map((lift) => lift.name)).toContain(name);
  const { sessions } = await desk.charts.sessions({ clientId: client.clientId });
  expect(sessions[0]?.items[0]).toMatchObject({ exerciseName: name, loadKind: 'kettlebell' });
  const decisions = await desk.progression.decisions({ clientId: client.clientId, exerciseId: ownId });
  expect(new Set(decisions.map((decision) => decision.name))).toEqual(new Set([name]));
  const checks = await desk.checks.ofChart({ clientId: client.clientId });
  expect(checks.lifts.find(({ exerciseId }) => exerciseId === ownId)).toMatchObject({ name, isLoaded: true });
  expect((await desk.programs.get({ programId: program.id })).exerciseNames[ownId]).toBe('Another name');
  expect((await desk.exercises.get({ exerciseId: easierId })).programs).toEqual([
    { id: program.id, name: program.name },
  ]);

  const again = await recheck(database.sql);
  expect(again.checked).toBeGreaterThan(0);
  expect(again.different).toEqual([]);
});

type Phone = ReturnType<typeof callerAs>;

/** The first line of the session that Today shows. */
async function line(phone: Phone) {
  const { plannedSessionId } = await exerciseNames(phone);
  const { items } = await phone.plan.session({ plannedSessionId });
  const [item] = items;
  if (!item) throw new Error('No line.');
  return { plannedSessionId, ...item };
}

async function exerciseNames(phone: Phone) {
  const today = await phone.plan.today();
  const session = today.session ?? today.next;
  const [item] = session && 'items' in session ? session.items : [];
  if (!session || !item) throw new Error('Nothing is planned.');
  return { plannedSessionId: session.plannedSessionId, ...item };
}
