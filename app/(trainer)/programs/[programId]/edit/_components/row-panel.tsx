'use client';

import { patternWords } from '@/app/(trainer)/exercises/_components/exercise-words';
import { Figure } from '@/components/figure/figure';
import { Chip } from '@/components/ui/chip';
import { TextAreaField } from '@/components/ui/field';
import { SelectField, type SelectOption } from '@/components/ui/select';
import { Eyebrow, SectionTitle } from '@/components/ui/text';
import type { Exercise, LadderAxis, Rung } from '@/domain/exercises/types';
import type { Policy } from '@/domain/progression/policy';
import { columnName } from '../_state/columns';
import { setCellNote } from '../_state/edit-cells';
import { setExercise, setRow } from '../_state/edit-rows';
import { inOneRun, readCell } from '../_state/reading';
import { useBuilder } from './builder-context';

type Limits = Pick<Policy, 'painLimit' | 'cutMore'>;

/** What belongs to the exercise that is selected: notes, what happens when it hurts, and its neighbours. */
export function RowPanel({ policy }: { policy: Limits }) {
  const { state, change, session, columns, lookup, nameOf } = useBuilder();
  const { row: index, week } = state.selection.focus;
  const row = session.rows[index];
  if (!row) {
    return (
      <div>
        <SectionTitle>{session.title || `Session ${session.key}`}</SectionTitle>
        <p className="mt-1 text-ink-2 text-small">
          {session.note ??
            'Select an exercise to see its cues, what happens when it hurts, and what is easier or harder.'}
        </p>
      </div>
    );
  }
  const exercise = row.exerciseId === null ? undefined : lookup(row.exerciseId);
  const column = columns.find(({ first, last }) => week >= first && week <= last);
  const cell = column && row.cells[column.first];
  const reading = cell && readCell(cell.text, exercise);
  return (
    <div className="grid gap-5">
      <div>
        <div className="flex items-center gap-3">
          {exercise && <Figure definition={exercise.figure} size={64} className="shrink-0" />}
          <div className="min-w-0">
            <SectionTitle>{nameOf(row)}</SectionTitle>
            {exercise && <p className="text-ink-2 text-tiny">{patternWords[exercise.pattern]}</p>}
          </div>
        </div>
        {exercise && (
          <ul className="mt-2 grid list-disc gap-0.5 pl-4 text-ink-2 text-small marker:text-ink-3">
            {exercise.cues.map((cue) => (
              <li key={cue}>{cue}</li>
            ))}
          </ul>
        )}
      </div>
      {column && reading && (
        <section>
          <Eyebrow className="mb-1.5">{columnName(column)}</Eyebrow>
          <p className="text-small">{(reading.problems[0]?.words ?? inOneRun(reading)) || 'Nothing yet.'}</p>
        </section>
      )}
      {exercise && <PainRules exercise={exercise} index={index} policy={policy} />}
      {exercise && <Ladder exercise={exercise} index={index} />}
      <section className="grid gap-3">
        <TextAreaField
          label="Note for the client"
          hint="In every week of this exercise."
          optional
          maxLength={400}
          value={row.note ?? ''}
          onChange={(event) =>
            change(setRow(session.id, index, { note: event.target.value || null }), { mark: `note ${row.id}` })
          }
        />
        {column && (
          <TextAreaField
            label={`Note in ${columnName(column).toLowerCase()} only`}
            optional
            rows={2}
            maxLength={400}
            value={cell?.note ?? ''}
            onChange={(event) =>
              change(setCellNote(session.id, index, column, event.target.value || null), {
                mark: `note ${row.id} ${column.first}`,
              })
            }
          />
        )}
      </section>
    </div>
  );
}

