import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultEquipment } from '@/domain/load/equipment';
import { loadForToday } from '@/domain/load/next-load';

const equipment = defaultEquipment('kg');
const ask = (change: Partial<Parameters<typeof loadForToday>[0]>) =>
  loadForToday({
    prescription: { startLoadKg: 30, loadFactor: 1, capKg: null },
    lastPerformedKg: null,
    override: null,
    equipment,
    loadKind: 'barbell',
    ...change,
  });
const prescription = (change: object) => ({ startLoadKg: 30, loadFactor: 1, capKg: null, ...change });

test('starts, repeats, lightens and obeys the trainer', () => {
  expect(ask({})).toMatchObject({ loadKg: 30, why: { kind: 'start', changeKg: null } });
  expect(ask({ lastPerformedKg: 60 })).toMatchObject({ loadKg: 60, why: { kind: 'repeat', changeKg: 0 } });
  expect(ask({ lastPerformedKg: 60, prescription: prescription({ loadFactor: 0.9 }) })).toMatchObject({
    loadKg: 52.5,
    why: { kind: 'deload', changeKg: -7.5 },
  });
  const override = { loadKg: 66, reason: 'Two settled weeks.' };
  expect(ask({ lastPerformedKg: 60, override })).toMatchObject({ loadKg: 65, why: { kind: 'override', changeKg: 5 } });
  expect(ask({ override }).why?.words).toContain('Two settled weeks.');
});

test('the cap holds for everything, the trainer’s word included', () => {
  const capped = ask({ override: { loadKg: 90, reason: 'x' }, prescription: prescription({ capKg: 50 }) });
  expect(capped.loadKg).toBe(50);
  expect(capped.why?.words).toContain('limit set in your plan');
});

test('where a deload cannot be made lighter, it stays and says so', () => {
  const stuck = ask({ lastPerformedKg: 20, prescription: prescription({ loadFactor: 0.9 }) });
  expect(stuck).toMatchObject({ loadKg: 20, why: { kind: 'deload', changeKg: 0 } });
  expect(stuck.why?.words).toContain('fewer sets');
});

test('a first load below the lightest is not rounded up', () => {
  const none = ask({ prescription: prescription({ startLoadKg: 10 }) });
  expect(none.loadKg).toBeNull();
  expect(none.why?.words).toContain('ask your trainer');
});

test('nothing to load, nothing to say', () => {
  expect(ask({ loadKind: 'none', lastPerformedKg: 20 })).toEqual({ loadKg: null, why: null });
  expect(ask({ prescription: prescription({ startLoadKg: null }) })).toEqual({ loadKg: null, why: null });
});

test('without the trainer’s word a load never rises, and never passes the cap', () => {
  const load = fc.integer({ min: 0, max: 3000 }).map((steps) => steps / 10);
  fc.assert(
    fc.property(load, fc.double({ min: 0.1, max: 2, noNaN: true }), fc.option(load), (last, loadFactor, capKg) => {
      const { loadKg } = ask({ lastPerformedKg: last, prescription: prescription({ loadFactor, capKg }) });
      if (loadKg === null) return;
      expect(loadKg).toBeLessThanOrEqual(last + 0.006);
      expect(loadKg).toBeLessThanOrEqual((capKg ?? Number.POSITIVE_INFINITY) + 0.006);
    }),
  );
});

test('a first weight of 20 kg is the bare bar in a gym with pound plates, and no other weight is rounded up', () => {
  const equipment = defaultEquipment('lb');
  const ask = (startLoadKg: number, lastPerformedKg: number | null = null) =>
    loadForToday({
      prescription: { startLoadKg, loadFactor: 1, capKg: null },
      lastPerformedKg,
      override: null,
      equipment,
      loadKind: 'barbell',
    }).loadKg;
  expect(ask(20)).toBe(equipment.barKg);
  expect(equipment.barKg).toBeCloseTo(20.41, 2);
  expect(ask(19)).toBeNull();
  expect(ask(30)).toBeLessThanOrEqual(30);
});
