import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { type Asker, askingTwoClinics, verdict } from '@/server/testing/row-level-security';
import { testDatabase } from '@/server/testing/test-database';

/** What row-level-security.int.test.ts does not say of writing programs and of giving new versions to clients. */
const database = testDatabase();
const { world, ask, insert } = askingTwoClinics(database);

const count = async (asker: Asker, table: string) =>
  (await ask(asker, (sql) => sql`select 1 from ${sql(table)}`)).length;

describe('programs as they are written', () => {
  it.each(['program_drafts', 'program_draft_editors', 'rollouts', 'exercises'])('%s is for staff', async (table) => {
    expect(await count('self', table)).toBe(0);
    expect(await count('otherTrainer', table)).toBe(1);
    const [row] = await database.sql`select to_jsonb(t) as row from ${database.sql(table)} t
      where clinic_id = ${world().here.id}`;
    expect(await insert('self', table, row?.row)).toBe('refused');
  });

  it('are begun, opened and given in one’s own name', async () => {
    const { caseloadTrainer, otherTrainer } = world().people;
    const clinic = { clinic_id: world().here.id };
    const now = new Date().toISOString();
    const rollout = (madeBy: string) => ({
      ...clinic,
      id: newId(),
      program_id: world().programHere.id,
      to_version: 1,
      made_by: madeBy,
      created_at: now,
    });
    const presence = (userId: string) => ({
      ...clinic,
      program_id: world().draftHere.id,
      user_id: userId,
      seen_at: now,
    });
    for (const [table, row] of [
      ['rollouts', rollout],
      ['program_draft_editors', presence],
    ] as const) {
      expect(await insert('otherTrainer', table, row(otherTrainer.userId))).toBe('permitted');
      expect(await insert('otherTrainer', table, row(caseloadTrainer.userId))).toBe('refused');
    }
    const seen = await ask('otherTrainer', (sql) => sql`update program_draft_editors set seen_at = now() returning 1`);
    expect(seen.length).toBe(0);
  });
});

describe('what is prescribed', () => {
  const rewrite = (asker: Asker, id: string) =>
    ask(
      asker,
      (sql) =>
        sql`update planned_sessions set prescription = prescription || '{"minutes": 5}' where id = ${id} returning 1`,
    );

  it('is changed by staff, not by the client', async () => {
    expect((await rewrite('caseloadTrainer', world().chart.second.id)).length).toBe(1);
    expect(await verdict(rewrite('self', world().chart.second.id))).toBe('refused');
    expect((await rewrite('otherTrainer', world().chart.second.id)).length).toBe(0);
  });

  it('stays as it is where something was logged, whoever asks', async () => {
    await expect(rewrite('caseloadTrainer', world().chart.first.id)).rejects.toMatchObject({ code: '23000' });
  });
});

it('tells staff how many clients train by a version, and clients nothing', async () => {
  const counted = (asker: Asker) =>
    ask(asker, (sql) => sql`select program_version as version, clients from app.clients_on_programs(current_date)`);
  expect([...(await counted('coverExpired'))]).toEqual([{ version: 1, clients: 2 }]);
  expect([...(await counted('otherClinicTrainer'))]).toEqual([{ version: 1, clients: 1 }]);
  expect([...(await counted('self'))]).toEqual([]);
  expect([...(await counted('nobody'))]).toEqual([]);
});
