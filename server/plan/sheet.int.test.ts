import { describe, expect, it } from 'vitest';
import { clientAtWork } from '@/server/testing/client-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
const MONDAY = '2026-11-02T07:30:00.000Z';

describe('a week on paper', () => {
  it('is that of the next session, with each session in order and room for every set', async () => {
    const { at, planned } = await clientAtWork(database);
    const sheet = await at(MONDAY).plan.sheet({});
    expect(sheet).toMatchObject({ week: 1, units: 'kg', emergencyNumber: '999', locked: false });
    const week = planned.filter(({ prescription }) => prescription.week === 1);
    expect(sheet.sessions.map(({ date, title }) => [date, title])).toEqual(
      week.map(({ date, prescription }) => [date, prescription.title]),
    );
    expect(sheet.sessions.flatMap(({ items }) => items.map(({ name, sets }) => [name, sets]))).toEqual(
      week.flatMap(({ prescription }) => prescription.items.map((item) => [item.exerciseName, item.prescription.sets])),
    );
  });

  it('prints a load for the next turn of a lift alone: what follows is decided after it', async () => {
    const { at } = await clientAtWork(database);
    const first = await at(MONDAY).plan.sheet({});
    const printed = first.sessions.flatMap(({ items }) => items).filter(({ loadKg }) => loadKg !== null);
    expect(printed.length).toBeGreaterThan(0);
    expect(new Set(printed.map(({ name }) => name)).size).toBe(printed.length);
    const second = await at(MONDAY).plan.sheet({ week: 2 });
    const names = new Set(first.sessions.flatMap(({ items }) => items.map(({ name }) => name)));
    for (const { name, loadKg } of second.sessions.flatMap(({ items }) => items)) {
      if (names.has(name)) expect([name, loadKg]).toEqual([name, null]);
    }
  });

  it('is not there for a week that the plan does not have', async () => {
    const { at } = await clientAtWork(database);
    await expect(at(MONDAY).plan.sheet({ week: 104 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('tells a client what the program stands on, and no session of it', async () => {
  const { at } = await clientAtWork(database);
  const facts = await at(MONDAY).plan.program();
  expect(facts.evidence.certaintyWords).not.toBe('');
  expect(facts.cards.length).toBeGreaterThan(0);
  expect(facts.blocks.every(({ weeks }) => weeks > 0)).toBe(true);
  expect(JSON.stringify(facts)).not.toContain('prescription');
});
