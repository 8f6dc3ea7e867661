import { armPath, legPath, shankPath, spinePath, thighPath, trunkPath } from '@/components/figure/outline';
import type { Skeleton } from '@/domain/figure/skeleton';

/** What the figure stands on; a parent with another background sets `--figure-ground`. */
export const ground = 'var(--figure-ground, var(--surface))';
const ink = 'var(--ink)';
const farInk = `color-mix(in oklab, var(--ink) 58%, ${ground})`;

/** A part in front of others, kept apart from them by a rim in the colour of the ground. */
function Rimmed({ d, fill }: { d: string; fill: string }) {
  return (
    <path
      d={d}
      fill={fill}
      stroke={ground}
      strokeWidth={4.4}
      strokeLinejoin="round"
      // The rim goes around the union of the parts only when it is painted first.
      paintOrder="stroke"
    />
  );
}

export function GhostBody({ skeleton }: { skeleton: Skeleton }) {
  const { near, far, view } = skeleton;
  return (
    <path
      fill={ink}
      d={[
        legPath(far.leg, view),
        armPath(far.arm),
        trunkPath(skeleton),
        legPath(near.leg, view),
        armPath(near.arm),
      ].join('')}
    />
  );
}

/** Limbs on the far side, a tone lighter. From the front both sides are equally near. */
export function FarLimbs({ skeleton }: { skeleton: Skeleton }) {
  const { far, near, view } = skeleton;
  if (view === 'side') {
    return (
      <>
        <path d={legPath(far.leg, view)} fill={farInk} />
        <path d={armPath(far.arm)} fill={farInk} />
      </>
    );
  }
  // A shank that is bent away from the reader is behind the body.
  const bent = far.leg.ankle.z < -20;
  return (
    <>
      {bent && <path d={shankPath(far.leg, view) + shankPath(near.leg, view)} fill={farInk} />}
      <path d={armPath(far.arm) + (bent ? thighPath(far.leg) : legPath(far.leg, view))} fill={ink} />
    </>
  );
}

/** Trunk, head and near leg as one, with the spine on it. */
export function Trunk({ skeleton }: { skeleton: Skeleton }) {
  const { near, view } = skeleton;
  const leg = view === 'front' && near.leg.ankle.z < -20 ? thighPath(near.leg) : legPath(near.leg, view);
  return (
    <>
      <Rimmed d={leg} fill={ink} />
      {view === 'side' ? (
        <Rimmed d={trunkPath(skeleton)} fill={ink} />
      ) : (
        <path d={trunkPath(skeleton) + armPath(near.arm)} fill={ink} />
      )}
      {/* Once more without its rim, so that hip and thigh are one. */}
      <path d={leg} fill={ink} />
      <path
        d={spinePath(skeleton)}
        fill="none"
        stroke="var(--copper)"
        strokeWidth={3.4}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  );
}

/** The near arm in front of the trunk and of what it holds. */
export function NearArm({ skeleton }: { skeleton: Skeleton }) {
  return skeleton.view === 'side' ? <Rimmed d={armPath(skeleton.near.arm)} fill={ink} /> : null;
}
