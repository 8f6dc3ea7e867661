import { poseBounds } from '@/domain/figure/choices';
import { hangingAngle, type Point } from '@/domain/figure/geometry';
import { segment } from '@/domain/figure/proportions';
import type { Arm, Leg } from '@/domain/figure/skeleton';
import type { ArmAngles, ArmPose, LegAngles, LegPose } from '@/domain/figure/types';

/** Angles are kept to a tenth of a degree and spots to a millimetre: finer than anybody can see or drag. */
export const rounded = (value: number): number => Math.round(value * 10) / 10 + 0;

/** The same direction as `degrees`, written so that it is nearest to what it was: a limb never turns the long way. */
export function nearest(degrees: number, before: number): number {
  const turned = degrees + Math.round((before - degrees) / 360) * 360;
  const { min, max } = poseBounds.angle;
  return rounded(turned > max ? turned - 360 : turned < min ? turned + 360 : turned);
}

/** Degrees of the way from `a` to `b`: 0 points up, positive leans right. */
export const risingAngle = (a: Point, b: Point): number => (Math.atan2(b.x - a.x, b.y - a.y) * 180) / Math.PI;

/** How far a segment is turned out of the picture, in degrees. */
const outOf = (a: Point, b: Point, length: number): number =>
  rounded((Math.asin(Math.max(-1, Math.min(1, (b.z - a.z) / length))) * 180) / Math.PI);

const given = <Key extends string>(key: Key, value: number) => (value === 0 ? {} : { [key]: value });

/** The angles that a leg has now. `mirror` is −1 for the far side seen from the front. */
export function measuredLeg({ hip, knee, ankle }: Leg, pose: LegPose, mirror: 1 | -1): LegAngles {
  if ('thigh' in pose) return pose;
  return {
    thigh: rounded(mirror * hangingAngle(hip, knee)),
    shank: rounded(-mirror * hangingAngle(knee, ankle)),
    ...(pose.foot === undefined ? {} : { foot: pose.foot }),
    ...given('thighOut', outOf(hip, knee, segment.thigh)),
    ...given('shankOut', outOf(knee, ankle, segment.shank)),
  };
}

export function measuredArm({ shoulder, elbow, wrist }: Arm, pose: ArmPose, mirror: 1 | -1): ArmAngles {
  if ('upper' in pose) return pose;
  return {
    upper: rounded(mirror * hangingAngle(shoulder, elbow)),
    lower: rounded(mirror * hangingAngle(elbow, wrist)),
    ...('palm' in pose ? { palm: pose.palm } : {}),
    ...given('upperOut', outOf(shoulder, elbow, segment.upperArm)),
    ...given('lowerOut', outOf(elbow, wrist, segment.forearm)),
  };
}
