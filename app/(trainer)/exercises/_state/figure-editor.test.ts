import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exercises } from '@/domain/exercises/library';
import { figureProblem } from '@/domain/figure/check';
import { distance, point } from '@/domain/figure/geometry';
import { segment } from '@/domain/figure/proportions';
import { type Skeleton, solvePose } from '@/domain/figure/skeleton';
import type { FigureDefinition } from '@/domain/figure/types';
import { beginEditing, editFigure, type FigureAction, type FigureEditor, handles } from './figure-editor';
import { drag, type JointId, jointAt } from './pose-drag';
import { type AnchorJoint, pin } from './pose-limbs';
import { numbersOf, withNumber } from './pose-numbers';

const figures = exercises.map(({ figure }) => beginEditing(figure).figure);
const figure = fc.constantFrom(...figures);
const place = fc.record({ x: fc.integer({ min: -120, max: 120 }), y: fc.integer({ min: 0, max: 200 }) });
const anchors: AnchorJoint[] = ['ankle', 'knee', 'hip', 'shoulder', 'elbow', 'wrist', 'hand'];

/** A figure with one of its poses and one joint of it that can be taken hold of. */
const held = figure.chain((each) =>
  fc.constantFrom('start' as const, 'end' as const).chain((end) =>
    fc.record({
      figure: fc.constant(each),
      end: fc.constant(end),
      joint: fc.constantFrom(...handles(each[end], each.view)),
    }),
  ),
);

function lengths({ near, far, hip, waist, chest, shoulder, head }: Skeleton): number[] {
  const limbs = [near, far].flatMap(({ leg, arm }) => [
    distance(leg.hip, leg.knee) - segment.thigh,
    distance(leg.knee, leg.ankle) - segment.shank,
    distance(arm.shoulder, arm.elbow) - segment.upperArm,
    distance(arm.elbow, arm.wrist) - segment.forearm,
  ]);
  const trunk = [
    distance(hip, waist) - segment.pelvis,
    distance(waist, chest) - segment.loin,
    distance(chest, shoulder) - segment.ribs,
    distance(shoulder, head) - segment.head,
  ];
  return [...limbs, ...trunk].map((difference) => Math.round(difference * 1e6) / 1e6);
}

const anchorOf = (pose: FigureDefinition['start'], view: FigureDefinition['view']) => {
  const { joint, at } = pose.anchor;
  const { hip, shoulder, near } = solvePose(pose, view);
  const now =
    joint === 'hip'
      ? hip
      : joint === 'shoulder'
        ? shoulder
        : joint in near.leg
          ? near.leg[joint as 'knee']
          : near.arm[joint as 'elbow'];
  return { now, at };
};

describe('drawing a joint', () => {
  it('keeps the length of every segment', () => {
    fc.assert(
      fc.property(held, place, ({ figure: { view, ...poses }, end, joint }, { x, y }) => {
        const after = solvePose(drag(poses[end], view, joint, point(x, y)), view);
        expect(lengths(after).every((difference) => difference === 0)).toBe(true);
      }),
    );
  });

  it('leaves what the body rests on where it is, unless it is that which is drawn', () => {
    const bearing: Partial<Record<AnchorJoint, readonly string[]>> = {
      ankle: ['near-ankle'],
      ball: ['near-ankle'],
      wrist: ['near-hand'],
      hand: ['near-hand'],
    };
    fc.assert(
      fc.property(held, place, ({ figure: { view, ...poses }, end, joint }, { x, y }) => {
        const pose = poses[end];
        const { joint: anchor } = pose.anchor;
        fc.pre(!(bearing[anchor] ?? [anchor, `near-${anchor}`]).includes(joint));
        const after = drag(pose, view, joint, point(x, y));
        expect(after.anchor).toEqual(pose.anchor);
        const { now, at } = anchorOf(after, view);
        expect(Math.hypot(now.x - at[0], now.y - at[1])).toBeLessThan(0.01);
      }),
    );
  });

  it('brings a joint that turns onto the line it was drawn to', () => {
    fc.assert(
      fc.property(figure, place, ({ view, start }, { x, y }) => {
        const pose = pin(start, view, 'near-arm', false);
        fc.pre(!['elbow', 'wrist', 'hand'].includes(pose.anchor.joint));
        const after = solvePose(drag(pose, view, 'near-elbow', point(x, y)), view).near.arm;
        fc.pre(Math.hypot(x - after.shoulder.x, y - after.shoulder.y) > 5);
        const turn = (to: { x: number; y: number }) => Math.atan2(to.y - after.shoulder.y, to.x - after.shoulder.x);
        const seen = Math.hypot(after.elbow.x - after.shoulder.x, after.elbow.y - after.shoulder.y);
        fc.pre(seen > 1);
        const miss = Math.abs(turn(after.elbow) - turn({ x, y }));
        expect(Math.min(miss, 2 * Math.PI - miss)).toBeLessThan(0.002);
      }),
    );
  });

  it('says in its numbers what was drawn, and the numbers draw the same', () => {
    fc.assert(
      fc.property(held, place, ({ figure: { view, ...poses }, end, joint }, { x, y }) => {
        const drawn = drag(poses[end], view, joint, point(x, y));
        const written = numbersOf(drawn, joint).reduce(
          (pose, { key, value }) => withNumber(pose, joint, key, value),
          poses[end],
        );
        const [a, b] = [drawn, written].map((pose) => jointAt(solvePose(pose, view), joint));
        const within = numbersOf(drawn, joint).every(({ value, min, max }) => value >= min && value <= max);
        expect(within).toBe(true);
        expect(a && b && distance(a, b)).toBeLessThan(0.15);
      }),
    );
  });
});

