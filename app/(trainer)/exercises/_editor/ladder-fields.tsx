'use client';

import { Button, IconButton } from '@/components/ui/button';
import { SelectField } from '@/components/ui/select';
import { ladderAxes } from '@/domain/exercises/choices';
import { axisWords } from '../_components/exercise-words';
import type { WrittenRung } from '../_state/exercise-form';
import type { FieldsProps } from './exercise-fields';

type LadderFieldsProps = Pick<FieldsProps, 'form' | 'set'> & {
  exercises: readonly { readonly id: string; readonly name: string }[];
};

const most = 12;

/** What is easier and harder, and by what. The way back is drawn by itself. */
export function LadderFields({ form, set, exercises }: LadderFieldsProps) {
  const { rungs } = form;
  const change = (key: number, to: Partial<WrittenRung>) =>
    set({ rungs: rungs.map((rung) => (rung.key === key ? { ...rung, ...to } : rung)) });
  const add = (direction: WrittenRung['direction']) =>
    set({
      rungs: [...rungs, { key: Math.max(-1, ...rungs.map(({ key }) => key)) + 1, direction, axis: 'load', id: '' }],
    });
  return (
    <div className="grid gap-3">
      {rungs.length === 0 && <p className="text-ink-2">On no ladder yet: neither easier nor harder than anything.</p>}
      <ul className="grid gap-3">
        {rungs.map(({ key, direction, axis, id }, index) => (
          <li key={key} className="grid items-end gap-2 sm:grid-cols-[9rem_1fr_11rem_auto]">
            <SelectField
              label={`Rung ${index + 1}`}
              options={[
                { value: 'easier', label: 'Easier is' },
                { value: 'harder', label: 'Harder is' },
              ]}
              value={direction}
              onValueChange={(next) => change(key, { direction: next })}
            />
            <SelectField
              label={`Rung ${index + 1}, exercise`}
              placeholder="Choose an exercise …"
              options={exercises.map((each) => ({ value: each.id, label: each.name }))}
              value={id}
              onValueChange={(next) => change(key, { id: next })}
            />
            <SelectField
              label={`Rung ${index + 1}, by`}
              options={ladderAxes.map((value) => ({ value, label: `by ${axisWords[value]}` }))}
              value={axis}
              onValueChange={(next) => change(key, { axis: next })}
            />
            <IconButton
              icon="close"
              label={`Take away rung ${index + 1}`}
              onClick={() => set({ rungs: rungs.filter((rung) => rung.key !== key) })}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button variant="ghost" disabled={rungs.length >= most} onClick={() => add('easier')}>
          Add something easier
        </Button>
        <Button variant="ghost" disabled={rungs.length >= most} onClick={() => add('harder')}>
          Add something harder
        </Button>
      </div>
    </div>
  );
}
