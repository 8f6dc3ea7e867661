import type { SymptomPattern } from '@/domain/exercises/types';

/*
 * What the words in the "Pause" column of the symptom patterns mean for these lifts. "Whatever moves pain further
 * down" is found out in the session and belongs to no exercise; box, bridge and split-stance lifts are what to use instead.
 */

/** A weight that starts on the floor. */
export const floorPull: readonly SymptomPattern[] = ['worse-bending'];

/** A barbell from the floor: bending under load, a hard lockout, a breath held. */
export const floorBarbellPull: readonly SymptomPattern[] = [
  'worse-bending',
  'worse-arching',
  'osteoporosis',
  'pregnancy',
  'high-blood-pressure',
];

/** Finished with a hard lockout. */
export const lockout: readonly SymptomPattern[] = ['worse-arching'];

/** A free squat with a barbell to its full depth: an end range, with a breath held. */
export const deepBarbellSquat: readonly SymptomPattern[] = [
  'worse-bending',
  'very-mobile',
  'pregnancy',
  'high-blood-pressure',
];

/** Lying on the back for a whole set. */
export const onTheBack: readonly SymptomPattern[] = ['pregnancy'];

/** Lying on the belly, which is out of the question sooner than lying on the back. */
export const faceDown: readonly SymptomPattern[] = ['pregnancy'];
