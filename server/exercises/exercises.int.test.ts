import { and, eq } from 'drizzle-orm';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ExerciseInput } from '@/contracts/exercises';
import { ownDefinition } from '@/db/factories/exercises';
import { auditEvents } from '@/db/schema';
import { exercises as builtIn } from '@/domain/exercises/library';
import { newId } from '@/lib/id';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const db = testDatabase();
let at: Awaited<ReturnType<typeof clinicAtWork>>;
let coach: Awaited<ReturnType<typeof at.as>>;

beforeEach(async () => {
  at = await clinicAtWork(db);
  coach = await at.as(at.trainer);
});

const create = (given: Partial<ExerciseInput> = {}) =>
  coach.exercises.create({ id: newId(), exercise: ownDefinition(given) as never });
const update = (exerciseId: string, version: number, given: Partial<ExerciseInput> = {}) =>
  coach.exercises.update({ id: newId(), exerciseId, version, exercise: ownDefinition(given) as never });

/** How many of this database's connections wait for a lock. */
async function waiting(): Promise<number> {
  const [row] = await db.sql<{ waiting: number }[]>`
    select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.waiting ?? 0;
}

it('lists every built-in exercise, then the clinic’s own, and ladders lead both ways', async () => {
  const { exerciseId } = await create();
  const list = await (await at.as(at.other)).exercises.list({ archived: false });
  expect(list.map(({ id }) => id)).toEqual([...builtIn.map(({ id }) => id), exerciseId]);
  expect(list.at(-1)).toMatchObject({ name: 'Heels-up goblet squat', own: { version: 1, archived: false } });
  expect(list.find(({ id }) => id === 'goblet-squat')?.harder).toContainEqual({ id: exerciseId, axis: 'range' });
  expect(list.find(({ id }) => id === 'goblet-squat')?.own).toBeNull();
});

it('makes an id of the name, another one each time, and keeps a replay to one', async () => {
  const message = { id: newId(), exercise: ownDefinition({ name: 'Žába: squat (deep)' }) as never };
  const first = await coach.exercises.create(message);
  expect(first).toEqual({ exerciseId: 'own-zaba-squat-deep', version: 1 });
  expect(await coach.exercises.create(message)).toEqual(first);
  expect((await create({ name: 'Žába: squat (deep)' })).exerciseId).toBe('own-zaba-squat-deep-2');
  expect(await refusal(coach.exercises.create({ ...message, exercise: ownDefinition() as never }))).toMatchObject({
    code: 'reused_id',
  });
});

it('changes and archives at the version that was looked at, with its trace', async () => {
  const { exerciseId } = await create();
  expect(await update(exerciseId, 1, { cues: ['Sit between the heels.'] })).toEqual({ exerciseId, version: 2 });
  expect(await refusal(update(exerciseId, 1))).toMatchObject({ code: 'version_conflict', details: { version: 2 } });
  await coach.exercises.archive({ id: newId(), exerciseId, version: 2, archived: true });
  expect((await coach.exercises.list({ archived: false })).some(({ id }) => id === exerciseId)).toBe(false);
  expect((await coach.exercises.get({ exerciseId })).exercise).toMatchObject({
    cues: ['Sit between the heels.'],
    own: { version: 3, archived: true },
  });
  const events = await db.admin
    .select({ action: auditEvents.action, detail: auditEvents.detail })
    .from(auditEvents)
    .where(and(eq(auditEvents.clinicId, at.clinic.id), eq(auditEvents.subjectId, exerciseId)));
  const inOrder = events.sort((a, b) => Number(a.detail?.version) - Number(b.detail?.version));
  expect(inOrder).toEqual([
    { action: 'exercise.create', detail: { version: 1 } },
    { action: 'exercise.update', detail: { version: 2 } },
    { action: 'exercise.archive', detail: { version: 3 } },
  ]);
});

it('refuses ladders in a circle, also through another exercise, and what does not exist', async () => {
  const lower = await create({ name: 'Lower', easier: [{ id: 'goblet-squat', axis: 'range' }] });
  const upper = await create({ name: 'Upper', easier: [{ id: lower.exerciseId, axis: 'load' }] });
  const wrong = (given: Partial<ExerciseInput>) => refusal(update(lower.exerciseId, 1, given));
  expect(await wrong({ easier: [{ id: upper.exerciseId, axis: 'load' }] })).toMatchObject({ code: 'invalid' });
  const [below] = builtIn.find(({ id }) => id === 'goblet-squat')?.easier ?? [];
  expect(await wrong({ harder: [{ id: below?.id ?? '', axis: 'load' }] })).toMatchObject({
    code: 'invalid',
    message: expect.stringContaining('circle'),
  });
  expect(await wrong({ easier: [{ id: lower.exerciseId, axis: 'load' }] })).toMatchObject({ code: 'invalid' });
  expect(await wrong({ harder: [{ id: 'own-nothing', axis: 'load' }] })).toMatchObject({ code: 'invalid' });
  expect(await update(lower.exerciseId, 1, { harder: [{ id: upper.exerciseId, axis: 'load' }] })).toMatchObject({
    version: 2,
  });
});

it('has two trainers at once decide one after the other, so that no circle closes between them', async () => {
  const [one, two] = [(await create({ name: 'One' })).exerciseId, (await create({ name: 'Two' })).exerciseId];
  const other = await at.as(at.other);
  const harder = (id: string) =>
    ownDefinition({ name: id === two ? 'One' : 'Two', easier: [], harder: [{ id, axis: 'load' }] }) as never;
  // Held here, nobody can write before both have looked as far as they get.
  const held = await db.sql.reserve();
  try {
    await held`begin`;
    await held`select from exercises where clinic_id = ${at.clinic.id} for update`;
    const calls = Promise.allSettled([
      coach.exercises.update({ id: newId(), exerciseId: one, version: 1, exercise: harder(two) }),
      other.exercises.update({ id: newId(), exerciseId: two, version: 1, exercise: harder(one) }),
    ]);
    await vi.waitUntil(async () => (await waiting()) === 2, { timeout: 20_000, interval: 20 });
    await held`commit`;
    const answers = await calls;
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = answers.find((answer) => answer.status === 'rejected');
    expect(await refusal(Promise.reject(refused?.reason))).toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('circle'),
    });
  } finally {
    held.release();
  }
});

it('takes no figure that cannot be drawn', async () => {
  const { figure } = ownDefinition();
  const withFigure = (change: object) => create({ figure: { ...figure, ...change } as never });
  const onHand = { ...figure.start, anchor: { joint: 'hand', at: [0, 20] }, arm: { hand: [0, 20] } };
  for (const change of [
    { start: { ...figure.start, torso: Number.NaN } },
    { start: { ...figure.start, torso: 1e6 } },
    { start: onHand, end: onHand },
    { end: { ...figure.end, anchor: { joint: 'hip', at: [0, 90] } } },
    { load: 'anvil' },
    { view: '<svg>' },
  ]) {
    await expect(withFigure(change), JSON.stringify(change)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  }
});

it('says which programs use an exercise', async () => {
  const { programs } = await coach.exercises.get({ exerciseId: 'deadlift' });
  expect(programs.map(({ id }) => id)).toContain(at.deadlift.id);
});
