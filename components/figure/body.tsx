import { armPath, legPath, shankPath, spinePath, thighPath, trunkPath } from '@/components/figure/outline';
import type { Arm, Leg, Skeleton } from '@/domain/figure/skeleton';

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

/** From the front: a shank that points away from the reader more than down is behind the body. */
const bentAway = ({ ankle, knee }: Leg): boolean => ankle.z - knee.z < -28;
/** From the front: a thigh or an arm that points at the reader is before the trunk. */
const comesForward = ({ knee, hip }: Leg): boolean => knee.z - hip.z > 36;
const reachesForward = ({ hand, shoulder }: Arm): boolean => hand.z - shoulder.z > 12;

const shownLeg = (leg: Leg, view: Skeleton['view']): string =>
  view === 'front' && bentAway(leg) ? thighPath(leg) : legPath(leg, view);

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
  const behind = [far.leg, near.leg].filter(bentAway).map((leg) => shankPath(leg, view));
  return (
    <>
      {behind.length > 0 && <path d={behind.join('')} fill={farInk} />}
      <path d={(reachesForward(far.arm) ? '' : armPath(far.arm)) + shownLeg(far.leg, view)} fill={ink} />
    </>
  );
}

/** Trunk, head and near leg as one, with the spine on it. */
export function Trunk({ skeleton }: { skeleton: Skeleton }) {
  const { near, far, view } = skeleton;
  const leg = shownLeg(near.leg, view);
  const forward = view === 'front' ? [far.leg, near.leg].filter(comesForward) : [];
  return (
    <>
      <Rimmed d={leg} fill={ink} />
      {view === 'side' ? (
        <Rimmed d={trunkPath(skeleton)} fill={ink} />
      ) : (
        <path d={trunkPath(skeleton) + (reachesForward(near.arm) ? '' : armPath(near.arm))} fill={ink} />
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
      {forward.map((each) => (
        <Rimmed key={each === near.leg ? 'near' : 'far'} d={shownLeg(each, view)} fill={ink} />
      ))}
    </>
  );
}

/** The near arm in front of the trunk and of what it holds; from the front, whichever arm reaches forward. */
export function NearArm({ skeleton }: { skeleton: Skeleton }) {
  const { near, far, view } = skeleton;
  if (view === 'side') return <Rimmed d={armPath(near.arm)} fill={ink} />;
  return [far.arm, near.arm]
    .filter(reachesForward)
    .map((arm) => <Rimmed key={arm === near.arm ? 'near' : 'far'} d={armPath(arm)} fill={ink} />);
}
