import type { BodyRegionId, TriggerId } from '@/domain/symptoms/regions';

/** What people write themselves. No promises and no causes: these are reports, and the product may quote them. */
export const soreWords: readonly { readonly words: string; readonly trigger: TriggerId }[] = [
  { words: 'Sat in the car for four hours, stiff getting out. No leg pain.', trigger: 'sitting' },
  { words: 'Woke up sore after sleeping badly. Eased once I walked the dog.', trigger: 'sleep' },
  { words: 'Carried the shopping up three floors and felt it straight away.', trigger: 'lifting' },
  { words: 'Long day at the desk. A band of ache across the belt line.', trigger: 'sitting' },
  { words: 'Bent down to load the dishwasher and it grabbed on the right.', trigger: 'bending' },
  { words: 'Stood at a concert all evening, dull ache by the end.', trigger: 'standing' },
  { words: 'Sneezed and it caught. Fine again after a few minutes.', trigger: 'coughing' },
  { words: 'Hard week at work, shoulders up by my ears and the back joined in.', trigger: 'stress' },
  { words: 'Not sure what set it off. It was there when I got up.', trigger: 'unknown' },
  { words: 'Dug over the vegetable bed. Worth it, but I feel it today.', trigger: 'bending' },
  { words: 'Turned to reach the back seat and felt a pull.', trigger: 'twisting' },
  { words: 'Lifted my daughter out of the cot all night.', trigger: 'lifting' },
];

export const sessionSoreWords: readonly string[] = [
  'Crept up during the last sets, eased while I rested.',
  'Felt tight from the second set on, so I kept the range short.',
  'A pinch at the bottom on two reps, then gone.',
  'Stiff to begin with and better by the end.',
];

export const flareWords: readonly string[] = [
  'Flared after the weekend move. Sitting is the worst, walking is all right.',
  'Still sore, but I got my socks on without help today.',
  'Could not settle in bed. Moving about helps.',
  'Better than yesterday. Ten minutes of walking felt good.',
];

export const sessionNotes: readonly string[] = [
  'Felt strong today.',
  'Slow morning, good session.',
  'Gym was full, swapped the order.',
  'Dowel reminder helped: hips back first.',
  'Last set of carries was a grip problem, not a back problem.',
  'Did this one at lunch, shorter rests.',
  'Tired from night shifts, kept it easy.',
  'Best one so far.',
];

export const endedEarlyWords: readonly string[] = [
  'Ran out of time.',
  'Stopped when it went above 5.',
  'Called away by work.',
];

export const homeRegions: readonly (readonly BodyRegionId[])[] = [
  ['low-back-centre'],
  ['low-back-left'],
  ['low-back-right'],
  ['low-back-left', 'buttock-left'],
  ['low-back-right', 'buttock-right'],
  ['low-back-centre', 'mid-back'],
  ['low-back-right', 'hip-right'],
];

/** Reasons that a client reads behind "Your trainer chose this weight:". */
export const startReasons: readonly string[] = [
  'Where we left off in your last plan, a little lighter to begin with.',
  'From what you did in your last plan, with room to spare.',
];

export const triedReasons: readonly string[] = [
  'From the lifts we tried together, with room to spare.',
  'You moved more than this with me at the assessment. We begin below it.',
  'A first weight on the light side of what we tried.',
];

export const smallerStepReasons: readonly string[] = [
  'A smaller step this time. The rest follows when it looks as calm.',
  'Half of the step. I would like to see one more session first.',
];
