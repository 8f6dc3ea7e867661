import { expect, test } from 'vitest';
import type { Timeline } from '@/contracts/charts';
import { timelineHeaders, timelineRows } from './timeline-rows';

const day = '2026-11-02';

const timeline: Timeline = {
  step: 'day',
  from: day,
  to: '2026-11-08',
  units: 'kg',
  weeks: [{ start: day, planWeek: 1 }],
  usualPain: null,
  episodes: [
    { date: day, before: 2, during: null, after: 3, morning: null, morningDate: null },
    { date: day, before: 4, during: 6, after: 5, morning: 1, morningDate: '2026-11-03' },
  ],
  loose: [],
  lifts: [
    {
      exerciseId: 'deadlift',
      name: 'Deadlift',
      perHand: false,
      points: [
        { date: day, loadKg: 60 },
        { date: day, loadKg: 65 },
      ],
    },
  ],
  sessions: [
    { date: day, state: 'done', title: 'Session A', deload: false },
    { date: day, state: 'done', title: 'Session B', deload: false },
  ],
  painWeeks: [],
  sessionWeeks: [],
  flares: [],
  events: [],
};

test('both sessions of a day are in its row', () => {
  const [row, ...others] = timelineRows(timeline, 'en-GB');
  expect(others).toEqual([]);
  const values = timelineHeaders(timeline).map((header, index) => [header, row?.values[index]]);
  expect(Object.fromEntries(values)).toEqual({
    Before: '2; 4',
    During: '6',
    After: '3; 5',
    'Next morning': '1',
    'Other reports': null,
    Deadlift: '60\u00a0kg; 65\u00a0kg',
    Session: 'Session A, done; Session B, done',
    Events: null,
  });
});
