import { type ExerciseEntry, family } from '@/domain/exercises/define';

const trunk = family({ pattern: 'trunk', region: 'trunk' });

/** The back of the trunk held or lifted against gravity. */
export const backExtensions: readonly ExerciseEntry[] = [
  trunk('back-extension-hold', 'Back extension hold', {
    cues: ['Hips on the edge, arms crossed.', 'Long line from head to heels.', 'Look at the floor, keep breathing.'],
    harder: { load: ['romanian-deadlift'] },
  }),
];
