import { beforeAll, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { clinicAtWork, refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
let setting: Awaited<ReturnType<typeof clinicAtWork>>;
beforeAll(async () => {
  setting = await clinicAtWork(database);
});

it('keeps a clinic’s ready words by title, and gives those in use of one kind', async () => {
  const { templates } = await setting.as(setting.trainer);
  const add = (kind: 'note' | 'reply', title: string) => templates.add({ id: newId(), kind, title, body: 'Hi {name}' });
  const thanks = await add('reply', 'thanks');
  await add('reply', 'A question back');
  await add('note', 'First visit');
  const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title);
  expect(titles(await templates.list({ kind: 'reply' }))).toEqual(['A question back', 'thanks']);
  expect(titles(await templates.list({}))).toEqual(['A question back', 'First visit', 'thanks']);

  // A colleague changes it; who still has the version before is told.
  const { templates: theirs } = await setting.as(setting.other);
  const change = { templateId: thanks.templateId, version: 1, title: 'Thank you', body: 'Thank you, {name}.' };
  expect(await theirs.change({ id: newId(), ...change })).toEqual({ templateId: thanks.templateId, version: 2 });
  expect(await refusal(templates.change({ id: newId(), ...change }))).toMatchObject({
    code: 'version_conflict',
    details: { version: 2, title: 'Thank you', body: 'Thank you, {name}.' },
  });
  await templates.archive({ id: newId(), templateId: thanks.templateId, version: 2, archived: true });
  expect(titles(await templates.list({ kind: 'reply' }))).toEqual(['A question back']);
  expect((await templates.list({})).filter(({ archived }) => archived)).toMatchObject([
    { title: 'Thank you', version: 3 },
  ]);
  await templates.archive({ id: newId(), templateId: thanks.templateId, version: 3, archived: false });
  expect(await templates.list({ kind: 'reply' })).toHaveLength(2);
});

it('keeps them apart from another clinic’s', async () => {
  const there = await clinicAtWork(database);
  const { templates } = await setting.as(setting.trainer);
  const { templateId } = await templates.add({ id: newId(), kind: 'note', title: 'Ours', body: 'x' });
  const { templates: theirs } = await there.as(there.trainer);
  expect(await theirs.list({})).toEqual([]);
  const change = { id: newId(), templateId, version: 1, title: 'Theirs', body: 'x' };
  expect(await refusal(theirs.change(change))).toMatchObject({ code: 'not_found' });
});
