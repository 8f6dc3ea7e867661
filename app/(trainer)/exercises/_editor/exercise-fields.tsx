'use client';

import type { ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldError, TextField } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select';
import { loadRegions } from '@/domain/exercises/choices';
import { type LoadRegion, symptomPatterns } from '@/domain/exercises/types';
import { equipmentChoices } from '@/domain/load/equipment';
import {
  loadKindWords,
  needWords,
  patternOrder,
  patternWords,
  symptomPatternWords,
} from '../_components/exercise-words';
import type { ExerciseForm } from '../_state/exercise-form';

export type FieldsProps = {
  form: ExerciseForm;
  set: (change: Partial<ExerciseForm>) => void;
  /** What is wrong with a field, by its path. */
  errorOf: (path: string) => string | null;
};

const mostNeeds = 6;

const regionWords: Readonly<Record<LoadRegion, string>> = {
  lower: 'Legs and hips: larger steps',
  upper: 'Arms and shoulders: smaller steps',
  trunk: 'Trunk: smaller steps',
};

/** What it is called and how it is loaded. */
export function NameFields({ form, set, errorOf }: FieldsProps) {
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <TextField
        label="Name"
        maxLength={60}
        value={form.name}
        error={errorOf('exercise.name')}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        label="Also called"
        optional
        placeholder="RDL, stiff-leg"
        value={form.aliases}
        error={errorOf('exercise.aliases') ?? errorOf('exercise.aliases.0')}
        onChange={(event) => set({ aliases: event.target.value })}
      />
      <SelectField
        label="Pattern"
        options={patternOrder.map((value) => ({ value, label: patternWords[value] }))}
        value={form.pattern}
        onValueChange={(pattern) => set({ pattern })}
      />
      <SelectField
        label="Steps of its load"
        options={loadRegions.map((value) => ({ value, label: regionWords[value] }))}
        value={form.region}
        onValueChange={(region) => set({ region })}
      />
      <SelectField
        label="Load"
        options={(Object.keys(loadKindWords) as (keyof typeof loadKindWords)[]).map((value) => ({
          value,
          label: loadKindWords[value],
        }))}
        value={form.loadKind}
        onValueChange={(loadKind) => set({ loadKind })}
      />
      <div className="self-end">
        <Checkbox
          label="Done on each side in turn"
          checked={form.perSide}
          onCheckedChange={(perSide) => set({ perSide })}
        />
      </div>
    </div>
  );
}

function Lines({
  label,
  hint,
  field,
  form,
  set,
  errorOf,
}: FieldsProps & { label: string; hint: string; field: 'cues' | 'faults' }) {
  const values = form[field];
  const error = errorOf(`exercise.${field}`);
  return (
    <fieldset className="grid content-start gap-2">
      <legend className="font-semibold text-item">{label}</legend>
      <p className="text-ink-2 text-small">{hint}</p>
      {values.map((value, index) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is where it stands
          key={index}
          hideLabel
          label={`${label}, ${index + 1}`}
          maxLength={field === 'cues' ? 120 : 160}
          value={value}
          error={errorOf(`exercise.${field}.${index}`)}
          onChange={(event) =>
            set({ [field]: values.map((other, place) => (place === index ? event.target.value : other)) })
          }
        />
      ))}
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}

/** What is said to the client, and what to look for. */
export function CueFields(props: FieldsProps) {
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <Lines
        {...props}
        field="cues"
        label="Cues"
        hint="Two or three, short: something outside of the body to aim at."
      />
      <Lines
        {...props}
        field="faults"
        label="What often goes otherwise"
        hint="As it is seen from outside. For trainers only."
      />
    </div>
  );
}

/** For whom it is left out, and what it needs beside its load. */
export function NeedFields({ form, set }: FieldsProps) {
  return (
    <div className="grid gap-5 md:grid-cols-2">
      <Group label="Pause it for">
        {symptomPatterns.map((pattern) => (
          <Checkbox
            key={pattern}
            label={symptomPatternWords[pattern]}
            checked={form.pauseFor.includes(pattern)}
            onCheckedChange={(paused) =>
              set({
                pauseFor: symptomPatterns.filter((each) => (each === pattern ? paused : form.pauseFor.includes(each))),
              })
            }
          />
        ))}
      </Group>
      <Group label="Needs beside the load">
        {form.equipment
          .filter((anyOf) => anyOf.length > 1)
          .map((anyOf) => (
            <Checkbox
              key={anyOf.join(' ')}
              label={needWords(anyOf)}
              checked
              onCheckedChange={() => set({ equipment: form.equipment.filter((each) => each !== anyOf) })}
            />
          ))}
        {equipmentChoices.map(({ id, label }) => {
          const needed = form.equipment.some((anyOf) => anyOf.length === 1 && anyOf[0] === id);
          return (
            <Checkbox
              key={id}
              label={label}
              checked={needed}
              disabled={!needed && form.equipment.length >= mostNeeds}
              onCheckedChange={(wanted) =>
                set({
                  equipment: wanted
                    ? [...form.equipment, [id]]
                    : form.equipment.filter((anyOf) => !(anyOf.length === 1 && anyOf[0] === id)),
                })
              }
            />
          );
        })}
      </Group>
    </div>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="font-semibold text-item">{label}</legend>
      <div className="grid sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}
