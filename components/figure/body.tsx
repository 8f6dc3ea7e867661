import { armPath, legPath, spinePath, trunkPath } from '@/components/figure/outline';
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
  const { far, view } = skeleton;
  const fill = view === 'front' ? ink : farInk;
  return (
    <>
      <path d={legPath(far.leg, view)} fill={fill} />
      {view === 'side' && <path d={armPath(far.arm)} fill={fill} />}
    </>
  );
}

export function Trunk({ skeleton }: { skeleton: Skeleton }) {
  const { near, far, view } = skeleton;
  return (
    <>
      <Rimmed d={legPath(near.leg, view)} fill={ink} />
      <Rimmed d={trunkPath(skeleton)} fill={ink} />
      {/* Once more without its rim, so that hip and thigh are one. */}
      <path d={legPath(near.leg, view)} fill={ink} />
      {view === 'front' && <Rimmed d={armPath(far.arm)} fill={ink} />}
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

export function NearArm({ skeleton }: { skeleton: Skeleton }) {
  return <Rimmed d={armPath(skeleton.near.arm)} fill={ink} />;
}
