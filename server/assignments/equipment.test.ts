import { expect, test } from 'vitest';
import { exerciseById } from '@/domain/exercises/library';
import { defaultEquipment } from '@/domain/load/equipment';
import type { ProgramDocument } from '@/domain/program/types';
import { missingEquipment } from './equipment';

const withLines = (...exerciseIds: readonly string[]) =>
  ({
    mesocycles: [{ weeks: [{ sessions: [{ items: exerciseIds.map((exerciseId) => ({ exerciseId })) }] }] }],
  }) as unknown as ProgramDocument;

const missing = (has: readonly string[], ...exerciseIds: readonly string[]): string[] =>
  missingEquipment(withLines(...exerciseIds), { ...defaultEquipment('kg'), has }, exerciseById);

test('asks for the load and for what is stood, lain or hung on, each once', () => {
  expect(missing(['dumbbells'], 'bench-press', 'back-squat', 'seated-cable-row')).toEqual([
    'Barbell and plates',
    'Bench',
    'Squat rack',
    'Cable or machine stack',
  ]);
});

test('any of what would do is enough', () => {
  expect(missing(['box'], 'incline-push-up')).toEqual([]);
  expect(missing(['rack'], 'pull-up')).toEqual([]);
  expect(missing(['kettlebells', 'box'], 'one-arm-row')).toEqual([]);
  expect(missing(['dumbbells'], 'one-arm-row')).toEqual(['Bench']);
});

test('not told is not none, and body mass asks for nothing', () => {
  expect(missing([], 'bench-press')).toEqual([]);
  expect(missing(['bands'], 'plank', 'walking', 'band-row')).toEqual([]);
});
