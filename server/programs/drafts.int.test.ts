import { beforeAll, describe, expect, it } from 'vitest';
import { makeClinic, makeMember } from '@/db/factories/clinics';
import { makeBuiltInPrograms } from '@/db/factories/programs';
import { newId } from '@/lib/id';
import { actorOf, callerAs } from '@/server/testing/callers';
import { refusal } from '@/server/testing/clinic-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
let clinicId = '';
let [first, second] = ['', ''];
let builtIn = '';

beforeAll(async () => {
  const clinic = await makeClinic(database.admin);
  clinicId = clinic.id;
  const programs = await makeBuiltInPrograms(database.admin, { clinicId });
  builtIn = programs['hinge-foundations']?.id ?? '';
  first = (await makeMember(database.admin, { clinicId, role: 'trainer', name: 'First Trainer' })).userId;
  second = (await makeMember(database.admin, { clinicId, role: 'trainer', name: 'Second Trainer' })).userId;
});

const NOON = '2026-11-02T12:00:00.000Z';
const as = async (userId: string, instant = NOON) =>
  callerAs(await actorOf(database.admin, clinicId, userId), new Date(instant));
const later = (seconds: number) => new Date(Date.parse(NOON) + seconds * 1000).toISOString();

async function copied() {
  const programId = newId();
  const api = await as(first);
  await api.programs.create({ id: programId, name: 'Our hinge plan', from: { kind: 'copy', programId: builtIn } });
  return programId;
}

type Draft = Awaited<ReturnType<Awaited<ReturnType<typeof as>>['drafts']['open']>>;

/** The save message for a draft with other text in one cell. */
function typing(draft: Draft, text: string, week = 1, row = 1) {
  const { evidence: _e, cards: _c, flareSession: _f, ...grid } = draft.grid;
  return {
    programId: draft.programId,
    version: draft.version,
    name: draft.name,
    grid: {
      ...grid,
      sessions: grid.sessions.map((session, s) => ({
        ...session,
        rows: session.rows.map((each, r) => ({
          ...each,
          cells: each.cells.map((cell, w) => (s === 0 && r === row && w === week - 1 ? { ...cell, text } : cell)),
        })),
      })),
    },
  } as never as Parameters<Awaited<ReturnType<typeof as>>['drafts']['save']>[0];
}

