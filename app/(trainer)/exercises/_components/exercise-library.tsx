'use client';

import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { EmptyState } from '@/components/ui/empty-state';
import { SearchField } from '@/components/ui/search-field';
import { SelectField } from '@/components/ui/select';
import type { LibraryExercise } from '@/contracts/exercises';
import { symptomPatterns } from '@/domain/exercises/types';
import { equipmentChoices } from '@/domain/load/equipment';
import { formatCount } from '@/lib/format/numbers';
import { type ExerciseFilter, filterExercises, noFilter } from '../_state/filter-exercises';
import { ExerciseCard } from './exercise-card';
import { loadKindWords, patternOrder, patternWords, symptomPatternWords } from './exercise-words';

const optionsOf = <Value extends string>(words: Readonly<Record<Value, string>>, values: readonly Value[]) => [
  { value: '' as Value | '', label: 'All' },
  ...values.map((value) => ({ value, label: words[value] })),
];

const patterns = optionsOf(patternWords, patternOrder);
const loads = optionsOf(loadKindWords, Object.keys(loadKindWords) as (keyof typeof loadKindWords)[]);
const equipment = [
  { value: '', label: 'All' },
  { value: 'none', label: 'Nothing at all' },
  ...equipmentChoices.map(({ id, label }) => ({ value: id as string, label })),
];
const paused = [
  { value: '' as const, label: 'All' },
  ...symptomPatterns.map((value) => ({ value, label: symptomPatternWords[value] })),
];

/** The whole library: what is typed and chosen leaves the exercises that answer to all of it. */
export function ExerciseLibrary({ exercises }: { exercises: readonly LibraryExercise[] }) {
  const [filter, setFilter] = useState(noFilter);
  const found = useMemo(() => filterExercises(exercises, filter), [exercises, filter]);
  const set = (change: Partial<ExerciseFilter>) => setFilter((now) => ({ ...now, ...change }));
  const own = exercises.filter((exercise) => exercise.own).length;
  const isFiltered = filter !== noFilter && JSON.stringify(filter) !== JSON.stringify(noFilter);
  return (
    <div className="grid gap-6">
      <search
        aria-label="Exercises"
        className="grid grid-cols-2 items-end gap-3 lg:grid-cols-3 xl:grid-cols-[2fr_1fr_1fr_1fr_1.3fr]"
      >
        <div className="max-lg:col-span-2">
          <SearchField
            label="Search"
            placeholder="trap bar, RDL, ribs down …"
            value={filter.query}
            onValueChange={(query) => set({ query })}
          />
        </div>
        <SelectField
          label="Pattern"
          options={patterns}
          value={filter.pattern}
          onValueChange={(pattern) => set({ pattern })}
        />
        <SelectField
          label="Load"
          options={loads}
          value={filter.loadKind}
          onValueChange={(loadKind) => set({ loadKind })}
        />
        <SelectField
          label="Done with"
          options={equipment}
          value={filter.equipment}
          onValueChange={(value) => set({ equipment: value })}
        />
        <SelectField
          label="Not paused for"
          options={paused}
          value={filter.notPausedFor}
          onValueChange={(notPausedFor) => set({ notPausedFor })}
        />
      </search>
      <div className="-mt-2 flex flex-wrap items-center justify-between gap-x-6">
        <p role="status" className="text-ink-2 text-small">
          {isFiltered
            ? `${formatCount(found.length, 'exercise', 'exercises')} of ${exercises.length}`
            : formatCount(exercises.length, 'exercise', 'exercises')}
          {own > 0 && !isFiltered && `, ${own} of them our own`}
        </p>
        {own > 0 && (
          <Checkbox label="Only our own" checked={filter.ownOnly} onCheckedChange={(ownOnly) => set({ ownOnly })} />
        )}
      </div>
      {found.length === 0 ? (
        <EmptyState
          icon="exercises"
          title="No exercise answers to all of this"
          action={
            <Button variant="ghost" onClick={() => setFilter(noFilter)}>
              Show all
            </Button>
          }
        >
          Try fewer words, or leave out a filter.
        </EmptyState>
      ) : filter.query === '' ? (
        patternOrder.map((pattern) => (
          <Group
            key={pattern}
            name={patternWords[pattern]}
            exercises={found.filter((exercise) => exercise.pattern === pattern)}
          />
        ))
      ) : (
        <Cards label="Found" exercises={found} />
      )}
    </div>
  );
}

function Group({ name, exercises }: { name: string; exercises: readonly LibraryExercise[] }) {
  if (exercises.length === 0) return null;
  return (
    <section aria-label={name} className="grid gap-3">
      <h2 className="font-strong text-heading">
        {name} <span className="font-normal text-ink-quiet text-item">{exercises.length}</span>
      </h2>
      <Cards label={name} exercises={exercises} />
    </section>
  );
}

function Cards({ label, exercises }: { label: string; exercises: readonly LibraryExercise[] }) {
  return (
    <ul aria-label={label} className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 lg:grid-cols-4 2xl:grid-cols-6">
      {exercises.map((exercise) => (
        <li key={exercise.id} className="[contain-intrinsic-size:auto_240px] [content-visibility:auto]">
          <ExerciseCard exercise={exercise} />
        </li>
      ))}
    </ul>
  );
}
