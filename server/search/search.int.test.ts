import { beforeAll, describe, expect, it } from 'vitest';
import { makeCover } from '@/db/factories/clinics';
import { makeOwnExercise } from '@/db/factories/exercises';
import { clinicAtWork } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
let here: Awaited<ReturnType<typeof clinicAtWork>>;
let elsewhere: Awaited<ReturnType<typeof clinicAtWork>>;

beforeAll(async () => {
  here = await clinicAtWork(database);
  elsewhere = await clinicAtWork(database);
  await here.client({ name: 'Zoë Quillfeather' });
  await here.client({ name: 'Ben Quillfeather', status: 'archived' });
  await here.client({ name: 'Cleo Quillfeather', trainerId: here.other.userId });
  await elsewhere.client({ name: 'Dora Quillfeather' });
  await database.sql`update programs set name = 'Quill program' where id = ${elsewhere.hinge.id}`;
  await makeOwnExercise(database.admin, {
    clinicId: elsewhere.clinic.id,
    createdBy: elsewhere.trainer.userId,
    id: 'own-quill-lift',
    name: 'Quill lift',
  });
});

const namesFor = async (member: { userId: string | null }, query: string) => {
  const { clients } = await (await here.as(member)).search.find({ query });
  return clients.map(({ name, isCoach, status }) => [name, isCoach, status]);
};

describe('what a search finds', () => {
  it('of clients only those within reach, however they are written, archived ones last', async () => {
    expect(await namesFor(here.trainer, 'zoe quill')).toEqual([['Zoë Quillfeather', true, 'active']]);
    expect(await namesFor(here.trainer, 'QUILL')).toEqual([
      ['Zoë Quillfeather', true, 'active'],
      ['Ben Quillfeather', true, 'archived'],
    ]);
    expect(await namesFor(here.owner, 'quill')).toEqual([
      ['Zoë Quillfeather', false, 'active'],
      ['Cleo Quillfeather', false, 'active'],
      ['Ben Quillfeather', false, 'archived'],
    ]);
  });

  it('somebody else’s client while covering for them, and no longer', async () => {
    expect(await namesFor(here.trainer, 'cleo')).toEqual([]);
    const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
    const cover = (from: number, until: number) =>
      makeCover(database.admin, {
        clinicId: here.clinic.id,
        trainerId: here.other.userId,
        coverId: here.trainer.userId,
        fromDate: day(from),
        untilDate: day(until),
      });
    await cover(-20, -10);
    expect(await namesFor(here.trainer, 'cleo')).toEqual([]);
    await cover(-2, 2);
    expect(await namesFor(here.trainer, 'cleo')).toEqual([['Cleo Quillfeather', true, 'active']]);
  });

  it('programs and exercises by name and alias, never another clinic’s', async () => {
    const { search } = await here.as(here.trainer);
    expect((await search.find({ query: 'hinge found' })).programs).toMatchObject([
      { id: here.hinge.id, builtIn: true, isDraft: false, archived: false },
    ]);
    expect((await search.find({ query: 'side bridge' })).exercises[0]).toMatchObject({
      id: 'side-plank',
      isOwn: false,
    });
    expect(await search.find({ query: 'quill lift' })).toMatchObject({ exercises: [] });
    expect(await search.find({ query: 'quill program' })).toMatchObject({ programs: [] });
    const theirs = (await elsewhere.as(elsewhere.trainer)).search;
    expect(await theirs.find({ query: 'quill' })).toMatchObject({
      clients: [{ name: 'Dora Quillfeather' }],
      programs: [{ name: 'Quill program' }],
      exercises: [{ name: 'Quill lift', isOwn: true }],
    });
  });

  it('with nothing typed, the records opened last that are still within reach', async () => {
    const mine = await here.client({ name: 'Mina Recent' });
    const theirs = await here.client({ name: 'Theo Recent', trainerId: here.owner.userId });
    const foreign = await elsewhere.client({ name: 'Fay Recent' });
    const recent = [foreign.clientId, theirs.clientId, mine.clientId];
    const { search } = await here.as(here.trainer);
    expect((await search.find({ query: '', recent })).clients).toMatchObject([{ name: 'Mina Recent' }]);
    expect((await (await here.as(here.owner)).search.find({ query: '', recent })).clients).toMatchObject([
      { name: 'Theo Recent' },
      { name: 'Mina Recent' },
    ]);
  });

  it('of those whom an owner trains as many as of all others, where only they can be chosen', async () => {
    for (const letter of 'abcdef') await here.client({ name: `Una ${letter}` });
    const own = await here.client({ name: 'Una Ownwright', trainerId: here.owner.userId });
    const { search } = await here.as(here.owner);
    const found = async (coachOnly: boolean, query: string) =>
      (await search.find({ query, recent: [own.clientId], coachOnly })).clients.map(({ id }) => id);
    const all = await found(false, 'una');
    expect(all).toHaveLength(6);
    expect(all).not.toContain(own.clientId);
    expect(await found(true, 'una')).toEqual([own.clientId]);
    expect(await found(true, '')).toEqual([own.clientId]);
    const theirs = (await here.as(here.trainer)).search;
    expect(await theirs.find({ query: '', recent: [own.clientId], coachOnly: true })).toMatchObject({ clients: [] });
  });

  it('six of each at most, and nothing for nothing', async () => {
    const { search } = await here.as(here.trainer);
    expect((await search.find({ query: 'deadlift' })).exercises).toHaveLength(6);
    expect(await search.find({ query: ' - ' })).toEqual({ clients: [], programs: [], exercises: [] });
  });
});
