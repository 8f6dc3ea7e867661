import { expect, test } from 'vitest';
import { intakeInput as intakeContract } from '@/contracts/screening';
import { defaultEquipment } from '@/domain/load/equipment';
import { screeningQuestions } from '@/domain/screening/questions';
import { noToGroup, questionGroups } from '../shared/question-groups';
import { emptyIntake, intakeInput, missingOn, steps } from './intake-draft';

const facts = { timeZone: 'Asia/Kathmandu', consentVersion: 1 };
const complete = {
  ...emptyIntake,
  id: '019a0000-0000-7000-8000-000000000001',
  units: 'kg' as const,
  howLong: 'More than a year',
  history: ' After lifting a sofa. ',
  usualPain: 3,
  answers: Object.fromEntries(screeningQuestions.map(({ id }) => [id, false])),
  hasChosenEquipment: true,
  consent: true,
};

test('each screening question stands in one group', () => {
  const ids = questionGroups.flatMap(({ questions }) => questions.map(({ id }) => id));
  expect([...ids].sort()).toEqual(screeningQuestions.map(({ id }) => id).sort());
});

test('a blank form lacks something on every step, and is never sent', () => {
  for (const step of steps) expect(missingOn(step, emptyIntake)).not.toEqual([]);
  expect(() => intakeInput(emptyIntake, facts)).toThrow(RangeError);
  for (const { id } of screeningQuestions) {
    const answers = Object.fromEntries(Object.entries(complete.answers).filter(([key]) => key !== id));
    expect(missingOn('check', { ...complete, answers })).toEqual([id]);
    expect(() => intakeInput({ ...complete, answers }, facts)).toThrow(RangeError);
  }
});

test('"none of these" keeps a yes that was given', () => {
  const [group] = questionGroups;
  const ids = group?.questions.map(({ id }) => id) ?? [];
  const answers = noToGroup({ 'bladder-change': true }, group?.questions ?? []);
  expect(answers).toEqual({ ...Object.fromEntries(ids.map((id) => [id, false])), 'bladder-change': true });
});

test('what is sent is what the server takes, in kilograms and pounds', () => {
  for (const units of ['kg', 'lb'] as const) {
    const input = intakeInput({ ...complete, units }, facts);
    expect(intakeContract.safeParse(input).error).toBeUndefined();
    expect(input.equipment.barKg).toBe(defaultEquipment(units).barKg);
    expect(input.painHistory).toBe('More than a year\n\nAfter lifting a sofa.');
    expect(input.timeZone).toBe('Asia/Kathmandu');
  }
});
