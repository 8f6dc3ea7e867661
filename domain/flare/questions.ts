/** A question about a flare, answered with one of its choices. Ids are stored for ever; words may change. */
export type FlareQuestion = {
  readonly id: string;
  readonly text: string;
  /** How the answer is headed for the trainer. */
  readonly short: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
};

/** The three questions that a flare begins with, in our own words. */
export const flareQuestions = [
  {
    id: 'setOff',
    text: 'What set it off, as far as you can tell?',
    short: 'Set off by',
    choices: [
      { id: 'training', label: 'A training session' },
      { id: 'everyday', label: 'Something in everyday life' },
      { id: 'rest', label: 'A long time sitting or lying' },
      { id: 'stress', label: 'Little sleep or a hard week' },
      { id: 'unknown', label: 'Nothing that I know of' },
    ],
  },
  {
    id: 'able',
    text: 'Compared with your usual days, what can you do now?',
    short: 'Can do',
    choices: [
      { id: 'most', label: 'Most things, with more care' },
      { id: 'some', label: 'Some things, slower or shorter' },
      { id: 'little', label: 'Very little' },
    ],
  },
  {
    id: 'where',
    text: 'Where do you feel it?',
    short: 'Where',
    choices: [
      { id: 'back', label: 'In the back only' },
      { id: 'buttock', label: 'Back and buttock or hip' },
      { id: 'leg', label: 'Down into one leg' },
    ],
  },
] as const satisfies readonly FlareQuestion[];

type Question = (typeof flareQuestions)[number];

export type FlareAnswers = {
  readonly [Q in Question as Q['id']]: Q['choices'][number]['id'];
};

/** The answers in words, in the order of the questions; an id that is not known any more is left out. */
export function flareAnswerWords(
  answers: Readonly<Record<string, string>>,
): { readonly question: string; readonly answer: string }[] {
  const questions: readonly FlareQuestion[] = flareQuestions;
  return questions.flatMap(({ id, short, choices }) => {
    const chosen = choices.find((choice) => choice.id === answers[id]);
    return chosen ? [{ question: short, answer: chosen.label }] : [];
  });
}
