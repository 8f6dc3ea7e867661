/** Our own prompts for the Patient-Specific Functional Scale, with three activities. Results keep the version. */
export const psfsForm = {
  version: 1,
  activityCount: 3,
  choose: 'Name three things that your back makes hard for you now and that you would like to do again.',
  examples: ['Put on socks', 'Sit through a meal', 'Lift a full crate'],
  rate: 'How well can you do this today?',
  /** For the next times: the same activities are rated again. */
  rateAgain: 'These are the activities that you named at the start. How well can you do each of them today?',
  lowest: 'Cannot do it',
  highest: 'As well as before my back hurt',
} as const;
