import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button';
import { PageTitle } from '@/components/ui/text';
import { read } from '../_data/read';
import { ExerciseLibrary } from './_components/exercise-library';

export const metadata: Metadata = { title: 'Exercises' };

export default async function ExercisesPage() {
  const exercises = await read((api) => api.exercises.list({ archived: false }));
  return (
    <div className="grid gap-6">
      <PageTitle
        lead="Everything that can be prescribed, with its cues and what is easier and harder than it."
        actions={
          <>
            <ButtonLink href="/exercises/ladders" variant="ghost">
              All ladders
            </ButtonLink>
            <ButtonLink href="/exercises/new" icon="plus">
              New exercise
            </ButtonLink>
          </>
        }
      >
        Exercises
      </PageTitle>
      <ExerciseLibrary exercises={exercises} />
    </div>
  );
}
