'use client';

import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { type Frame, figureFrame, Scene } from '@/components/figure/scene';
import { classNames } from '@/components/ui/class-names';
import { solvePose } from '@/domain/figure/skeleton';
import { isStill } from '@/domain/figure/tempo';
import { type End, type FigureAction, type FigureEditor, handles } from '../_state/figure-editor';
import { rounded } from '../_state/measure';
import { type JointId, jointAt } from '../_state/pose-drag';
import { isPinned, type Limb } from '../_state/pose-limbs';
import { jointWords } from './joint-words';

type PoseStageProps = { editor: FigureEditor; end: End; label: string; act: (action: FigureAction) => void };

/** How near to a joint a press takes hold of it, in CSS pixels: half of what a finger needs on each side. */
const reachPixels = 30;

/** A frame that holds a standing body, and the figure where it is larger. */
function stageFrame(editor: FigureEditor): Frame {
  const own = figureFrame(editor.figure, null);
  const left = Math.min(own.x, -95);
  const right = Math.max(own.x + own.width, 95);
  const top = Math.min(own.y, -205);
  return { x: left, y: top, width: right - left, height: own.y + own.height - top };
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * One end of the movement, to draw by its joints: with a pointer, or focused with the arrow keys. Everything that can be
 * done here can be done with the fields beside it too.
 */
export function PoseStage({ editor, end, label, act }: PoseStageProps) {
  const { figure, joint } = editor;
  const { view } = figure;
  const pose = figure[end];
  const svg = useRef<SVGSVGElement>(null);
  const isHere = editor.end === end;
  const joints = handles(pose, view);
  const skeleton = solvePose(pose, view);
  // While something is drawn the picture must not shift under the pointer.
  const [kept, setKept] = useState<Frame | null>(null);
  const frame = kept ?? stageFrame(editor);
  const unit = frame.width / 320;

  /** The place under the pointer in centimetres, and how many of them a pixel is. */
  function placeOf({ clientX, clientY }: PointerEvent) {
    const way = svg.current?.getScreenCTM();
    if (!way) return null;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(way.inverse());
    return { x, y: -y, perPixel: 1 / way.a };
  }

  function onPointerDown(event: PointerEvent<HTMLDivElement>) {
    const place = placeOf(event);
    if (!place || event.button !== 0) return;
    const [nearest] = joints
      .map((each) => {
        const at = jointAt(skeleton, each);
        return { joint: each, away: Math.hypot(at.x - place.x, at.y - place.y) };
      })
      .sort((a, b) => a.away - b.away);
    if (!nearest || nearest.away > reachPixels * place.perPixel) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setKept(frame);
    act({ kind: 'hold-begin', end, joint: nearest.joint });
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>) {
    if (!kept || !editor.dragging) return;
    const place = placeOf(event);
    if (place) act({ kind: 'drag', to: { x: place.x, y: place.y } });
  }

  function letGo() {
    if (!kept) return;
    setKept(null);
    act({ kind: 'hold-end' });
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key];
    const turn = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    if (!step && turn === 0) return;
    event.preventDefault();
    if (!isHere && step) act({ kind: 'take', end, joint: joints.includes(joint) ? joint : 'hip' });
    if (step) {
      const far = event.shiftKey ? 5 : 1;
      act({ kind: 'nudge', dx: step[0] * far, dy: step[1] * far });
      return;
    }
    const index = isHere ? joints.indexOf(joint) : -1;
    const next = joints[(index + turn + joints.length) % joints.length];
    if (next) act({ kind: 'take', end, joint: next });
  }

  return (
    <div className="grid gap-1.5">
      <h3 className="font-semibold text-item">{label}</h3>
      <div
        role="application"
        aria-roledescription="pose"
        aria-label={`${label}: ${isHere ? jointWords(joint, view) : 'no joint taken'}`}
        aria-describedby="pose-keys"
        tabIndex={0}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onKeyDown={onKeyDown}
        onFocus={() => !isHere && !kept && act({ kind: 'take', end, joint: joints.includes(joint) ? joint : 'hip' })}
        className={classNames(
          'touch-none select-none overflow-hidden rounded-card border-[1.5px] bg-sunken',
          isHere ? 'border-spruce' : 'border-line-strong',
        )}
      >
        <svg
          ref={svg}
          viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
          className="block h-auto w-full cursor-crosshair"
          aria-hidden="true"
        >
          <Scene
            definition={figure}
            pose={pose}
            ghost={isStill(figure) ? null : figure[end === 'start' ? 'end' : 'start']}
            frame={frame}
          />
          {joints.map((each) => {
            const at = jointAt(skeleton, each);
            return (
              <Handle
                key={each}
                x={rounded(at.x)}
                y={rounded(-at.y)}
                unit={unit}
                taken={isHere && each === joint}
                pinned={isPinnedAt(pose, each)}
                bearing={bears(pose.anchor.joint, each)}
              />
            );
          })}
        </svg>
      </div>
    </div>
  );
}

function isPinnedAt(pose: FigureEditor['figure']['start'], joint: JointId): boolean {
  if (!joint.endsWith('ankle') && !joint.endsWith('hand')) return false;
  const side = joint.startsWith('far') ? 'far' : 'near';
  return isPinned(pose, `${side}-${joint.endsWith('ankle') ? 'leg' : 'arm'}` as Limb);
}

function bears(anchor: string, joint: JointId): boolean {
  if (joint === anchor || joint === `near-${anchor}`) return true;
  return (joint === 'near-ankle' && anchor === 'ball') || (joint === 'near-hand' && anchor === 'wrist');
}

type HandleProps = { x: number; y: number; unit: number; taken: boolean; pinned: boolean; bearing: boolean };

/** A round grip; square where it is pinned, a diamond where the body rests. */
function Handle({ x, y, unit, taken, pinned, bearing }: HandleProps) {
  const size = rounded((taken ? 7.5 : 5.5) * unit);
  const look = {
    fill: taken ? 'var(--spruce)' : 'var(--surface)',
    stroke: taken ? 'var(--surface)' : 'var(--spruce)',
    strokeWidth: rounded(2 * unit),
  };
  if (!pinned && !bearing) return <circle cx={x} cy={y} r={size} {...look} />;
  return (
    <rect
      x={x - size}
      y={y - size}
      width={size * 2}
      height={size * 2}
      transform={bearing ? `rotate(45 ${x} ${y})` : undefined}
      {...look}
    />
  );
}
