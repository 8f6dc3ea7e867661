import type { Metadata } from 'next';
import { Banner } from '@/components/ui/banner';
import { ButtonLink } from '@/components/ui/button';
import { Chip } from '@/components/ui/chip';
import { PageTitle, SectionTitle } from '@/components/ui/text';
import { formatDate } from '@/lib/format/dates';
import { UpLink } from '../../_components/up-link';
import { pageLocale, read } from '../../_data/read';
import { loadWords, patternWords } from '../_components/exercise-words';
import { LadderGraph, LadderLegend } from '../_components/ladder-graph';
import { around } from '../_state/ladder-layout';
import { ArchiveButton } from './_components/archive-button';
import { ExerciseFacts } from './_components/exercise-facts';
import { readExercise } from './_components/read-exercise';

type Props = { params: Promise<{ exerciseId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { exercise } = await readExercise((await params).exerciseId);
  return { title: exercise.name };
}

export default async function ExercisePage({ params }: Props) {
  const detail = await readExercise((await params).exerciseId);
  const { exercise, made } = detail;
  const { id, own } = exercise;
  const [library, locale] = await Promise.all([
    read((api) => api.exercises.list({ archived: own?.archived ?? false })),
    pageLocale(),
  ]);
  return (
    <div className="grid gap-6">
      <UpLink href="/exercises">Exercises</UpLink>
      <div className="grid gap-2">
        <PageTitle
          eyebrow={patternWords[exercise.pattern]}
          lead={loadWords(exercise)}
          actions={
            <>
              {own && <ArchiveButton exerciseId={id} version={own.version} archived={own.archived} />}
              {own && (
                <ButtonLink href={`/exercises/${id}/edit`} variant="ghost">
                  Edit
                </ButtonLink>
              )}
              <ButtonLink href={`/exercises/new?from=${id}`} variant="ghost" icon="copy">
                Copy to our own
              </ButtonLink>
            </>
          }
        >
          {exercise.name}
        </PageTitle>
        {own && (
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Chip tone="spruce">Our own</Chip>
            <p className="text-ink-2 text-small">
              {made &&
                `Written by ${made.byName ?? 'somebody who left'} on ${formatDate(made.at.slice(0, 10), locale)}. `}
              Everybody who works here can use and change it.
            </p>
          </div>
        )}
      </div>
      {own?.archived && (
        <Banner tone="info" title="This exercise is archived.">
          It is no longer offered; programs and plans that have it go on.
        </Banner>
      )}
      <ExerciseFacts detail={detail} />
      <section aria-labelledby="ladders" className="grid min-w-0 gap-3">
        <div className="flex flex-wrap items-end justify-between gap-3">
          <SectionTitle id="ladders">Easier and harder</SectionTitle>
          <LadderLegend />
        </div>
        <LadderGraph
          exercises={library}
          ids={around(library, id, 2)}
          label={`Around ${exercise.name}, from easier to harder`}
          current={id}
        />
      </section>
    </div>
  );
}
