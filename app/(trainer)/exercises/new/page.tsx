import type { Metadata } from 'next';
import { PageTitle } from '@/components/ui/text';
import { UpLink } from '../../_components/up-link';
import { read } from '../../_data/read';
import { ExerciseEditor } from '../_editor/exercise-editor';
import { blankForm, copyOf } from '../_state/exercise-form';

export const metadata: Metadata = { title: 'New exercise' };

type Props = { searchParams: Promise<{ from?: string | string[] }> };

/** With `from`, an exercise's id, it begins as a copy of that one. */
export default async function NewExercisePage({ searchParams }: Props) {
  const { from } = await searchParams;
  const library = await read((api) => api.exercises.list({ archived: false }));
  const copied = library.find(({ id }) => id === from);
  const like = copied ?? library.find(({ id }) => id === 'sit-to-stand') ?? library[0];
  if (!like) throw new Error('The library is empty');
  return (
    <div className="grid gap-6">
      <UpLink href="/exercises">Exercises</UpLink>
      <PageTitle lead="For every trainer of this clinic. Programs and plans use it like any other.">
        {copied ? `A copy of ${copied.name}` : 'New exercise'}
      </PageTitle>
      <ExerciseEditor
        begin={copied ? copyOf(copied) : blankForm}
        figure={like.figure}
        library={library}
        existing={null}
      />
    </div>
  );
}