describe('what a pose rests on, and what is pinned', () => {
  const joints = ['head', 'hip', 'shoulder', 'near-hand', 'far-hand', 'near-ankle', 'far-ankle', 'near-knee'] as const;
  const moved = (pose: FigureDefinition['start'], other: FigureDefinition['start'], view: FigureDefinition['view']) => {
    const [a, b] = [solvePose(pose, view), solvePose(other, view)];
    // As seen: how deep the whole figure lies in the picture makes no difference.
    const seen = (joint: JointId) => {
      const [p, q] = [jointAt(a, joint), jointAt(b, joint)];
      return Math.hypot(p.x - q.x, p.y - q.y);
    };
    return Math.max(...joints.map(seen));
  };

  it('changes without moving the figure', () => {
    fc.assert(
      fc.property(figure, fc.constantFrom(...anchors), (given, joint) => {
        const { figure: after } = editFigure(beginEditing(given), { kind: 'rest-on', joint });
        expect(moved(after.start, given.start, given.view)).toBeLessThan(0.6);
      }),
    );
  });

  it('is let go and pinned again without moving the figure', () => {
    fc.assert(
      fc.property(figure, fc.constantFrom('near-leg', 'near-arm'), ({ view, start }, limb) => {
        const separate = { ...start, farLeg: start.farLeg ?? start.leg, farArm: start.farArm ?? start.arm };
        const free = pin(separate, view, limb as 'near-leg', false);
        expect(moved(free, separate, view)).toBeLessThan(0.6);
      }),
    );
  });

  it('stays on its spot while the trunk is drawn', () => {
    const squat = figures[exercises.findIndex(({ id }) => id === 'back-squat')];
    if (!squat) throw new Error('no squat');
    const before = solvePose(squat.start).near.leg.ankle;
    const after = solvePose(drag(squat.start, 'side', 'shoulder', point(0, 110))).near.leg.ankle;
    expect(distance(before, after)).toBeLessThan(0.01);
  });
});

const action: fc.Arbitrary<FigureAction> = fc.oneof(
  fc
    .constantFrom('near-hand', 'near-knee', 'hip', 'head')
    .map((joint) => ({ kind: 'take', end: 'start', joint }) as const),
  place.map((to) => ({ kind: 'drag', to }) as const),
  fc.record({
    kind: fc.constant('nudge' as const),
    dx: fc.integer({ min: -5, max: 5 }),
    dy: fc.integer({ min: -5, max: 5 }),
  }),
  fc.constantFrom(...anchors).map((joint) => ({ kind: 'rest-on', joint }) as const),
  fc.constantFrom('floor', 'swap-sides', 'swap-ends', 'copy-from-other').map((kind) => ({ kind }) as FigureAction),
  fc
    .record({ limb: fc.constantFrom('near-leg', 'far-leg', 'near-arm', 'far-arm'), pinned: fc.boolean() })
    .map((given) => ({ kind: 'pin', ...given }) as FigureAction),
  fc
    .record({ limbs: fc.constantFrom('legs', 'arms'), together: fc.boolean() })
    .map((given) => ({ kind: 'together', ...given }) as FigureAction),
);

describe('an editor', () => {
  const apply = (editor: FigureEditor, actions: readonly FigureAction[]) => actions.reduce(editFigure, editor);

  it('never comes to a figure that cannot be drawn', () => {
    fc.assert(
      fc.property(figure, fc.array(action, { maxLength: 12 }), (given, actions) => {
        const words = figureProblem(apply(beginEditing(given), actions).figure);
        expect([null, 'The figure is larger than the picture can show.']).toContain(words);
      }),
    );
  });

  it('goes back to where it began, step by step, and forward again', () => {
    fc.assert(
      fc.property(figure, fc.array(action, { maxLength: 12 }), (given, actions) => {
        const done = apply(beginEditing(given), actions);
        const undone = apply(
          done,
          done.past.map(() => ({ kind: 'undo' }) as const),
        );
        expect(undone.figure).toEqual(given);
        expect(
          apply(
            undone,
            undone.future.map(() => ({ kind: 'redo' }) as const),
          ).figure,
        ).toEqual(done.figure);
      }),
    );
  });

  it('takes a whole drag back at once, and keeps no step for a press that drew nothing', () => {
    const [given] = figures;
    if (!given) throw new Error('no figure');
    const hold = { kind: 'hold-begin', end: 'start', joint: 'head' } as const;
    const one = apply(beginEditing(given), [
      hold,
      { kind: 'drag', to: { x: 60, y: 120 } },
      { kind: 'drag', to: { x: 80, y: 90 } },
      { kind: 'hold-end' },
    ]);
    expect(one.past).toHaveLength(1);
    expect(editFigure(one, { kind: 'undo' }).figure).toEqual(given);
    expect(apply(beginEditing(given), [hold, { kind: 'hold-end' }]).past).toEqual([]);
  });
});
