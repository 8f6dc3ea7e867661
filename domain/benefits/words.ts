/** The eight benefits that the product measures, in the order of the board. Ids are stable; words may change. */
export const benefitIds = [
  'core-strength',
  'form',
  'flexibility',
  'resilience',
  'pain',
  'blood-flow',
  'weight',
  'mental-health',
] as const;

export type BenefitId = (typeof benefitIds)[number];

type BenefitWords = {
  readonly title: string;
  /** What is measured. */
  readonly measured: string;
  /** What is and what is not known. For the client and the trainer alike. */
  readonly known: string;
};

/** Measured, not promised: see "What we may say" in the clinical rules. */
export const benefitWords: Readonly<Record<BenefitId, BenefitWords>> = {
  'core-strength': {
    title: 'Core and strength',
    measured:
      'Timed holds, and the best recent set of each main lift as an estimated one-repetition maximum (from sets of up to ten repetitions, those in reserve included).',
    known:
      'Getting stronger is worthwhile; many people also hurt less, for several reasons. These numbers say how long and how much, not why a back hurts.',
  },
  form: {
    title: 'Posture and form',
    measured: 'Lifts of the plan that the trainer has watched and signed off.',
    known:
      'A sign-off says that the cues were seen to be met, and no more. Loads do not rise on a lift before it. No one position is right for every back.',
  },
  flexibility: {
    title: 'Flexibility',
    measured: 'Fingertips to the floor when bending forward, in centimetres; less is further.',
    known:
      'No change that counts is stated for this test, so the numbers stand without a verdict. Bending further is not the same as hurting less.',
  },
  resilience: {
    title: 'Resilience and gradual load',
    measured: 'Load lifted in a week (repetitions times weight), and days with a flare that were told.',
    known:
      'Small steps that follow what the back says. The size of the steps is convention and was not validated for lifting with back pain.',
  },
  pain: {
    title: 'Pain',
    measured: 'The mean of all pain given in a week, 0 to 10.',
    known:
      'Pain goes up and down for many reasons, and training is only one of them. A change counts from 2 points on (Ostelo 2008).',
  },
  'blood-flow': {
    title: 'Blood flow',
    measured: 'Active minutes in a week: walking and other aerobic work.',
    known: 'Only the minutes are measured. We make no claim about what they do for a back.',
  },
  weight: {
    title: 'Weight',
    measured: 'Body mass once a month, only by choice.',
    known:
      'It is kept because it was asked for. No direction is better here, and we make no claim about it and back pain.',
  },
  'mental-health': {
    title: 'Mental health',
    measured: 'PHQ-4, four questions about mood and worry, and confidence in lifts that are feared, 0 to 10.',
    known:
      'Four questions are no diagnosis. From 6 points on it shows where to get help. Confidence is asked before the lift and is a person’s own number.',
  },
};
