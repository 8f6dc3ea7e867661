import { describe, expect, test } from 'vitest';
import type { Prescription } from '@/domain/program/types';
import { parsePrescription } from './parse';
import { printPrescription } from './print';
import { spellOut } from './spell-out';
import type { GrammarExercise } from './types';

const barbell: GrammarExercise = { loadKind: 'barbell', perSide: false, pattern: 'hinge' };
const hands: GrammarExercise = { loadKind: 'dumbbells-per-hand', perSide: false, pattern: 'push' };
const bell: GrammarExercise = { loadKind: 'kettlebell', perSide: true, pattern: 'carry' };
const body: GrammarExercise = { loadKind: 'none', perSide: false, pattern: 'trunk' };

const read = (text: string, exercise?: GrammarExercise): Prescription => {
  const parsed = parsePrescription(text, exercise);
  if (!parsed.ok || !parsed.prescription) throw new Error(JSON.stringify(parsed));
  return parsed.prescription;
};
const problemsOf = (text: string, exercise?: GrammarExercise) => {
  const parsed = parsePrescription(text, exercise);
  return parsed.ok ? [] : parsed.problems.map(({ from, to, suggestions }) => [text.slice(from, to), ...suggestions]);
};

describe('what is left out', () => {
  test('is filled in by the kind of exercise', () => {
    const plain = { targetRpe: 7, startLoadKg: null, loadFactor: 1, capKg: null, tempo: null };
    expect(read('3x8', barbell)).toEqual({
      ...plain,
      sets: 3,
      dose: { kind: 'reps', min: 8, max: 8 },
      perSide: false,
      restSeconds: 120,
    });
    expect(read('3x8', hands).restSeconds).toBe(90);
    expect(read('3x8', body).restSeconds).toBe(45);
    expect(read('3x30m', bell)).toMatchObject({ perSide: true, restSeconds: 60 });
    expect(read('10min', { ...body, pattern: 'aerobic' })).toMatchObject({ sets: 1, restSeconds: 0, targetRpe: 4 });
  });
});

test.each<[canonical: string, exercise: GrammarExercise | undefined, ...others: string[]]>([
  [
    '3x8',
    barbell,
    '3×8',
    '3 x 8',
    '3*8',
    '3 sets of 8',
    '3 sets x 8 reps',
    '8 reps x 3 sets',
    '8/8/8',
    '3x8 r2:00',
    '3x8 rpe7',
    '3X8 RIR 3',
  ],
  [
    '3x8-10 60kg t3010',
    barbell,
    '3x8–10 60 kg tempo 3-0-1-0',
    '3 x 8 to 10 @60kg t3-0-1-0',
    '3x8-10, 60 kilos, 3/0/1/0',
    '60kg 3x8-10 t301',
  ],
  ['3x10/side', bell, '3x10', '3x10 ea', '3x10/leg', '3 x 10 each side', '3x10 e/s', '3x10 per arm'],
  ['3x30s/side', { ...body, perSide: true }, '3x30 sec', '3 x 30" each side', '3x0:30'],
  ['3x90s', body, '3x1:30', '3x1.5min', '3 x 1,5 min'],
  ['4x30m/side 16kg', bell, '4x30m 16kg', '4 x 30 metres @ 16 kg'],
  ['2xamrap<=15', barbell, '2xAMRAP(15)', '2 x amrap max 15', '2xmax 15', '2 sets of amrap ≤ 15'],
  ['3x8 12kg/hand', hands, '3x8 12kg', '3x8 12 kg per hand', '3x8 12kg ea', '3x8 w/ 12kg each hand'],
  ['5x5 @75%', barbell, '5x5@75%', '5x5 75 %', '5x5 @75% of 1RM', '5x5 75% e1RM'],
  [
    '3x8 rpe6.5 r1:30',
    barbell,
    '3x8 @6.5 r90',
    '3x8 RPE 6,5 90s rest',
    '3x8 rir3.5 rest 1:30',
    '3x8, rest 90 sec, 6.5 RPE',
  ],
  [
    '3x8 rpe6 +2.5/wk max60kg',
    barbell,
    '3x8 rpe6 +2,5kg/week cap 60',
    '3x8 +2.5 per week until 60kg rpe6',
    '3x8 rpe6 +2.5/session <=60kg',
  ],
  ['3x8 135lb +5lb/wk max185lb', barbell, '3x8 135 lbs +5/wk max 185', '135# 3x8 +5lb weekly cap 185lb'],
  ['3x8 +5%/wk', barbell, '3x8 + 5 % / wk'],
  ['2x8 -10%', barbell, '2x8 −10 %', '2x8 –10%'],
  ['3x30s +5s/wk until 60s', body, '3x30s +5sec/week to 60', '3x30s until 60s +5s per week'],
  ['3x8 20cm -2cm/wk until 0cm', barbell, '3x8 blocks 20 cm −2cm/wk to 0cm', '3x8 from 20cm -2 cm per week until 0'],
  [
    '40x8, 50x6, 60x4',
    barbell,
    '40kgx8 50kgx6 60kgx4',
    '40x8/50x6/60x4',
    '40x8,50x6,60x4',
    '40 x 8, 50 x 6 then 60 x 4',
    '40kg x 8, 50x6, 60x4',
  ],
  ['@60%x8, @70%x6', barbell, '60% x 8, 70% x 6'],
  ['6, 4, 2', body, '6-4-2', '6/4/2', '6,4,2', '6, 4, 2 reps', '3x6,4,2', '3 x 6/4/2'],
  [
    '3x5 60kg w 50%x5 70%x3',
    barbell,
    'w 30x5 42x3 3x5 60kg',
    '3x5 60kg warm-up: 30kgx5, 42kg x 3',
    'wu 50%x5 70%x3, 3x5 60kg',
  ],
])('%s is how the others are printed', (canonical, exercise, ...others) => {
  const value = read(canonical, exercise);
  for (const other of others) {
    expect(parsePrescription(other, exercise), other).toMatchObject({ ok: true, prescription: value });
    expect(read(other, exercise)).toEqual(value);
    expect(printPrescription(read(other, exercise), exercise)).toBe(printPrescription(value, exercise));
  }
});

