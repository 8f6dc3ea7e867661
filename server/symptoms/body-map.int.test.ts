import { describe, expect, it } from 'vitest';
import type { BodyMark } from '@/domain/symptoms/body-map';
import type { BodyRegionId } from '@/domain/symptoms/regions';
import { newId } from '@/lib/id';
import { clientAtWork, starAnswers } from '@/server/testing/client-at-work';
import { lifter } from '@/server/testing/lifter';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
const MONDAY = '2026-11-02T09:00:00.000Z';
const TUESDAY = '2026-11-03T09:00:00.000Z';
const WEDNESDAY = '2026-11-04T09:00:00.000Z';

const mark = (region: BodyRegionId, kind: BodyMark['kind'] = 'ache', intensity = 4): BodyMark => ({
  region,
  kind,
  intensity,
});
const report = (reportedAt: string, given: object = {}) => ({
  id: newId(),
  moment: 'any' as const,
  pain: 4,
  regions: [],
  legSymptoms: [],
  legWorse: false,
  triggers: [],
  words: null,
  starAnswers: starAnswers(),
  plannedSessionId: null,
  reportedAt,
  ...given,
});
const kept = async (id: string) =>
  (
    await database.sql`
      select marks, regions, spread, leg_worse as "legWorse", leg_symptoms as "legSymptoms" from symptom_reports where id = ${id}`
  )[0];

describe('a report with a drawing', () => {
  it('is compared with the last one that had a drawing, by the server', async () => {
    const { at } = await clientAtWork(database);
    const back = report(MONDAY, { marks: [mark('low-back-left'), mark('buttock-left')] });
    const plain = report('2026-11-02T18:00:00.000Z', { regions: ['foot-left'] });
    // The phone says that nothing is worse: what it drew says otherwise.
    const down = report(TUESDAY, {
      marks: [mark('calf-left', 'tingling', 3)],
      regions: ['groin'],
      legSymptoms: ['none'],
    });
    const less = report(WEDNESDAY, { marks: [mark('buttock-left')] });
    for (const each of [back, plain, down, less]) await at(each.reportedAt).symptoms.report(each);
    expect(await kept(back.id)).toMatchObject({
      spread: null,
      legWorse: false,
      regions: ['low-back-left', 'buttock-left'],
    });
    expect(await kept(plain.id)).toMatchObject({ spread: null, marks: [] });
    expect(await kept(down.id)).toEqual({
      marks: [{ region: 'calf-left', kind: 'tingling', intensity: 3 }],
      regions: ['groin', 'calf-left'],
      spread: 'further',
      legWorse: true,
      legSymptoms: ['tingling'],
    });
    expect(await kept(less.id)).toMatchObject({ spread: 'nearer', legWorse: false });
    const today = await at(WEDNESDAY).plan.today();
    expect(today.lastMarks).toEqual({ date: '2026-11-04', marks: [mark('buttock-left')] });
    expect((await at(WEDNESDAY).symptoms.list({}))[1]).toMatchObject({ spread: 'further', legWorse: true });
  });

  it('is compared in the order of what happened, not of what arrived', async () => {
    const { at } = await clientAtWork(database);
    await at(WEDNESDAY).symptoms.report(report(WEDNESDAY, { marks: [mark('low-back-left')] }));
    const late = report(TUESDAY, { marks: [mark('foot-left')] });
    await at(WEDNESDAY).symptoms.report(late);
    expect(await kept(late.id)).toMatchObject({ spread: null });
  });

  it('numb in the leg asks for a review, and more so when it reaches further', async () => {
    const { at } = await clientAtWork(database);
    const numb = report(MONDAY, { marks: [mark('thigh-back-left', 'numb')], legSymptoms: ['none'] });
    expect(await at(MONDAY).symptoms.report(numb)).toMatchObject({ outcome: 'review', lock: { level: 'review' } });
    const weak = report(TUESDAY, { marks: [mark('calf-left')], legSymptoms: ['weakness'] });
    expect(await at(TUESDAY).symptoms.report(weak)).toMatchObject({ outcome: 'emergency' });
  });

  it('repeated is one report; without a drawing it is the one that an older phone sent', async () => {
    const { at } = await clientAtWork(database);
    const drawn = report(MONDAY, { marks: [mark('low-back-left')] });
    const first = await at(MONDAY).symptoms.report(drawn);
    expect(await at(TUESDAY).symptoms.report(drawn)).toEqual(first);
    await expect(
      at(MONDAY).symptoms.report({ ...drawn, marks: [mark('low-back-left', 'sharp')] }),
    ).rejects.toMatchObject({ cause: { code: 'reused_id' } });
    const plain = report(MONDAY);
    const answer = await at(MONDAY).symptoms.report(plain);
    expect(await at(MONDAY).symptoms.report({ ...plain, marks: [] })).toEqual(answer);
  });

  it.each([
    ['a region twice', [mark('foot-left'), mark('foot-left', 'numb')]],
    ['more than ten', [mark('foot-left', 'ache', 11)]],
    ['something else beside it', [{ ...mark('foot-left'), side: 'left' }]],
  ])('is refused with %s', async (_, marks) => {
    const { at } = await clientAtWork(database);
    await expect(at(MONDAY).symptoms.report(report(MONDAY, { marks }))).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

it('further down the leg lowers the next session by rule L, though nobody said that it was worse', async () => {
  const me = await lifter(database);
  await me.report('any', MONDAY, 1, { marks: [mark('buttock-left')] });
  await me.train(0, 40);
  await me.report('morning', me.morningOf(0), 1, { marks: [mark('calf-left')], starAnswers: starAnswers() });
  const line = await me.line(1, me.morningOf(0));
  expect(line.decision).toMatchObject({ rule: 'L', level: 2, inputs: { legWorse: true } });
  expect(line.loadKg).toBeLessThan(40);

  const same = await lifter(database);
  await same.report('any', MONDAY, 1, { marks: [mark('calf-left')] });
  await same.train(0, 40);
  await same.report('morning', same.morningOf(0), 1, { marks: [mark('calf-left')], starAnswers: starAnswers() });
  expect((await same.line(1, same.morningOf(0))).decision?.rule).not.toBe('L');
});
