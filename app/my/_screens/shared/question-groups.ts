import { type ScreeningQuestion, screeningQuestions } from '@/domain/screening/questions';

type QuestionGroup = {
  readonly title: string;
  readonly lead: string;
  readonly questions: readonly ScreeningQuestion[];
};

const groupIds = [
  {
    title: 'Feeling, bladder and bowel',
    lead: 'Personal, and important: these nerves start in the low back.',
    ids: ['saddle-numbness', 'bladder-change', 'bowel-change', 'sexual-change'],
  },
  {
    title: 'Your legs',
    lead: 'Ordinary muscle soreness after training does not count.',
    ids: ['leg-weakness', 'leg-stable-deficit', 'leg-pain'],
  },
  {
    title: 'Sudden or serious',
    lead: 'Things that would need care before anything else.',
    ids: ['sudden-severe', 'major-injury', 'fever-unwell', 'cancer-nerve-signs', 'chest-collapse'],
  },
] as const;
const grouped = new Set<string>(groupIds.flatMap(({ ids }) => [...ids]));

/** Every screening question in exactly one plain group; those that no group names stand in the last one. */
export const questionGroups: readonly QuestionGroup[] = [
  ...groupIds.map(({ title, lead, ids }) => ({
    title,
    lead,
    questions: ids.flatMap((id) => screeningQuestions.filter((question) => question.id === id)),
  })),
  {
    title: 'Your health',
    lead: 'What your trainer and a clinician would ask you first.',
    questions: screeningQuestions.filter(({ id }) => !grouped.has(id)),
  },
];

type Answers = Readonly<Record<string, boolean>>;

/** Marks every question of a group that has no answer yet with no. */
export const noToGroup = (answers: Answers, questions: readonly ScreeningQuestion[]): Answers => ({
  ...answers,
  ...Object.fromEntries(questions.map(({ id }) => [id, answers[id] ?? false])),
});
