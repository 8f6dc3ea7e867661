import { firstPlan, person, secondPlan } from './kinds';
import type { Persona } from './types';

/** The four clients of the second clinic. */
export const secondClinicPeople: readonly Persona[] = [
  person('steady', {
    name: 'Niamh Gallagher',
    trainer: 'walsh',
    ...secondPlan(2),
    hour: 18,
    history: 'Dairy farm. Sore every calving season.',
    goal: 'Calving season without a week off.',
  }),
  person('slow', {
    name: 'Piotr Zieliński',
    trainer: 'walsh',
    ...firstPlan(6),
    hour: 6.7,
    kit: 'garage',
    history: 'Builder. Five years, both sides.',
    goal: 'Work until I am sixty.',
  }),
  person('strong', {
    name: 'Ananya Iyer',
    trainer: 'coach',
    ...firstPlan(8, [2, 4, 6]),
    hour: 19,
    history: 'Dancer, one long episode two years ago.',
    goal: 'Partner work again.',
  }),
  person('bumpy', {
    name: 'Seán Kavanagh',
    trainer: 'brennan',
    ...firstPlan(4),
    hour: 12,
    history: 'Spells since school. Fisherman.',
    goal: 'Haul pots all morning.',
  }),
];
