import { Figure } from '@/components/figure/figure';
import { ItemTitle } from '@/components/ui/text';
import { exerciseById } from '@/domain/exercises/library';
import type { Exercise } from '@/domain/exercises/types';
import { loadWords } from './exercise-words';

/** One exercise: its figure, what it is loaded with, how to do it, and its neighbours. */
export function ExerciseCard({ exercise }: { exercise: Exercise }) {
  const titleId = `${exercise.id}-title`;
  return (
    <article
      id={exercise.id}
      aria-labelledby={titleId}
      className="flex h-full scroll-mt-20 gap-4 rounded-card border border-line bg-surface p-5 shadow-card target:border-spruce"
    >
      <Figure exerciseId={exercise.id} size={92} className="shrink-0" />
      <div className="min-w-0">
        <ItemTitle id={titleId} className="text-body">
          {exercise.name}
        </ItemTitle>
        <p className="text-ink-quiet text-tiny">{loadWords(exercise)}</p>
        <ul className="mt-2 grid list-disc gap-0.5 pl-4 text-ink-2 text-small marker:text-ink-3">
          {exercise.cues.map((cue) => (
            <li key={cue}>{cue}</li>
          ))}
        </ul>
        {exercise.easier.length + exercise.harder.length > 0 && (
          <dl className="mt-2.5 grid gap-1 text-small">
            <Neighbours term="Easier" ids={exercise.easier.map(({ id }) => id)} />
            <Neighbours term="Harder" ids={exercise.harder.map(({ id }) => id)} />
          </dl>
        )}
      </div>
    </article>
  );
}

function Neighbours({ term, ids }: { term: string; ids: readonly string[] }) {
  const known = ids.flatMap((id) => exerciseById(id) ?? []);
  if (known.length === 0) return null;
  return (
    <div className="flex gap-2">
      <dt className="w-13 shrink-0 text-ink-quiet">{term}</dt>
      <dd className="flex min-w-0 flex-wrap gap-x-3 gap-y-1">
        {known.map(({ id, name }) => (
          <a
            key={id}
            href={`#${id}`}
            className="underline decoration-line-strong underline-offset-3 hover:decoration-ink"
          >
            {name}
          </a>
        ))}
      </dd>
    </div>
  );
}
