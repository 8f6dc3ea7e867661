import { expect, test } from 'vitest';
import { stillOnPlan } from './on-plan';

const anna = { clientId: 'anna' };
const ben = { clientId: 'ben' };
const cara = { clientId: 'cara' };
const dora = { clientId: 'dora' };

test('whoever has come to stand in the queue, or was set aside, is not among those on plan', () => {
  const read = [anna, ben, cara, dora];
  expect(stillOnPlan(read, { rows: [], snoozed: [], reviewed: [] })).toEqual(read);
  expect(stillOnPlan(read, { rows: [anna], snoozed: [cara], reviewed: [dora] })).toEqual([ben]);
});
