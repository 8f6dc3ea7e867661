import type { Metadata } from 'next';
import { PageTitle } from '@/components/ui/text';
import { exercises } from '@/domain/exercises/library';
import { ExerciseCard } from './_components/exercise-card';
import { ExerciseSearch } from './_components/exercise-search';
import { loadWords, patternOrder, patternWords } from './_components/exercise-words';

export const metadata: Metadata = { title: 'Exercises' };

export default function ExercisesPage() {
  const groups = patternOrder.map((pattern) => ({
    name: patternWords[pattern],
    entries: exercises
      .filter((exercise) => exercise.pattern === pattern)
      .map((exercise) => ({
        id: exercise.id,
        words: [exercise.name, patternWords[pattern], loadWords(exercise), ...exercise.cues].join(' '),
        card: <ExerciseCard exercise={exercise} />,
      })),
  }));
  return (
    <div className="grid gap-6">
      <PageTitle lead="Each with its cues, and what is easier and harder than it.">Exercises</PageTitle>
      <ExerciseSearch groups={groups} />
    </div>
  );
}
