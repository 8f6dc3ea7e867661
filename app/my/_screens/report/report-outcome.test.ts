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
  const blank = { pain: null, hasStars: false, legSymptoms: [], legCourse: null };
  expect(missingIn(blank)).toEqual(['pain', 'stars']);
  expect(missingIn({ ...blank, pain: 0, hasStars: true })).toEqual([]);
  expect(missingIn({ pain: 3, hasStars: true, legSymptoms: ['ache'], legCourse: null })).toEqual(['course']);
  expect(missingIn({ pain: 3, hasStars: true, legSymptoms: ['none'], legCourse: null })).toEqual([]);
  expect(asksCourse(['none'])).toBe(false);
});

test('each region can be chosen once', () => {
  const ids = regionGroups.flatMap(({ choices }) => choices.map(({ id }) => id));
  expect([...ids].sort()).toEqual(bodyRegions.map(({ id }) => id).sort());
});
