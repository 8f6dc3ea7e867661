import { figureBounds } from '@/domain/figure/bounds';
import { interpolatePose } from '@/domain/figure/interpolate';
import type { FigureDefinition, Pose } from '@/domain/figure/types';

/** What a figure may take up, in centimetres: a lying body, a step beside it, arms up. */
const roomiest = { wide: 300, high: 300 };

/**
 * Why a figure cannot be drawn or moved, in words for whoever draws it; null when it can. Numbers are taken to be
 * within bounds already.
 */
export function figureProblem(figure: FigureDefinition): string | null {
  const { view, cycle, start, end } = figure;
  const poses = cycle ?? [start, end];
  if (poses.some((pose) => !isAnchored(pose))) {
    return 'What the body rests on must be a joint whose limb is set by angles.';
  }
  if (poses.some((pose) => pose.anchor.joint !== poses[0]?.anchor.joint) || start.anchor.joint !== end.anchor.joint) {
    return 'Start and end must rest on the same joint.';
  }
  for (const [index, pose] of poses.entries())
    interpolatePose(pose, poses[(index + 1) % poses.length] ?? pose, 0.5, view);
  const { left, right, top } = figureBounds(figure);
  if (![left, right, top].every(Number.isFinite)) return 'The figure cannot be drawn.';
  if (right - left > roomiest.wide || top > roomiest.high) return 'The figure is larger than the picture can show.';
  return null;
}

const legJoints = new Set<Pose['anchor']['joint']>(['ankle', 'ball', 'knee']);
const armJoints = new Set<Pose['anchor']['joint']>(['elbow', 'wrist', 'hand']);

/** Whether the way from the anchor to the trunk is known, as `solvePose` needs it. */
function isAnchored({ anchor, leg, arm }: Pose): boolean {
  if (legJoints.has(anchor.joint)) return 'thigh' in leg;
  return !armJoints.has(anchor.joint) || 'upper' in arm;
}
