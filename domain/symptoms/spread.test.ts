import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BodyMark, markKinds, type Spread } from './body-map';
import { type BodyRegionId, bodyRegions } from './regions';
import { legReach, legsDrawn, nearSaddle, sides, spreadOf, symptomsDrawn, withDrawing } from './spread';

const mark = (region: BodyRegionId, kind: BodyMark['kind'] = 'ache'): BodyMark => ({ region, kind, intensity: 4 });
const drawing = (...regions: BodyRegionId[]) => regions.map((region) => mark(region));

const anyMark = fc.record({
  region: fc.constantFrom(...bodyRegions.map(({ id }) => id)),
  kind: fc.constantFrom(...markKinds.map(({ id }) => id)),
  intensity: fc.integer({ min: 0, max: 10 }),
});
const anyDrawing = fc.uniqueArray(anyMark, { selector: ({ region }) => region, maxLength: 12 });
const order: Spread[] = ['nearer', 'same', 'further'];

test('down one leg, step by step', () => {
  const down: BodyRegionId[] = [
    'low-back-left',
    'buttock-left',
    'thigh-back-left',
    'knee-left',
    'calf-left',
    'foot-left',
  ];
  for (const [at, region] of down.entries()) {
    for (const [than, earlier] of down.entries()) {
      const expected = at > than ? 'further' : at < than ? 'nearer' : 'same';
      expect(spreadOf(drawing(earlier), drawing(region)), `${earlier} → ${region}`).toBe(expected);
    }
  }
  expect(spreadOf(drawing('calf-left'), drawing('shin-left'))).toBe('same');
  expect(spreadOf(drawing('buttock-left'), drawing('hip-left'))).toBe('same');
  expect(spreadOf(drawing('low-back-left'), drawing('neck', 'belly', 'groin', 'other'))).toBe('same');
});

test('a new side is further, whatever became of the other', () => {
  expect(spreadOf(drawing('foot-left'), drawing('buttock-right'))).toBe('further');
  expect(spreadOf(drawing('foot-left', 'calf-right'), drawing('foot-left'))).toBe('nearer');
  expect(spreadOf(drawing('foot-left'), drawing('thigh-front-left', 'low-back-right'))).toBe('nearer');
});

test('there is nothing to say without two drawings', () => {
  expect(spreadOf(null, drawing('foot-left'))).toBeNull();
  expect(spreadOf([], drawing('foot-left'))).toBeNull();
  expect(spreadOf(drawing('foot-left'), [])).toBeNull();
});

test('one more mark never makes it nearer, one more before never further; a drawing is as far as itself', () => {
  fc.assert(
    fc.property(anyDrawing, anyDrawing, anyMark, (before, now, more) => {
      if (before.length === 0 || now.length === 0) return;
      const spread = order.indexOf(spreadOf(before, now) ?? 'same');
      expect(order.indexOf(spreadOf(before, [...now, more]) ?? 'nearer')).toBeGreaterThanOrEqual(spread);
      expect(order.indexOf(spreadOf([...before, more], now) ?? 'further')).toBeLessThanOrEqual(spread);
      expect(spreadOf(now, now)).toBe('same');
      // What is drawn as further reaches further on some side, and the way back is never further as well.
      const [was, is] = [legReach(before), legReach(now)];
      expect(spread === 2).toBe(sides.some((side) => is[side] > was[side]));
    }),
  );
});

test('left and right are the same', () => {
  const turn = (marks: readonly BodyMark[]) =>
    marks.map((each) => {
      const [, stem, side] = /^(.*)-(left|right)$/.exec(each.region) ?? [];
      return side ? { ...each, region: `${stem}-${side === 'left' ? 'right' : 'left'}` as BodyRegionId } : each;
    });
  fc.assert(
    fc.property(anyDrawing, anyDrawing, (before, now) => {
      expect(spreadOf(turn(before), turn(now))).toBe(spreadOf(before, now));
    }),
  );
});

test('what a drawing shows in the legs', () => {
  expect(symptomsDrawn(drawing('low-back-left', 'buttock-left', 'hip-right', 'groin'))).toEqual([]);
  expect(symptomsDrawn([mark('calf-left', 'numb'), mark('thigh-front-left', 'sharp'), mark('knee-left')])).toEqual([
    'numbness',
    'ache',
  ]);
  expect(legsDrawn(drawing('buttock-left', 'foot-right'))).toEqual(['right']);
  expect(nearSaddle([mark('buttock-left', 'numb')])).toBe(true);
  expect(nearSaddle([mark('groin', 'tingling')])).toBe(true);
  expect(nearSaddle([mark('groin', 'ache'), mark('foot-left', 'numb')])).toBe(false);
});

test('a drawing adds to what was told and takes nothing away', () => {
  const told = { marks: [], regions: ['groin' as const], legSymptoms: ['none' as const], legWorse: false };
  expect(withDrawing(told, drawing('foot-left'))).toEqual({ ...told, spread: null });
  const numb = { ...told, marks: [mark('calf-left', 'numb')] };
  expect(withDrawing(numb, drawing('buttock-left'))).toMatchObject({
    regions: ['groin', 'calf-left'],
    legSymptoms: ['numbness'],
    legWorse: true,
    spread: 'further',
  });
  fc.assert(
    fc.property(anyDrawing, fc.option(anyDrawing), fc.boolean(), (marks, before, legWorse) => {
      const read = withDrawing({ marks, regions: ['neck'], legSymptoms: ['weakness'], legWorse }, before);
      expect(read.legSymptoms).toContain('weakness');
      expect(read.regions).toEqual(expect.arrayContaining(['neck', ...marks.map(({ region }) => region)]));
      expect(read.legWorse).toBe(legWorse || read.spread === 'further');
    }),
  );
});
