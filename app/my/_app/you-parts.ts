/** The pages behind You, by the second part of the address, with their titles. */
export const youParts = {
  formats: 'Units and formats',
  equipment: 'Your equipment',
  lifts: 'Lifts you are wary of',
  reminders: 'Reminders',
  calendar: 'Calendar',
  visits: 'Who opened your record',
  consent: 'What you agreed to',
  export: 'Your data as a file',
  erasure: 'Have your record erased',
  devices: 'Signed in on',
} as const;

export type YouPart = keyof typeof youParts;

export const isYouPart = (id: string): id is YouPart => Object.hasOwn(youParts, id);
