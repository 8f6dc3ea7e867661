'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { NumberStepper } from '@/components/ui/number-stepper';
import { SelectField } from '@/components/ui/select';
import { type FigureAction, type FigureEditor, handles } from '../_state/figure-editor';
import { type AnchorJoint, carries, isPinned, type Limb } from '../_state/pose-limbs';
import { numbersOf } from '../_state/pose-numbers';
import { anchorWords, jointWords, limbWords } from './joint-words';

type JointPanelProps = { editor: FigureEditor; act: (action: FigureAction) => void };

/** The joint that is taken hold of, in numbers; and what stays where it is when others move. */
export function JointPanel({ editor, act }: JointPanelProps) {
  const { figure, end, joint } = editor;
  const { view } = figure;
  const pose = figure[end];
  const numbers = numbersOf(pose, joint);
  const limbs: Limb[] = [
    'near-leg',
    ...(pose.farLeg ? (['far-leg'] as const) : []),
    'near-arm',
    ...(pose.farArm ? (['far-arm'] as const) : []),
  ];
  const anchors = (Object.keys(anchorWords) as AnchorJoint[]).filter((each) => view === 'side' || each !== 'ball');
  return (
    <div className="grid content-start gap-4">
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          label="Pose"
          options={[
            { value: 'start', label: 'Start' },
            { value: 'end', label: 'End' },
          ]}
          value={end}
          onValueChange={(value) =>
            act({ kind: 'take', end: value, joint: handles(figure[value], view).includes(joint) ? joint : 'hip' })
          }
        />
        <SelectField
          label="Joint"
          options={handles(pose, view).map((value) => ({ value, label: jointWords(value, view) }))}
          value={joint}
          onValueChange={(value) => act({ kind: 'take', end, joint: value })}
        />
      </div>
      {numbers.length === 0 ? (
        <p className="text-ink-2 text-small">
          This joint is where it has to be: its foot or hand is pinned. Let that go to turn it freely.
        </p>
      ) : (
        <div className="grid gap-3">
          {numbers.map(({ key, label, unit, value, min, max }) => (
            <NumberStepper
              key={`${end} ${joint} ${key}`}
              label={label}
              value={value}
              unit={unit}
              unitWords={unit === 'cm' ? 'centimetres' : 'degrees'}
              min={min}
              max={max}
              step={unit === 'cm' ? 1 : 2}
              decimals={1}
              onValueChange={(next) => act({ kind: 'number', key, value: next })}
            />
          ))}
        </div>
      )}
      <SelectField
        label="The body rests on"
        options={anchors.map((value) => ({ value, label: anchorWords[value] }))}
        value={pose.anchor.joint}
        onValueChange={(value) => act({ kind: 'rest-on', joint: value })}
      />
      <fieldset className="grid">
        <legend className="font-semibold text-item">Stays on its spot</legend>
        <div className="grid grid-cols-2">
          {limbs.map((limb) => (
            <Checkbox
              key={limb}
              label={limbWords[limb]}
              checked={isPinned(pose, limb) || carries(pose, limb)}
              disabled={carries(pose, limb)}
              onCheckedChange={(pinned) => act({ kind: 'pin', limb, pinned })}
            />
          ))}
          <Checkbox
            label="Legs together"
            checked={pose.farLeg === undefined}
            onCheckedChange={(together) => act({ kind: 'together', limbs: 'legs', together })}
          />
          <Checkbox
            label="Arms together"
            checked={pose.farArm === undefined}
            onCheckedChange={(together) => act({ kind: 'together', limbs: 'arms', together })}
          />
        </div>
      </fieldset>
    </div>
  );
}