test.each(['', '  ', '-', '—', '–', '\u2212', 'off', '\u00a0'])('%j is not in this week', (text) => {
  expect(parsePrescription(text, barbell)).toEqual({ ok: true, prescription: null });
});

test('pounds are kept exactly and printed as they were written', () => {
  const { startLoadKg, writtenIn } = read('3x8 135lb', barbell);
  expect([startLoadKg, writtenIn]).toEqual([135 * 0.45359237, 'lb']);
});

test.each<[text: string, exercise: GrammarExercise | undefined, ...problems: string[][]]>([
  ['3x8 rpr6', barbell, ['rpr6', '3x8 rpe6', '3x8 rir6', '3x8']],
  ['3x8x40', barbell, ['x40', '3x8 40kg']],
  ['3x8 RPE 6-7', barbell, ['RPE 6-7', '3x8 rpe6.5', '3x8 rpe6', '3x8 rpe7']],
  ['3x8 12kg/hand', barbell, ['/hand', '3x8 12kg']],
  ['3x8/side', barbell, ['/side', '3x8']],
  ['3x30s 10kg', body, ['10kg', '3x30s']],
  ['3x8 bw', barbell, ['bw', '3x8']],
  ['3xAMRAP', barbell, ['AMRAP', '3xamrap<=12', '3xamrap<=15']],
  ['3x20-30s', body, ['20-30s', '3x20s', '3x30s']],
  ['3-4x8', barbell, ['3-4x', '3x8', '4x8']],
  ['3x8 @60', barbell, ['@60', '3x8 @60%', '3x8 60kg']],
  ['3x8 r2', barbell, ['r2', '3x8 r2min', '3x8 r2s']],
  ['3x8 +2.5', barbell, ['+2.5', '3x8 +2.5/wk']],
  ['3x8 +15%/wk', barbell, ['+15%/wk', '3x8 +10%/wk', '3x8']],
  ['3x8, 2x6', barbell, ['3x8, 2x6', '3kgx8, 2kgx6']],
  ['3x8 60kg +5lb/wk', barbell, ['+5lb/wk']],
  ['3x8 rpe6 rpe7', barbell, ['rpe7', '3x8 rpe6']],
  ['3x8 40kgg rp6', barbell, ['40kgg', '3x8 40kg rpe6', '3x8 rpe6'], ['rp6', '3x8 40kg rpe6', '3x8 40kg']],
  ['rpe6', barbell, ['rpe6', '3x8 rpe6']],
])('%j is marked at its characters, with what would be understood', (text, exercise, ...problems) => {
  expect(problemsOf(text, exercise)).toEqual(problems);
});

test('a rise for each session is kept as one a week, and says so', () => {
  const parsed = parsePrescription('3x8 +2.5/session', barbell);
  expect(parsed).toMatchObject({ ok: true, prescription: { stepKg: 2.5 }, remarks: [{ from: 4, to: 16 }] });
});

test('what was understood is said in sentences', () => {
  expect(spellOut(read('3x8 rpe6 +2.5/wk', barbell), barbell)).toEqual([
    '3 sets of 8, RPE 6, rest 2:00',
    'Adds 2.5 kg a week from the last load while pain rules allow.',
  ]);
  expect(spellOut(read('3x8 12kg max20 20cm -2cm/wk until 4cm', hands), hands)).toEqual([
    '3 sets of 8, RPE 7, rest 1:30',
    'Begins with 12 kg per hand, later from the last load.',
    'Never above 20 kg per hand.',
    'Range: 20 cm.',
    '2 cm lower each week, down to 4 cm.',
  ]);
});
