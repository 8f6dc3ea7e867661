'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { type FormEvent, useReducer, useRef, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { Button, ButtonLink } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';
import { useToast } from '@/components/ui/toast';
import type { LibraryExercise } from '@/contracts/exercises';
import type { FigureDefinition } from '@/domain/figure/types';
import { useTRPCClient } from '@/trpc/client';
import { useDeed } from '../../_components/use-deed';
import { type ExerciseForm, inputOf, missingIn } from '../_state/exercise-form';
import { beginEditing, editFigure } from '../_state/figure-editor';
import { CueFields, NameFields, NeedFields } from './exercise-fields';
import { LadderFields } from './ladder-fields';
import { PoseEditor } from './pose-editor';

type ExerciseEditorProps = {
  begin: ExerciseForm;
  figure: FigureDefinition;
  library: readonly LibraryExercise[];
  /** The own exercise that is changed; null for a new one. */
  existing: { readonly exerciseId: string; readonly version: number } | null;
};

/** Writes an exercise of the clinic's own, with its figure. */
export function ExerciseEditor({ begin, figure, library, existing }: ExerciseEditorProps) {
  const api = useTRPCClient();
  const router = useRouter();
  const toast = useToast();
  const [form, setForm] = useState(begin);
  const [editor, act] = useReducer(editFigure, figure, beginEditing);
  const create = useDeed(api.exercises.create.mutate);
  const update = useDeed(api.exercises.update.mutate);
  const deed = existing ? update : create;
  const top = useRef<HTMLFormElement>(null);
  const set = (change: Partial<ExerciseForm>) => setForm((now) => ({ ...now, ...change }));
  const fields = { form, set, errorOf: deed.errorOf };
  const others = library.filter(({ id }) => id !== existing?.exerciseId);
  const isStale = deed.failure?.code === 'version_conflict';

  async function save(event: FormEvent) {
    event.preventDefault();
    const missing = missingIn(form);
    if (Object.keys(missing).length > 0) {
      deed.refuse(missing);
      top.current?.scrollIntoView({ block: 'start' });
      top.current?.querySelector<HTMLInputElement>('input')?.focus();
      return;
    }
    const exercise = inputOf(form, editor.figure) as never;
    const saved = existing ? await update.run({ ...existing, exercise }) : await create.run({ exercise });
    if (!saved) return;
    toast.show({ title: existing ? 'Saved' : `${form.name.trim()} is in the library` });
    router.push(`/exercises/${saved.exerciseId}` as Route);
    router.refresh();
  }

  return (
    <form ref={top} noValidate onSubmit={save} className="grid scroll-mt-20 gap-5">
      <Card aria-labelledby="what">
        <CardHeader id="what" title="What it is" />
        <NameFields {...fields} />
      </Card>
      <Card aria-labelledby="figure">
        <CardHeader id="figure" title="Figure" lead="Drawn by its joints; it moves between start and end." />
        <PoseEditor
          editor={editor}
          act={act}
          figures={library}
          name={form.name}
          error={deed.errorOf('exercise.figure')}
        />
      </Card>
      <Card aria-labelledby="how">
        <CardHeader id="how" title="How it is done" />
        <CueFields {...fields} />
      </Card>
      <Card aria-labelledby="when">
        <CardHeader id="when" title="For whom, and with what" />
        <NeedFields {...fields} />
      </Card>
      <Card aria-labelledby="rungs">
        <CardHeader id="rungs" title="Ladders" lead="What is easier and harder than it, and by what." />
        <LadderFields form={form} set={set} exercises={others} />
      </Card>
      {deed.words && (
        <Banner
          live
          tone="review"
          icon="warning"
          title={isStale ? 'Somebody else changed this exercise.' : 'Not saved.'}
        >
          {isStale ? 'What you wrote is still here. Copy what you need, then load the page again.' : deed.words}
        </Banner>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" size="l" pending={deed.isRunning} pendingLabel="Saving">
          {existing ? 'Save' : 'Add to the library'}
        </Button>
        <ButtonLink href={existing ? `/exercises/${existing.exerciseId}` : '/exercises'} variant="quiet" size="l">
          Cancel
        </ButtonLink>
        {existing && (
          <p className="text-ink-2 text-small">Counts for what is planned from now on; plans keep it as it was.</p>
        )}
      </div>
    </form>
  );
}
