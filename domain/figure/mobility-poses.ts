import { flared, flat, fromShoulder, kneeling, lift, onFloor, rolled } from '@/domain/figure/pose-parts';
import type { FigureDefinition, LegPose, Pose } from '@/domain/figure/types';

const mat = (x: number, width: number) => ({ kind: 'mat', x, width, height: 0 }) as const;

const allFours = { joint: 'hip', at: [0, onFloor.knee + 44] } as const;
const onBack = { joint: 'hip', at: [0, onFloor.back] } as const;
const onKnee = { joint: 'knee', at: [0, onFloor.knee] } as const;
const palmAt = (x: number) => ({ wrist: [x, onFloor.wrist], palm: 90 }) as const;
/** On the back: hands on the belly, or out to the sides on the floor. */
const onBelly = flared([16, -3], [36, 11]);
const outOnFloor = { upper: 0, upperOut: 84, lower: 0, lowerOut: 84 } as const;

const rolledKnees = (degrees: number): Pose => ({
  anchor: onBack,
  torso: -90,
  leg: rolled([0, onFloor.back], [40, onFloor.ankle], degrees),
  arm: outOnFloor,
});

/** On the near side, seen from the front, knees towards the reader and one on the other. */
const onSide = (farArm: Pose['arm']): Pose => ({
  anchor: { joint: 'hip', at: [0, 22] },
  torso: 90,
  head: 12,
  leg: { thigh: -52, thighOut: 72, shank: 90 },
  farLeg: { thigh: 58, thighOut: 72, shank: -90 },
  arm: { upper: 90, upperOut: 78, lower: 90, lowerOut: 78 },
  farArm,
});

const frontKneeUp: LegPose = { ankle: [42, onFloor.ankle], foot: 0 };

/** Leaning back on the hands, both soles down, the knees rolled towards the reader by so many degrees. */
const sitting = (degrees: number): Pose => ({
  anchor: onBack,
  torso: -24,
  head: 10,
  leg: rolled([0, onFloor.back], [44, onFloor.ankle + 0.5], degrees),
  farLeg: rolled([0, onFloor.back], [56, onFloor.ankle + 0.5], degrees - 6),
  arm: { wrist: [-40, onFloor.wrist], palm: -90 },
});

const onRoller = (ribs: number): Pose => ({
  anchor: onBack,
  torso: -62,
  bend: ribs + 62,
  leg: flat(40),
  arm: flared(fromShoulder(ribs, 20, 12), fromShoulder(ribs, -4, 22)),
});

export const mobilityFigures: Record<string, FigureDefinition> = {
  'pelvic-tilt': lift(
    { anchor: { joint: 'hip', at: [0, 14.5] }, torso: -100, bend: 11, leg: flat(40), arm: onBelly },
    { anchor: onBack, torso: -86, bend: -5, leg: flat(40), arm: onBelly },
    { lowered: 'end', props: [mat(-18, 184)] },
  ),
  'knee-rolls': lift(rolledKnees(62), rolledKnees(0), { props: [mat(-18, 184)] }),
  'open-book': lift(
    onSide({ upper: 176, upperOut: -38, lower: 176, lowerOut: -38 }),
    onSide({ upper: 176, upperOut: 80, lower: 176, lowerOut: 80 }),
    {
      view: 'front',
      lowered: 'end',
      props: [mat(10, 180), { kind: 'block', x: 74, width: 30, height: 8 }],
    },
  ),
  'cat-camel': lift(
    { anchor: allFours, torso: 52, bend: 58, head: 24, leg: kneeling, arm: palmAt(55) },
    { anchor: allFours, torso: 102, bend: -38, head: -24, leg: kneeling, arm: palmAt(55) },
    { lowered: 'end' },
  ),
  'rock-back': lift(
    {
      anchor: onKnee,
      torso: 86,
      leg: { thigh: 50, shank: 90, foot: 152 },
      arm: palmAt(55),
    },
    { anchor: onKnee, torso: 78, leg: kneeling, arm: palmAt(55) },
  ),
  'prone-press-up': lift(
    {
      anchor: onBack,
      torso: 86,
      bend: -62,
      head: -6,
      leg: { thigh: -87.2, shank: 87.2, foot: 152 },
      arm: palmAt(46),
    },
    {
      anchor: onBack,
      torso: 90,
      leg: { thigh: -87.2, shank: 87.2, foot: 152 },
      arm: palmAt(44),
    },
    { lowered: 'end', props: [mat(-10, 200)] },
  ),
  'thoracic-extension': lift(onRoller(-92), onRoller(-58), {
    props: [mat(-10, 200), { kind: 'ball', x: -30, width: 14, height: 14 }],
  }),
  'hip-flexor-stretch': lift(
    {
      anchor: onKnee,
      torso: -5,
      leg: { thigh: -26, shank: 90, foot: 152 },
      farLeg: frontKneeUp,
      arm: flared([-10, -26], [-4, -46]),
      farArm: { hand: [48, 62] },
    },
    {
      anchor: onKnee,
      torso: 2,
      leg: kneeling,
      farLeg: frontKneeUp,
      arm: flared([-10, -26], [-4, -46]),
      farArm: { hand: [40, 64] },
    },
  ),
  'hamstring-strap-stretch': lift(
    {
      anchor: onBack,
      torso: -90,
      leg: { thigh: 174, shank: -174, foot: -172 },
      farLeg: { ankle: [85, 8.9], foot: -78 },
      arm: { upper: 150, lower: 166 },
    },
    {
      anchor: onBack,
      torso: -90,
      leg: { thigh: 174, shank: -112, foot: -110 },
      farLeg: { ankle: [85, 8.9], foot: -78 },
      arm: { upper: 140, lower: 150 },
    },
    { lowered: 'end', load: 'strap-on-foot', props: [mat(8, 190)] },
  ),
  'ninety-ninety-switch': lift(sitting(60), sitting(0)),
};
