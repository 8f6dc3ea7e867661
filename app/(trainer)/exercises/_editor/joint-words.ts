import type { JointId } from '../_state/pose-drag';
import type { AnchorJoint, View } from '../_state/pose-limbs';

const parts: Readonly<Record<string, string>> = {
  head: 'Head',
  shoulder: 'Shoulders',
  chest: 'Chest',
  hip: 'Hips',
  elbow: 'elbow',
  hand: 'hand',
  knee: 'knee',
  ankle: 'ankle',
  toe: 'toes',
};

/** "Near knee"; from the front "Knee on the right", as one looks at it. */
export function jointWords(joint: JointId, view: View): string {
  const [first = '', part] = joint.split('-');
  if (part === undefined) return parts[first] ?? first;
  const name = parts[part] ?? part;
  if (view === 'side') return `${first === 'near' ? 'Near' : 'Far'} ${name}`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} on the ${first === 'near' ? 'right' : 'left'}`;
}

export const anchorWords: Readonly<Record<AnchorJoint, string>> = {
  ankle: 'The near foot, flat',
  ball: 'The ball of the near foot',
  knee: 'The near knee',
  hip: 'The hips, or wherever feet and hands are pinned',
  shoulder: 'The shoulders',
  elbow: 'The near elbow',
  wrist: 'The near wrist',
  hand: 'The near hand, or what it holds',
};

export const limbWords = {
  'near-leg': 'Near foot',
  'far-leg': 'Far foot',
  'near-arm': 'Near hand',
  'far-arm': 'Far hand',
};
