import { painWhileTraining, warmUp, whatToExpect } from '@/domain/program/built-in/cards';
import { hingeFoundationsWeeks } from '@/domain/program/built-in/hinge-foundations-weeks';
import { builtInFlareSession } from '@/domain/program/flare-session';
import type { ProgramDocument } from '@/domain/program/types';

export const hingeFoundations: ProgramDocument = {
  schema: 1,
  summary:
    'Twelve weeks from a hip hinge with a stick to the block-pull deadlift and the barbell box squat, with carries and trunk work.',
  forWhom: 'People with low back pain who are new to lifting, or come back to it after a break.',
  sessionsPerWeek: 3,
  mesocycles: hingeFoundationsWeeks,
  evidence: {
    source:
      'Our own program. General dosing after the ACSM position stand on progression in resistance training (2009); trunk holds after the McGill three.',
    population:
      'The position stand draws on healthy adults. This program itself has not been tested in a study, with back pain or without.',
    doseReported:
      'For novices 2 to 3 sessions a week and 8 to 12 repetitions, with an increase of 2 to 10 % once the repetitions are exceeded.',
    adapted: [
      'Choice and order of exercises, and the ladders from stick to bar',
      'Effort held at RPE 4 to 7.5 instead of a share of the one-repetition maximum',
      'Shorter holds and fewer repetitions in the first weeks',
      'A lighter week every sixth week: sets −40 %, load −10 % (convention)',
    ],
    certainty: 'very low',
    certaintyWords:
      'Exercise as such is well studied for long-lasting low back pain. This particular plan is not, so treat it as a careful suggestion.',
  },
  cards: [whatToExpect, painWhileTraining, warmUp],
  flareSession: builtInFlareSession,
};
