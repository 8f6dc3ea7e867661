import type { Point } from '@/domain/figure/geometry';
import { point } from '@/domain/figure/geometry';
import { solvePose } from '@/domain/figure/skeleton';
import type { FigureDefinition, FigureLoad, FigureProp, Pose } from '@/domain/figure/types';
import { drag, type JointId, jointAt } from './pose-drag';
import { type AnchorJoint, type Limb, pin, restOn, swapSides, type View } from './pose-limbs';
import { type NumberKey, onFloor, withNumber } from './pose-numbers';

export type End = 'start' | 'end';

/** A figure that is being drawn: what it is now, which joint is taken hold of, and the way back. */
export type FigureEditor = {
  readonly figure: FigureDefinition;
  readonly end: End;
  readonly joint: JointId;
  readonly past: readonly FigureDefinition[];
  readonly future: readonly FigureDefinition[];
  /** While a joint is drawn all its steps are one. */
  readonly dragging: boolean;
};

export type FigureAction =
  | { readonly kind: 'take'; readonly end: End; readonly joint: JointId }
  | { readonly kind: 'hold-begin'; readonly end: End; readonly joint: JointId }
  | { readonly kind: 'hold-end' }
  | { readonly kind: 'drag'; readonly to: Pick<Point, 'x' | 'y'> }
  | { readonly kind: 'nudge'; readonly dx: number; readonly dy: number }
  | { readonly kind: 'number'; readonly key: NumberKey; readonly value: number }
  | { readonly kind: 'pin'; readonly limb: Limb; readonly pinned: boolean }
  | { readonly kind: 'together'; readonly limbs: 'legs' | 'arms'; readonly together: boolean }
  | { readonly kind: 'rest-on'; readonly joint: AnchorJoint }
  | { readonly kind: 'floor' }
  | { readonly kind: 'swap-sides' }
  | { readonly kind: 'swap-ends' }
  | { readonly kind: 'copy-from-other' }
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'lowered'; readonly lowered: End }
  | { readonly kind: 'load'; readonly load: FigureLoad }
  | { readonly kind: 'props'; readonly props: readonly FigureProp[] }
  | { readonly kind: 'begin-from'; readonly figure: FigureDefinition }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** Steps that can be taken back. */
const longest = 100;

export const beginEditing = (figure: FigureDefinition): FigureEditor => ({
  figure: between(figure),
  end: 'start',
  joint: 'hip',
  past: [],
  future: [],
  dragging: false,
});

/**
 * A walk goes round many poses; to edit, it becomes a way from one of them to the one across from it. What a prescribed
 * height moves was measured on the figure as it was, so a figure that is drawn anew has none.
 */
