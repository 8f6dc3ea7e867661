import type { StepId } from './run';

type StepWords = {
  /** For the row of steps. */
  readonly short: string;
  readonly what: string;
  /** What is needed, how it is done, and when it ends. */
  readonly how: readonly string[];
  /** The exercise whose figure shows it; null where none does. */
  readonly figure: string | null;
};

/** How each step is done, in our own words. The tests are done the same way every time. */
export const stepWords: Readonly<Record<StepId, StepWords>> = {
  rmdq24: {
    short: 'Daily life',
    what: '24 sentences about daily life with a back that hurts. The client says for each whether it fits today.',
    how: ['Hand the tablet over.', 'Answer no question for the client; “not sure” counts as “does not fit”.'],
    figure: null,
  },
  psfs: {
    short: 'Own activities',
    what: 'Up to three things that the back makes hard. The client names them once and rates the same ones each time.',
    how: [
      'Hand the tablet over.',
      'The first time, help to find activities that matter and that can be tried this month.',
    ],
    figure: null,
  },
  phq4: {
    short: 'Mood and worry',
    what: 'Four questions about the last two weeks. They are no diagnosis.',
    how: [
      'Hand the tablet over, and give the client room to answer alone.',
      'You see the score afterwards, and not the single answers.',
      'From 6 points on: refer, do not treat.',
    ],
    figure: null,
  },
  groc: {
    short: 'Overall change',
    what: 'One question that looks back to the start.',
    how: ['Hand the tablet over.', 'Do not remind the client of earlier answers.'],
    figure: null,
  },
  'fingertip-to-floor': {
    short: 'Fingertip to floor',
    what: 'How close the fingertips come to the floor, in centimetres.',
    how: [
      'Shoes off, feet hip-width apart, knees straight.',
      'Reach slowly for the floor as far as it goes, and stay there.',
      'Measure from the tip of the middle finger straight down. Touching is 0.',
    ],
    figure: null,
  },
  'chair-stand': {
    short: 'Chair stand',
    what: 'How often the client stands up fully and sits down again in 30 seconds.',
    how: [
      'A chair against the wall, about 43 cm high; the same one each time. Arms crossed on the chest, not stretched out as in the figure.',
      'One or two slow ones to try, then a rest.',
      'Count full stands. More than half way up when the time is over counts as one. With the help of the arms: note it.',
    ],
    figure: 'sit-to-stand',
  },
  'side-plank-left': {
    short: 'Side plank left',
    what: 'How long the line from head to feet holds on the left forearm.',
    how: [
      'On the left side, elbow under the shoulder, legs straight, the upper foot in front of the lower.',
      'Start the clock, lift the hips into one line, other hand on the hip.',
      'Over when the hips sink and do not come back after one reminder, or when the client wants to stop.',
    ],
    figure: 'side-plank',
  },
  'side-plank-right': {
    short: 'Side plank right',
    what: 'How long the line from head to feet holds on the right forearm.',
    how: [
      'Two minutes of rest first, as last time.',
      'On the right side, elbow under the shoulder, legs straight, the upper foot in front of the lower.',
      'Over when the hips sink and do not come back after one reminder, or when the client wants to stop.',
    ],
    figure: 'side-plank',
  },
  sorensen: {
    short: 'Sørensen',
    what: 'How long the upper body is held level over the edge of a bench. Ends by itself at 240 s.',
    how: [
      'Two minutes of rest first, as last time.',
      'Face down, hip bones at the edge of the bench, lower legs held by a strap or by you. A chair in front to rest on.',
      'Arms crossed on the chest. The clock runs from level on, and normal breathing goes on.',
      'Over when the upper body sinks and does not come back after one reminder, or when the client wants to stop.',
    ],
    figure: 'back-extension-hold',
  },
};

/** When a test is broken off, for every test. */
export const stopAt =
  'Stop at once: pain above 5 of 10, pain that spreads further, altered feeling, or feeling unwell.';

/** Reasons for leaving something out that come up again and again. */
export const skipReasons = [
  'Not due yet',
  'Too sore today',
  'No time left',
  'Something to measure with is missing',
] as const;
