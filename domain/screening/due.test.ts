import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '@/domain/schedule/dates';
import { type DueFacts, screeningDue } from './due';

const TODAY = '2026-11-20';
const screened = (on: string, passed = true) => ({ on, at: `${on}T12:00:00Z`, passed });
const due = (given: Partial<DueFacts>, againDays = 84) =>
  screeningDue({ newest: screened('2026-11-01'), flareEndedOn: null, stop: null, ...given }, TODAY, againDays);

test('all questions come again after twelve weeks, or after the clinic’s own time', () => {
  expect(due({})).toBeNull();
  expect(due({ newest: screened(addDays(TODAY, -83)) })).toBeNull();
  expect(due({ newest: screened(addDays(TODAY, -84)) })).toEqual({ reason: 'weeks', since: addDays(TODAY, -84) });
  expect(due({ newest: screened(addDays(TODAY, -28)) }, 28)).toMatchObject({ reason: 'weeks' });
});

test('and after a flare that ended since', () => {
  expect(due({ flareEndedOn: '2026-11-10' })).toEqual({ reason: 'flare', since: '2026-11-10' });
  expect(due({ flareEndedOn: '2026-11-01' })).toBeNull();
  expect(due({ flareEndedOn: '2026-10-20' })).toBeNull();
});

test('and during a stop, until a screening since then asks for nothing', () => {
  const stop = { on: '2026-11-15', at: '2026-11-15T09:00:00Z' };
  expect(due({ stop })).toEqual({ reason: 'stop', since: '2026-11-15' });
  expect(due({ stop, newest: screened('2026-11-15') })).toBeNull();
  expect(due({ stop, newest: screened('2026-11-16', false) })).toMatchObject({ reason: 'stop' });
  expect(due({ stop, newest: { ...screened('2026-11-15'), at: stop.at } })).toMatchObject({ reason: 'stop' });
});

test('before the intake nothing is due: it asks them all', () => {
  expect(due({ newest: null, flareEndedOn: TODAY })).toBeNull();
});

test('a day that passes never takes it back', () => {
  const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays('2026-01-01', days));
  fc.assert(
    fc.property(day, fc.option(day), fc.option(day), day, (on, flareEndedOn, stopOn, today) => {
      const stop = stopOn === null ? null : { on: stopOn, at: `${stopOn}T09:00:00Z` };
      const facts = { newest: screened(on), flareEndedOn, stop };
      if (screeningDue(facts, today, 84)) expect(screeningDue(facts, addDays(today, 1), 84)).not.toBeNull();
    }),
  );
});