function between({ cycle, cycleSeconds: _pace, range: _range, ...figure }: FigureDefinition): FigureDefinition {
  if (!cycle) return figure;
  const [first = figure.start] = cycle;
  return { ...figure, start: first, end: cycle[Math.floor(cycle.length / 2)] ?? first };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function become(editor: FigureEditor, figure: FigureDefinition): FigureEditor {
  if (same(figure, editor.figure)) return editor;
  if (editor.dragging) return { ...editor, figure };
  return { ...editor, figure, past: [...editor.past, editor.figure].slice(-longest), future: [] };
}

const withPose = (figure: FigureDefinition, end: End, pose: Pose): FigureDefinition => ({ ...figure, [end]: pose });
const both = (figure: FigureDefinition, change: (pose: Pose) => Pose): FigureDefinition => ({
  ...figure,
  start: change(figure.start),
  end: change(figure.end),
});

/** Whether this side follows the other one, so that it has nothing of its own to take hold of. */
const isFollowed = ({ farLeg, farArm }: Pose, joint: JointId): boolean =>
  joint.startsWith('far') && (/elbow|hand/.test(joint) ? farArm === undefined : farLeg === undefined);

export function editFigure(editor: FigureEditor, action: FigureAction): FigureEditor {
  const { figure, end, joint } = editor;
  const pose = figure[end];
  const set = (next: Pose) => become(editor, withPose(figure, end, next));
  switch (action.kind) {
    case 'take':
      return { ...editor, end: action.end, joint: action.joint };
    case 'hold-begin':
      // What is drawn from here on is one step: the way back leads to before it.
      return {
        ...editor,
        end: action.end,
        joint: action.joint,
        dragging: true,
        past: [...editor.past, figure].slice(-longest),
        future: [],
      };
    case 'hold-end':
      return settle(editor);
    case 'drag':
      return set(drag(pose, figure.view, joint, point(action.to.x, action.to.y)));
    case 'nudge': {
      const at = jointAt(solvePose(pose, figure.view), joint);
      return set(drag(pose, figure.view, joint, point(at.x + action.dx, at.y + action.dy)));
    }
    case 'number':
      return set(withNumber(pose, joint, action.key, action.value));
    case 'pin':
      return set(pin(pose, figure.view, action.limb, action.pinned));
    case 'together':
      return freed(set(together(pose, action.limbs, action.together)));
    case 'rest-on':
      return become(editor, restingOn(figure, action.joint));
    case 'floor':
      return set(onFloor(pose, figure.view));
    case 'swap-sides':
      return become(
        editor,
        both(figure, (each) => swapSides(each, figure.view)),
      );
    case 'swap-ends':
      return become(editor, { ...figure, start: figure.end, end: figure.start });
    case 'copy-from-other':
      return set(figure[end === 'start' ? 'end' : 'start']);
    case 'view':
      return become(editor, { ...figure, view: action.view });
    case 'lowered':
      return become(editor, { ...figure, lowered: action.lowered });
    case 'load':
      return become(editor, { ...figure, load: action.load });
    case 'props':
      return become(editor, { ...figure, props: action.props });
    case 'begin-from':
      return freed(become(editor, between(action.figure)));
    case 'undo':
      return undo(settle(editor));
    case 'redo':
      return redo(settle(editor));
  }
}

/** Hands that lie flat bear the body with the wrist: in line with the forearm there is no hand to rest on. */
function restingOn(figure: FigureDefinition, joint: AnchorJoint): FigureDefinition {
  const flat = [figure.start, figure.end].some(({ arm }) => 'palm' in arm && arm.palm !== undefined);
  const on = joint === 'hand' && flat ? 'wrist' : joint;
  return both(figure, (each) => restOn(each, figure.view, on));
}

function together(pose: Pose, limbs: 'legs' | 'arms', isTogether: boolean): Pose {
  const { farLeg, farArm, ...rest } = pose;
  if (limbs === 'legs') {
    return { ...rest, ...(farArm && { farArm }), ...(isTogether ? {} : { farLeg: farLeg ?? pose.leg }) };
  }
  return { ...rest, ...(farLeg && { farLeg }), ...(isTogether ? {} : { farArm: farArm ?? pose.arm }) };
}

/** Lets go of a joint; a press that drew nothing leaves no step behind. */
function settle(editor: FigureEditor): FigureEditor {
  if (!editor.dragging) return editor;
  const last = editor.past.at(-1);
  const past = last && same(last, editor.figure) ? editor.past.slice(0, -1) : editor.past;
  return { ...editor, dragging: false, past };
}

/** A joint that now follows the other side is let go. */
const freed = (editor: FigureEditor): FigureEditor =>
  isFollowed(editor.figure[editor.end], editor.joint) ? { ...editor, joint: 'hip' } : editor;

function undo(editor: FigureEditor): FigureEditor {
  const before = editor.past.at(-1);
  if (!before) return editor;
  return freed({
    ...editor,
    figure: before,
    past: editor.past.slice(0, -1),
    future: [editor.figure, ...editor.future],
  });
}

function redo(editor: FigureEditor): FigureEditor {
  const [after, ...future] = editor.future;
  if (!after) return editor;
  return freed({ ...editor, figure: after, past: [...editor.past, editor.figure], future });
}

const centre: readonly JointId[] = ['head', 'shoulder', 'chest', 'hip'];
const ofSide = (side: 'near' | 'far', view: View): readonly JointId[] => [
  `${side}-elbow`,
  `${side}-hand`,
  `${side}-knee`,
  `${side}-ankle`,
  // From the front the foot points at the reader.
  ...(view === 'side' ? ([`${side}-toe`] as const) : []),
];

/** The joints that can be taken hold of, from the head down: those of a side that follows the other are left out. */
export const handles = (pose: Pose, view: View): readonly JointId[] =>
  [...centre, ...ofSide('near', view), ...ofSide('far', view)].filter((joint) => !isFollowed(pose, joint));
