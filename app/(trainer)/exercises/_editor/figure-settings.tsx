'use client';

import { useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { NumberStepper } from '@/components/ui/number-stepper';
import { SelectField } from '@/components/ui/select';
import { figureLoads, figureLoadWords, figureProps, figurePropWords } from '@/domain/figure/choices';
import type { FigureProp } from '@/domain/figure/types';
import type { FigureAction, FigureEditor } from '../_state/figure-editor';

type FigureSettingsProps = { editor: FigureEditor; act: (action: FigureAction) => void };

const most = 6;
const sizes: Partial<Record<FigureProp['kind'], Pick<FigureProp, 'width' | 'height'>>> = {
  mat: { width: 190, height: 0 },
  block: { width: 48, height: 20 },
  wall: { width: 6, height: 200 },
  post: { width: 6, height: 100 },
  stack: { width: 30, height: 120 },
  'pull-up-bar': { width: 60, height: 205 },
};

/** From where it is seen, which end is low, what is held and what stands around. */
export function FigureSettings({ editor, act }: FigureSettingsProps) {
  const { view, lowered, load, props } = editor.figure;
  const [turn, setTurn] = useState(0);
  const setProps = (next: readonly FigureProp[]) => act({ kind: 'props', props: next });
  return (
    <div className="grid gap-4">
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField
          label="Seen from"
          options={[
            { value: 'side', label: 'The side' },
            { value: 'front', label: 'The front' },
          ]}
          value={view}
          onValueChange={(value) => act({ kind: 'view', view: value })}
        />
        <SelectField
          label="The lower end is"
          options={[
            { value: 'start', label: 'The start' },
            { value: 'end', label: 'The end' },
          ]}
          value={lowered}
          onValueChange={(value) => act({ kind: 'lowered', lowered: value })}
        />
        <SelectField
          label="Held"
          options={figureLoads.map((value) => ({ value, label: figureLoadWords[value] }))}
          value={load}
          onValueChange={(value) => act({ kind: 'load', load: value })}
        />
      </div>
      <div className="grid gap-2">
        <div className="max-w-80">
          <SelectField
            label="Put beside it"
            placeholder={props.length >= most ? 'No more than six' : 'Choose …'}
            disabled={props.length >= most}
            options={figureProps.map((value) => ({ value, label: figurePropWords[value] }))}
            value=""
            onValueChange={(kind) => setProps([...props, { kind, x: 0, width: 45, height: 45, ...sizes[kind] }])}
          />
        </div>
        {props.length > 0 && (
          <ul aria-label="What stands around" className="grid gap-2">
            {props.map((prop, index) => (
              <PropRow
                // biome-ignore lint/suspicious/noArrayIndexKey: two boxes differ by nothing else
                key={index}
                prop={prop}
                turn={turn}
                onChange={(next) => setProps(props.map((other, place) => (place === index ? next : other)))}
                onRemove={() => {
                  setTurn(turn + 1);
                  setProps(props.filter((_, place) => place !== index));
                }}
              />
            ))}
          </ul>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="ghost" size="s" onClick={() => act({ kind: 'swap-sides' })}>
          {view === 'side' ? 'Near and far change places' : 'Mirror'}
        </Button>
        <Button variant="ghost" size="s" onClick={() => act({ kind: 'swap-ends' })}>
          Start and end change places
        </Button>
      </div>
    </div>
  );
}

type PropRowProps = {
  prop: FigureProp;
  /** Another one after each that was taken away: what was half typed for one must not show at the next. */
  turn: number;
  onChange: (prop: FigureProp) => void;
  onRemove: () => void;
};

function PropRow({ prop, turn, onChange, onRemove }: PropRowProps) {
  const words = figurePropWords[prop.kind];
  const number = (key: 'x' | 'width' | 'height', label: string, min: number, max: number) => (
    <NumberStepper
      key={`${key} ${turn}`}
      bare
      label={label}
      value={prop[key]}
      unit="cm"
      unitWords="centimetres"
      min={min}
      max={max}
      decimals={1}
      onValueChange={(value) => onChange({ ...prop, [key]: value })}
    />
  );
  return (
    <li className="grid gap-2 rounded-field border border-line p-3">
      <fieldset className="grid grid-cols-[1fr_1fr_1fr_auto] items-end gap-2">
        <legend className="mb-1 font-semibold text-item">{words}</legend>
        {number('x', 'Middle', -200, 200)}
        {number('width', 'Width', 1, 250)}
        {number('height', 'Height', 0, 220)}
        <IconButton icon="close" label={`Take away: ${words}`} onClick={onRemove} />
      </fieldset>
    </li>
  );
}
