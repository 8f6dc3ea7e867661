import { cache } from 'react';
import { read } from '../../../_data/read';

/** One exercise, once per request: its title asks for it too. */
export const readExercise = cache((exerciseId: string) => read((api) => api.exercises.get({ exerciseId })));
