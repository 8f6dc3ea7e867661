import { describe, expect, it, test } from 'vitest';
import { exerciseById, exercises } from '@/domain/exercises/library';
import { addDays } from '@/domain/schedule/dates';
import { type MilestoneFacts, milestones } from './milestones';

const none: MilestoneFacts = { sessions: [], lifts: [], ranges: [], firstDays: [], flares: [], usual: 2 };
const of = (facts: Partial<MilestoneFacts>) => milestones({ ...none, ...facts }, exerciseById);
const session = (date: string, peak: number | null = 3, nextMorning: number | null = 2) => ({
  date,
  peak,
  nextMorning,
});

test('nothing reached is an empty list', () => expect(of({})).toEqual([]));

test('the first, tenth and twenty-fifth session are told of, the newest first', () => {
  const sessions = Array.from({ length: 26 }, (_, index) => session(addDays('2026-01-05', index * 2)));
  expect(of({ sessions })).toEqual([
    { kind: 'sessions', count: 25, date: addDays('2026-01-05', 48) },
    { kind: 'sessions', count: 10, date: addDays('2026-01-05', 18) },
    { kind: 'sessions', count: 1, date: '2026-01-05' },
  ]);
});

describe('the first settled morning after more load', () => {
  const lift = (date: string, loadKg: number, deload = false) => ({ exerciseId: 'deadlift', date, loadKg, deload });
  const lifts = [lift('2026-01-05', 40), lift('2026-01-07', 42.5), lift('2026-01-09', 45)];
  const settled = (facts: Partial<MilestoneFacts>) => of({ lifts, ...facts }).filter(({ kind }) => kind === 'settled');

  it('is the first session above all before it that settled', () => {
    const sessions = [session('2026-01-05'), session('2026-01-07', 3, 4), session('2026-01-09')];
    expect(settled({ sessions })).toEqual([
      { kind: 'settled', date: '2026-01-09', lift: 'Deadlift', loadKg: 45, loadKind: 'barbell' },
    ]);
  });

  it('is not told without a morning, above 5 in the session, without a usual pain, or in a lighter week', () => {
    const all = (peak: number, nextMorning: number | null) => lifts.map(({ date }) => session(date, peak, nextMorning));
    expect(settled({ sessions: all(3, null) })).toEqual([]);
    expect(settled({ sessions: all(6, 1) })).toEqual([]);
    expect(settled({ sessions: all(3, 1), usual: null })).toEqual([]);
    const lighter = lifts.map((each) => ({ ...each, deload: true }));
    expect(settled({ sessions: all(3, 1), lifts: lighter })).toEqual([]);
  });
});

describe('range', () => {
  const onSeat = exercises.find(({ figure }) => figure.range?.moves === 'seat')?.id ?? '';
  const onStep = exercises.find(({ figure }) => figure.range?.moves === 'step')?.id ?? '';
  const ranges = (exerciseId: string, ...cm: number[]) =>
    cm.map((rangeCm, index) => ({ exerciseId, rangeCm, date: addDays('2026-01-05', index * 7) }));

  it('lower blocks or a lower seat are one milestone a lift, on the day of the lowest', () => {
    expect(of({ ranges: ranges('block-pull', 30, 20, 25) })).toEqual([
      expect.objectContaining({ kind: 'range', moves: 'blocks', fromCm: 30, toCm: 20, date: '2026-01-12' }),
    ]);
    expect(of({ ranges: ranges(onSeat, 50, 45) })).toMatchObject([{ kind: 'range', moves: 'seat' }]);
  });

  it('a step is not fuller for being lower, and higher blocks are none', () => {
    expect(of({ ranges: ranges(onStep, 30, 20) })).toEqual([]);
    expect(of({ ranges: ranges('block-pull', 20, 30) })).toEqual([]);
  });

  it('the next rung by range is told, wherever a ladder has one', () => {
    const harder = exercises.find(({ easier }) => easier.some(({ axis }) => axis === 'range'));
    const easier = harder?.easier.find(({ axis }) => axis === 'range')?.id ?? '';
    const firstDays = [
      { exerciseId: easier, date: '2026-01-05' },
      { exerciseId: harder?.id ?? '', date: '2026-02-02' },
    ];
    expect(of({ firstDays })).toEqual([
      { kind: 'fuller', date: '2026-02-02', lift: harder?.name, before: exerciseById(easier)?.name },
    ]);
    expect(of({ firstDays: firstDays.slice(1) })).toEqual([]);
  });
});

test('the first session after a flare that is over is told, once for two flares in a row', () => {
  const sessions = [session('2026-01-05'), session('2026-02-02'), session('2026-02-04')];
  const flares = [
    { from: '2026-01-10', until: '2026-01-12' },
    { from: '2026-01-20', until: '2026-01-28' },
    { from: '2026-03-01', until: null },
  ];
  expect(of({ sessions, flares }).filter(({ kind }) => kind === 'back')).toEqual([
    { kind: 'back', date: '2026-02-02', flareUntil: '2026-01-28' },
  ]);
});