describe('a draft', () => {
  it('is begun by copying, is nobody’s version yet, and is published as version 1', async () => {
    const programId = await copied();
    const api = await as(first);
    const draft = await api.drafts.open({ programId });
    expect(draft).toMatchObject({ publishedVersion: null, baseVersion: null, changed: true, clients: 0, editors: [] });
    expect((await api.programs.list({})).map(({ id }) => id)).not.toContain(programId);
    expect((await api.programs.all({})).find(({ id }) => id === programId)).toMatchObject({
      publishedVersion: null,
      hasDraft: true,
      weeks: 12,
      sessionsPerWeek: 3,
      updatedBy: 'First Trainer',
      clients: 0,
    });
    expect(await api.drafts.diff({ programId })).toMatchObject({
      fromVersion: null,
      problems: [],
      changes: expect.arrayContaining([
        { where: 'Weeks 1–12', what: null, kind: 'added', before: null, after: '36 sessions' },
      ]),
    });
    const publication = { id: newId(), programId, version: draft.version, note: 'Our own.' };
    const published = await api.drafts.publish(publication);
    expect(published).toMatchObject({ version: 1, name: 'Our hinge plan', clients: 0 });
    expect(await api.drafts.publish(publication)).toEqual(published);
    expect((await api.programs.get({ programId })).document).toEqual(
      (await api.programs.get({ programId: builtIn })).document,
    );
    expect(await api.drafts.open({ programId })).toMatchObject({ publishedVersion: 1, baseVersion: 1, changed: false });
    const { versions } = await api.programs.versions({ programId });
    expect(versions).toMatchObject([
      { version: 1, publishedBy: 'First Trainer', note: 'Our own.', weeks: 12, sessions: 36 },
    ]);
    const again = { id: newId(), programId, version: draft.version + 1, note: null };
    expect(await refusal(api.drafts.publish(again))).toMatchObject({ code: 'conflict' });
  });

  it('keeps what was typed, understood or not, and says where it cannot be published', async () => {
    const programId = await copied();
    const api = await as(first);
    const message = typing(await api.drafts.open({ programId }), '3x8 rpe66');
    const saved = await api.drafts.save(message);
    expect(saved.version).toBe(2);
    // The answer was lost and the phone sends it again: nothing happens.
    expect(await api.drafts.save(message)).toEqual(saved);
    const draft = await api.drafts.open({ programId });
    expect(draft.grid.sessions[0]?.rows[1]?.cells[0]?.text).toBe('3x8 rpe66');
    const { problems } = await api.drafts.diff({ programId });
    expect(problems).toHaveLength(1);
    const refused = await refusal(api.drafts.publish({ id: newId(), programId, version: 2, note: null }));
    expect(refused).toMatchObject({ code: 'invalid', message: expect.stringContaining(problems[0]?.where ?? '?') });
    expect(await refusal(api.drafts.discard({ programId, version: 2 }))).toMatchObject({ code: 'invalid' });
  });

  it('tells two people of each other, and gives the later one the other’s work instead of losing it', async () => {
    const programId = await copied();
    const [one, two] = [await as(first), await as(second, later(5))];
    const draft = await one.drafts.open({ programId });
    expect((await two.drafts.open({ programId })).editors).toMatchObject([{ userId: first, name: 'First Trainer' }]);
    expect((await two.drafts.presence({ programId })).editors.map(({ name }) => name)).toEqual(['First Trainer']);
    await one.drafts.save(typing(draft, '3x5 rpe5'));
    const refused = await refusal(two.drafts.save(typing(draft, '4x4 rpe6')));
    expect(refused.code).toBe('version_conflict');
    expect(refused.details).toMatchObject({ version: 2, name: 'Our hinge plan', updatedBy: { name: 'First Trainer' } });
    const theirs = refused.details as unknown as Draft;
    expect(theirs.grid.sessions[0]?.rows[1]?.cells[0]?.text).toBe('3x5 rpe5');
    const gone = await as(second, later(60));
    expect((await gone.drafts.presence({ programId })).editors).toEqual([]);
  });

  it('shows what it changes, is discarded, and leaves published versions alone', async () => {
    const programId = await copied();
    const api = await as(first);
    await api.drafts.publish({ id: newId(), programId, version: 1, note: null });
    const before = (await api.programs.get({ programId })).document;
    const draft = await api.drafts.open({ programId });
    const saved = await api.drafts.save(typing(draft, '5x5 8kg rpe6', 3));
    expect((await api.programs.all({})).find(({ id }) => id === programId)).toMatchObject({
      hasDraft: true,
      publishedVersion: 1,
    });
    const { changes, fromVersion } = await api.drafts.diff({ programId });
    expect(fromVersion).toBe(1);
    expect(changes).toEqual([
      expect.objectContaining({
        where: expect.stringMatching(/^Week 3, A/),
        kind: 'changed',
        after: expect.stringContaining('5x5'),
      }),
    ]);
    await api.drafts.publish({ id: newId(), programId, version: saved.version, note: null });
    expect((await api.programs.get({ programId, version: 1 })).document).toEqual(before);
    expect(await api.programs.compare({ programId, from: 1, to: 2 })).toEqual(changes);
    const next = await api.drafts.open({ programId });
    const third = await api.drafts.save(typing(next, '2x2 rpe5'));
    const left = await api.drafts.discard({ programId, version: third.version });
    expect(await api.drafts.open({ programId })).toMatchObject({ version: left.version, changed: false });
    // Somebody who still has the old draft open does not bring it back unseen.
    expect(await refusal(api.drafts.save(typing({ ...next, version: third.version }, '2x2 rpe6')))).toMatchObject({
      code: 'version_conflict',
    });
  });

  it('is not made of a built-in or an archived program, and a program comes back from the archive', async () => {
    const api = await as(first);
    expect(await refusal(api.drafts.open({ programId: builtIn }))).toMatchObject({ code: 'invalid' });
    const programId = await copied();
    await api.drafts.publish({ id: newId(), programId, version: 1, note: null });
    await api.programs.archive({ programId, archived: true });
    expect((await api.programs.list({})).map(({ id }) => id)).not.toContain(programId);
    expect(await refusal(api.drafts.open({ programId }))).toMatchObject({ code: 'invalid' });
    await api.programs.archive({ programId, archived: false });
    expect((await api.programs.list({})).map(({ id }) => id)).toContain(programId);
  });
});

