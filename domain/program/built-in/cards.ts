import type { ProgramDocument } from '@/domain/program/types';

type Card = ProgramDocument['cards'][number];

/** Cards that go with every built-in program. The wording keeps to what may be said. */
export const whatToExpect: Card = {
  title: 'What you can expect',
  body: 'Getting stronger is worthwhile; many people also hurt less, for several reasons. Nobody can promise it for you, so we measure both.',
};

export const painWhileTraining: Card = {
  title: 'Pain while you train',
  body: 'Pain up to 5 out of 10 that settles is usually acceptable; this limit comes from research on knees and tendons. Above it, or when a leg feels different, stop the set and tap “It hurts”. The next morning counts too, so tell us then.',
};

export const warmUp: Card = {
  title: 'Warm-up',
  body: 'Before the first lift with a weight, do one or two easy sets with about half of it. They are part of the minutes and are not logged.',
};
