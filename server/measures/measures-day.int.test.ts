import { expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
const takenOn = '2026-11-02';

it('a run of tests is sent again and again without harm: one result each, corrections in their order', async () => {
  const clinic = await clinicAtWork(database);
  const { clientId } = await clinic.client();
  const desk = (await clinic.as(clinic.trainer)).measures;
  const held = (value: number) => ({ takenOn, note: null, result: { instrument: 'sorensen' as const, value } });
  const first = { id: newId(), clientId, ...held(60) };
  const stands = {
    id: newId(),
    clientId,
    takenOn,
    note: 'Stopped: pain above 5 of 10.',
    result: { instrument: 'chair-stand' as const, value: 9 },
  };
  const mended = { id: newId(), clientId, correctsId: first.id, to: held(70) };

  // The answers got lost: the tablet sends everything once more, at the same time even.
  await Promise.all([desk.enter(first), desk.enter(first)]);
  await desk.enter(stands);
  await Promise.all([desk.amend(mended), desk.amend(mended)]);
  expect(await desk.enter(first)).toMatchObject({ measurementId: first.id, score: 60 });
  expect(await desk.amend(mended)).toMatchObject({ measurementId: mended.id, score: 70 });

  const { series } = await desk.chart({ clientId });
  const of = (id: string) => series.find(({ instrument }) => instrument === id)?.results;
  expect(of('sorensen')).toMatchObject([{ id: mended.id, score: 70, enteredBy: 'clinic', earlier: [{ score: 60 }] }]);
  expect(of('chair-stand')).toMatchObject([{ id: stands.id, score: 9, note: 'Stopped: pain above 5 of 10.' }]);

  // The same id with other content is another message, and is not taken.
  expect(await refusal(desk.enter({ ...first, ...held(61) }))).toMatchObject({ code: 'reused_id' });
  const owner = (await clinic.as(clinic.owner)).measures;
  expect(await refusal(owner.enter({ id: newId(), clientId, ...held(60) }))).toMatchObject({ code: 'forbidden' });
});