describe('a program as a file', () => {
  it('is read in again as the same program', async () => {
    const api = await as(first);
    const { text, fileName } = await api.programs.exportJson({ programId: builtIn });
    expect(fileName).toBe('hinge-foundations.json');
    const programId = newId();
    await api.programs.create({ id: programId, name: 'Read in', from: { kind: 'json', json: text } });
    await api.drafts.publish({ id: newId(), programId, version: 1, note: null });
    expect((await api.programs.get({ programId })).document).toEqual(
      (await api.programs.get({ programId: builtIn })).document,
    );
  });

  it('is read in again from its text, and what is not understood is kept and marked', async () => {
    const api = await as(first);
    const { text, fileName } = await api.programs.exportText({ programId: builtIn });
    expect(fileName).toBe('hinge-foundations.txt');
    const programId = newId();
    const made = await api.programs.create({ id: programId, name: 'From text', from: { kind: 'text', text } });
    expect(made.marks).toEqual([]);
    await api.drafts.publish({ id: newId(), programId, version: 1, note: null });
    const prescribed = async (id: string) =>
      (await api.programs.get({ programId: id })).document.mesocycles
        .flatMap(({ weeks }) => weeks)
        .flatMap(({ sessions }) => sessions)
        .flatMap(({ items }) => items.map(({ exerciseId, prescription }) => ({ exerciseId, prescription })));
    expect(await prescribed(programId)).toEqual(await prescribed(builtIn));

    const pasted = 'Week 1\nDay A\nDeadlift 3x5 rpe7\nZercher waltz 3x9000\n';
    const strange = newId();
    const { marks } = await api.programs.create({ id: strange, name: 'Pasted', from: { kind: 'text', text: pasted } });
    expect(marks.map(({ line }) => line)).toContain(4);
    const rows = (await api.drafts.open({ programId: strange })).grid.sessions.flatMap((session) => session.rows);
    expect(rows.map(({ exerciseId }) => exerciseId)).toEqual(['deadlift', null]);
    expect((await api.programs.exportText({ programId: strange })).text).toContain('3x9000');
  });

  it('keeps exercises that this clinic does not have as typed names', async () => {
    const api = await as(first);
    const { text } = await api.programs.exportJson({ programId: builtIn });
    const json = text.replaceAll('"bird-dog"', '"own-elsewhere"');
    const programId = newId();
    await api.programs.create({ id: programId, name: 'From elsewhere', from: { kind: 'json', json } });
    const rows = (await api.drafts.open({ programId })).grid.sessions.flatMap((session) => session.rows);
    expect(rows.filter(({ typed }) => typed === 'own-elsewhere').length).toBeGreaterThan(0);
    const { problems } = await api.drafts.diff({ programId });
    expect(problems[0]?.words).toContain('own-elsewhere');
  });

  it.each(['{"format"', '[]', '{"format":"sturdy-program","name":"x","document":{}}'])(
    'is refused in words: %s',
    async (json) => {
      const api = await as(first);
      const made = api.programs.create({ id: newId(), name: 'Nothing', from: { kind: 'json', json } });
      expect(await refusal(made)).toMatchObject({
        code: 'invalid',
        message: expect.stringContaining('Nothing was made of it'),
      });
    },
  );
});

it('makes a blank program with sessions to fill', async () => {
  const api = await as(first);
  const programId = newId();
  const message = { id: programId, name: 'Blank', from: { kind: 'blank' as const, weeks: 4, sessionsPerWeek: 3 } };
  expect(await api.programs.create(message)).toEqual(await api.programs.create(message));
  const { grid } = await api.drafts.open({ programId });
  expect([grid.weeks.length, grid.sessions.map(({ key }) => key).join('')]).toEqual([4, 'ABC']);
  expect((await api.drafts.diff({ programId })).problems.length).toBeGreaterThan(0);
});
