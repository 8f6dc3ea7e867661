import { expect, test } from 'vitest';
import { starQuestions } from '@/domain/screening/questions';
import { bodyRegions } from '@/domain/symptoms/regions';
import { asksCourse, missingIn, regionGroups, reportLevel } from './report-outcome';

const none = Object.fromEntries(starQuestions.map(({ id }) => [id, false]));
const level = (change: Partial<Parameters<typeof reportLevel>[0]>) =>
  reportLevel({ starAnswers: none, legSymptoms: [], legWorse: false, ...change }, []);

test('the strictest of answers and legs decides', () => {
  expect(level({})).toBeNull();
  expect(level({ starAnswers: { ...none, 'bladder-change': true } })).toBe('emergency');
  expect(level({ legSymptoms: ['weakness'], legWorse: true })).toBe('emergency');
  expect(level({ legSymptoms: ['numbness'] })).toBe('review');
  expect(level({ legSymptoms: ['numbness'], starAnswers: { ...none, 'leg-weakness': true } })).toBe('emergency');
  expect(level({ legSymptoms: ['tingling'], legWorse: true })).toBeNull();
});

test('pain and the star questions must be answered, and the course of leg symptoms when there are any', () => {
  const blank = { pain: null, hasStars: false, legSymptoms: [], legCourse: null, again: 0, further: 'no' as const };
  expect(missingIn(blank)).toEqual(['pain', 'stars']);
  const told = { ...blank, pain: 3, hasStars: true };
  expect(missingIn({ ...told, pain: 0 })).toEqual([]);
  expect(missingIn({ ...told, legSymptoms: ['ache'] })).toEqual(['course']);
  expect(missingIn({ ...told, legSymptoms: ['none'] })).toEqual([]);
  expect(asksCourse(['none'])).toBe(false);
});

test('what the drawing asks must be answered; what reaches further needs no course', () => {
  const told = { pain: 3, hasStars: true, legSymptoms: ['ache' as const], legCourse: null, again: 0 };
  expect(missingIn({ ...told, further: 'asked', again: 1 })).toEqual(['again', 'spread']);
  expect(missingIn({ ...told, further: 'confirmed' })).toEqual([]);
});

test('each region can be chosen once', () => {
  const ids = regionGroups.flatMap(({ choices }) => choices.map(({ id }) => id));
  expect([...ids].sort()).toEqual(bodyRegions.map(({ id }) => id).sort());
});
