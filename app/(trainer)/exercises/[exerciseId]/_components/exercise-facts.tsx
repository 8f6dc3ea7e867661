import type { ReactNode } from 'react';
import { AnimatedFigure } from '@/components/figure/animated-figure';
import { AppLink } from '@/components/ui/app-link';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import type { ExerciseDetail } from '@/contracts/exercises';
import { needWords, symptomPatternWords } from '../../_components/exercise-words';

/** The figure, how it is done, when to leave it, what it needs and where it is used. */
export function ExerciseFacts({ detail: { exercise, programs } }: { detail: ExerciseDetail }) {
  const { figure, name, aliases, cues, faults, pauseFor, equipment } = exercise;
  return (
    <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <Card className="grid justify-items-center bg-sunken!">
        <AnimatedFigure
          definition={figure}
          size={340}
          ratio={0.95}
          name={name}
          autoPlay={false}
          className="h-auto max-w-full"
        />
        <p className="mt-3 text-center text-ink-2 text-small">
          {figure.view === 'side' ? 'Seen from the side' : 'Seen from the front'}
        </p>
      </Card>
      <Card className="grid gap-5">
        <Facts title="Cues">
          <List items={cues} />
        </Facts>
        {faults.length > 0 && (
          <Facts title="What often goes otherwise">
            <List items={faults} />
          </Facts>
        )}
        <Facts title="Pause it for">
          {pauseFor.length === 0 ? (
            <p className="text-ink-2">No pattern of symptoms in particular. Pain on the day still decides.</p>
          ) : (
            <ul className="flex flex-wrap gap-2">
              {pauseFor.map((pattern) => (
                <li key={pattern}>
                  <Chip tone="copper">{symptomPatternWords[pattern]}</Chip>
                </li>
              ))}
            </ul>
          )}
        </Facts>
        {equipment.length > 0 && (
          <Facts title="Needs beside the load">
            <List items={equipment.map(needWords)} />
          </Facts>
        )}
        {aliases.length > 0 && (
          <Facts title="Also called">
            <p className="text-ink-2">{aliases.join(', ')}</p>
          </Facts>
        )}
        <Facts title="Programs with it">
          {programs.length === 0 ? (
            <p className="text-ink-2">None that is published.</p>
          ) : (
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {programs.map((program) => (
                <li key={program.id}>
                  <AppLink
                    href={`/programs/${program.id}`}
                    className="inline-flex min-h-9 items-center underline decoration-line-strong underline-offset-3 hover:decoration-ink"
                  >
                    {program.name}
                  </AppLink>
                </li>
              ))}
            </ul>
          )}
        </Facts>
      </Card>
    </div>
  );
}

function Facts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <h2 className="font-strong text-item">{title}</h2>
      {children}
    </div>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul className="grid list-disc gap-1 pl-5 text-ink-2 marker:text-ink-3">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
