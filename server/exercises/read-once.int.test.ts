import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { ownDefinition } from '@/db/factories/exercises';
import { newId } from '@/lib/id';
import { clinicAtWork } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const sent: string[] = [];

// Every statement of a procedure, as it is sent.
vi.mock(import('@/db/connection'), async (original) => {
  const connection = await original();
  return {
    ...connection,
    inTransaction: (context, work, options) =>
      connection.inTransaction(
        context,
        (db) => {
          type Session = { prepareQuery: (query: { sql: string }, ...rest: unknown[]) => unknown };
          const { session } = db as unknown as { session: Session };
          const prepare = session.prepareQuery.bind(session);
          session.prepareQuery = (query, ...rest) => {
            sent.push(query.sql);
            return prepare(query, ...rest);
          };
          return work(db);
        },
        options,
      ),
  };
});

const db = testDatabase();
let at: Awaited<ReturnType<typeof clinicAtWork>>;
let coach: Awaited<ReturnType<typeof at.as>>;
let exerciseId: string;

beforeAll(async () => {
  at = await clinicAtWork(db);
  coach = await at.as(at.trainer);
  ({ exerciseId } = await coach.exercises.create({ id: newId(), exercise: ownDefinition() as never }));
});
beforeEach(() => {
  sent.length = 0;
});

/** How often the clinic's own exercises were read. */
const readings = () => sent.filter((text) => text.includes('from "exercises"')).length;

it('reads the clinic’s own exercises once for the page of one of them', async () => {
  await coach.exercises.get({ exerciseId });
  expect(readings()).toBe(1);
});

it('reads them once for a program that is made of text', async () => {
  const text = 'Week 1\nDay A\nGoblet squat 3 x 8';
  await coach.programs.create({ id: newId(), name: 'From text', from: { kind: 'text', text } });
  expect(readings()).toBe(1);
});

it('reads them once for all clients who get a program', async () => {
  const people = await Promise.all([at.client(), at.client(), at.client()]);
  sent.length = 0;
  const { results } = await coach.assignments.createMany({
    programId: at.hinge.id,
    programVersion: 1,
    startDate: '2026-11-09',
    trainingDays: [1, 3, 5],
    keepOwnDays: false,
    clients: people.map(({ clientId }) => ({ id: newId(), clientId, onConflict: 'ask' as const })),
  });
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(readings()).toBe(1);
});
