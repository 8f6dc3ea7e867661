import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/ui/text';
import { UpLink } from '../../../_components/up-link';
import { read } from '../../../_data/read';
import { ExerciseEditor } from '../../_editor/exercise-editor';
import { formOf } from '../../_state/exercise-form';
import { readExercise } from '../_components/read-exercise';

type Props = { params: Promise<{ exerciseId: string }> };

/** Only the clinic's own can be changed: what ships with the product is the same everywhere. */
async function readOwn({ params }: Props) {
  const { exercise, written } = await readExercise((await params).exerciseId);
  if (!exercise.own || !written) notFound();
  return { exercise, written, version: exercise.own.version };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Edit ${(await readOwn(props)).exercise.name}` };
}

export default async function EditExercisePage(props: Props) {
  const { exercise, written, version } = await readOwn(props);
  const library = await read((api) => api.exercises.list({ archived: true }));
  return (
    <div className="grid gap-6">
      <UpLink href={`/exercises/${exercise.id}`}>{exercise.name}</UpLink>
      <PageTitle>Edit {exercise.name}</PageTitle>
      <ExerciseEditor
        begin={formOf(exercise, written)}
        figure={exercise.figure}
        library={library}
        existing={{ exerciseId: exercise.id, version }}
      />
    </div>
  );
}
