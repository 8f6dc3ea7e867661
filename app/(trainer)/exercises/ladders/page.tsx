import type { Metadata } from 'next';
import { PageTitle, SectionTitle } from '@/components/ui/text';
import type { LibraryExercise } from '@/contracts/exercises';
import type { MovementPattern } from '@/domain/exercises/types';
import { UpLink } from '../../_components/up-link';
import { read } from '../../_data/read';
import { patternOrder, patternWords } from '../_components/exercise-words';
import { LadderGraph, LadderLegend } from '../_components/ladder-graph';

export const metadata: Metadata = { title: 'Ladders' };

/** Every exercise of a family with the neighbours that its ladders lead to. */
function idsOf(exercises: readonly LibraryExercise[], pattern: MovementPattern): string[] {
  const family = exercises.filter((exercise) => exercise.pattern === pattern);
  const rungs = family.flatMap(({ easier, harder }) => [...easier, ...harder]);
  return [...new Set([...family, ...rungs].map(({ id }) => id))];
}

export default async function LaddersPage() {
  const exercises = await read((api) => api.exercises.list({ archived: false }));
  const families = patternOrder
    .map((pattern) => ({ pattern, ids: idsOf(exercises, pattern) }))
    .filter(({ ids }) => ids.length > 0);
  return (
    <div className="grid gap-6">
      <UpLink href="/exercises">Exercises</UpLink>
      <div className="grid gap-2">
        <PageTitle lead="From what nearly anyone can do, on the left, towards squat and deadlift. A dashed frame belongs to another family.">
          Ladders
        </PageTitle>
      </div>
      <LadderLegend />
      {families.map(({ pattern, ids }) => (
        <section key={pattern} aria-labelledby={`${pattern}-ladder`} className="grid min-w-0 gap-3">
          <SectionTitle id={`${pattern}-ladder`}>{patternWords[pattern]}</SectionTitle>
          <LadderGraph
            exercises={exercises}
            ids={ids}
            label={`${patternWords[pattern]}, from easier to harder`}
            otherThan={pattern}
          />
        </section>
      ))}
    </div>
  );
}