/** What the rules do with this exercise when it hurts, and which exercise takes its place. */
function PainRules({ exercise, index, policy }: { exercise: Exercise; index: number; policy: Limits }) {
  const { change, session, exercises } = useBuilder();
  const row = session.rows[index];
  if (!row) return null;
  const less = `${Math.round(policy.cutMore * 100)} %`;
  const options = swapOptions(exercise, exercises);
  const set = (words: Parameters<typeof setRow>[2]) => change(setRow(session.id, index, words));
  return (
    <section className="grid gap-2.5">
      <Eyebrow>If pain goes up</Eyebrow>
      <div className={ruleLook}>
        <p className="font-strong">0–{policy.painLimit - 1}, settled by morning</p>
        <p className="text-ink-2">Keep going. Above usual: add reps, not weight.</p>
      </div>
      <div className={ruleLook}>
        <p className="mb-2">
          <span className="block font-strong">{policy.painLimit} or more during or after</span>
          <span className="text-ink-2">
            {row.swapTo ? 'Swap on that day, or ' : ''}
            {less} less.
          </span>
        </p>
        <SelectField
          label="Swap for a bad day"
          hideLabel
          value={row.swapTo ?? ''}
          options={options}
          placeholder="No swap: only less weight"
          onChange={(event) => set({ swapTo: event.target.value || null })}
        />
      </div>
      <div className={ruleLook}>
        <p className="mb-2">
          <span className="block font-strong">New or worse leg symptoms</span>
          <span className="text-ink-2">An easier exercise in its place, and the trainer is told.</span>
        </p>
        <SelectField
          label="Swap for leg symptoms"
          hideLabel
          value={row.swapForLeg ?? ''}
          options={options}
          placeholder={row.swapTo ? 'The same as on a bad day' : 'No swap: only less weight'}
          onChange={(event) => set({ swapForLeg: event.target.value || null })}
        />
      </div>
    </section>
  );
}

const ruleLook = 'rounded-field border border-line px-3.5 py-3 text-small';

/** Easier neighbours first, then everything else by name. */
function swapOptions({ id, easier }: Exercise, exercises: readonly Exercise[]): SelectOption[] {
  const near = new Set(easier.map((rung) => rung.id));
  const nearby = exercises.filter((one) => near.has(one.id));
  const others = exercises.filter((one) => one.id !== id && !near.has(one.id));
  return [
    ...nearby.map((one) => ({ value: one.id, label: `Easier: ${one.name}` })),
    ...others.sort((a, b) => a.name.localeCompare(b.name, 'en')).map((one) => ({ value: one.id, label: one.name })),
  ];
}

const axisWords: Readonly<Record<LadderAxis, string>> = {
  range: 'range',
  load: 'load',
  tempo: 'tempo',
  support: 'support',
};

/** The neighbours of the exercise; a press puts one in its place. */
function Ladder({ exercise, index }: { exercise: Exercise; index: number }) {
  const { change, session, lookup } = useBuilder();
  const rungs = [
    ...exercise.easier.map((rung) => ({ rung, way: 'easier' })),
    { rung: null, way: 'here' },
    ...exercise.harder.map((rung) => ({ rung, way: 'harder' })),
  ] as const;
  if (rungs.length === 1) return null;
  const take = (rung: Rung) => change(setExercise(session.id, index, { id: rung.id }));
  return (
    <section>
      <Eyebrow className="mb-1">Ladder</Eyebrow>
      <ul className="text-small">
        {rungs.map(({ rung, way }) => (
          <li key={`${way} ${rung?.id}`}>
            {rung === null ? (
              <span className="flex min-h-9 items-center justify-between gap-3">
                <span className="font-strong">{exercise.name}</span>
                <Chip tone="spruce">here</Chip>
              </span>
            ) : (
              <button
                type="button"
                onClick={() => take(rung)}
                className="flex min-h-9 w-full items-center justify-between gap-3 rounded-small text-left hover:bg-sunken max-md:min-h-12"
              >
                <span className="underline decoration-line-strong underline-offset-3">
                  <span className="sr-only">Put in its place: </span>
                  {lookup(rung.id)?.name ?? rung.id}
                </span>
                <span className="shrink-0 text-ink-2 text-tiny">
                  {way} · {axisWords[rung.axis]}
                </span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
