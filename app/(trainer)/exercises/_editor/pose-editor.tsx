'use client';

import { useId } from 'react';
import { AnimatedFigure } from '@/components/figure/animated-figure';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { SelectField } from '@/components/ui/select';
import { figureProblem } from '@/domain/figure/check';
import type { FigureDefinition } from '@/domain/figure/types';
import type { FigureAction, FigureEditor } from '../_state/figure-editor';
import { FigureSettings } from './figure-settings';
import { JointPanel } from './joint-panel';
import { jointWords } from './joint-words';
import { PoseStage } from './pose-stage';

type PoseEditorProps = {
  editor: FigureEditor;
  act: (action: FigureAction) => void;
  /** Figures to begin from, by name. */
  figures: readonly { readonly id: string; readonly name: string; readonly figure: FigureDefinition }[];
  name: string;
  error: string | null;
};

/** The figure of an exercise, drawn by its joints: both ends side by side, the movement, what is held and around. */
export function PoseEditor({ editor, act, figures, name, error }: PoseEditorProps) {
  const { figure, past, future, end, joint } = editor;
  const problem = error ?? figureProblem(figure);
  const keysId = useId();
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="w-full max-w-90">
          <SelectField
            label="Begin from the figure of"
            placeholder="Choose an exercise …"
            options={figures.map((each) => ({ value: each.id, label: each.name }))}
            value=""
            onValueChange={(id) => {
              const chosen = figures.find((each) => each.id === id);
              if (chosen) act({ kind: 'begin-from', figure: chosen.figure });
            }}
          />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button variant="ghost" aria-disabled={past.length === 0} onClick={() => act({ kind: 'undo' })}>
            Undo
          </Button>
          <Button variant="ghost" aria-disabled={future.length === 0} onClick={() => act({ kind: 'redo' })}>
            Redo
          </Button>
        </div>
      </div>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid gap-4">
          <div className="grid gap-4 sm:grid-cols-2">
            <PoseStage editor={editor} end="start" label="Start" act={act} />
            <PoseStage editor={editor} end="end" label="End" act={act} />
          </div>
          <p id="pose-keys" className="text-ink-2 text-small">
            Draw a joint to where it should be. With the keyboard: Page up and Page down choose a joint, the arrows move
            it by a centimetre, with Shift by five. A square is pinned to its spot, the diamond is what the body rests
            on.
          </p>
          <p id={keysId} role="status" className="sr-only">
            {jointWords(joint, figure.view)}, {end}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button variant="ghost" size="s" onClick={() => act({ kind: 'floor' })}>
              Set the {end} on the floor
            </Button>
            <Button variant="ghost" size="s" onClick={() => act({ kind: 'copy-from-other' })}>
              Make the {end} like the {end === 'start' ? 'end' : 'start'}
            </Button>
          </div>
          {problem && <FieldError>{problem}</FieldError>}
        </div>
        <JointPanel editor={editor} act={act} />
      </div>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_21rem]">
        <FigureSettings editor={editor} act={act} />
        <div className="grid justify-items-center gap-1 rounded-card bg-sunken p-4">
          {figureProblem(figure) === null && (
            <AnimatedFigure definition={figure} size={220} name={name || 'the new exercise'} autoPlay={false} />
          )}
          <p className="text-ink-2 text-small">As it will move</p>
        </div>
      </div>
    </div>
  );
}
