import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { type Asker, askers, askingTwoClinics, verdict } from '@/server/testing/row-level-security';
import { testDatabase } from '@/server/testing/test-database';

/** What row-level-security.int.test.ts does not say of changes to a plan: the guards, hand-over, and closed days. */
const database = testDatabase();
const { world, ask, insert, userIdOf } = askingTwoClinics(database);

describe('what is prescribed', () => {
  /** What became of an attempt to change one session: rows changed, or that it was refused, and how. */
  const change = async (asker: Asker, column: 'prescription' | 'week' | 'position', which: 'first' | 'second') => {
    const { id } = world().chart[which];
    const value = { prescription: `prescription || '{"title":"Other"}'`, week: 'week + 1', position: 'position + 1' }[
      column
    ];
    return ask(asker, (sql) =>
      sql.unsafe(`update planned_sessions set ${column} = ${value} where id = '${id}' returning 1`).then(
        (rows) => rows.length,
        (error: { code?: string }) => error.code,
      ),
    );
  };

  it.each(['prescription', 'week', 'position'] as const)('%s is changed by staff alone', async (column) => {
    expect(await change('caseloadTrainer', column, 'second')).toBe(1);
    expect(await change('coverCurrent', column, 'second')).toBe(1);
    expect(await change('self', column, 'second')).toBe('42501');
    expect(await change('otherTrainer', column, 'second')).toBe(0);
  });

  it.each(['prescription', 'week', 'position'] as const)('%s stays where something was logged', async (column) => {
    expect(await change('caseloadTrainer', column, 'first')).toBe('23000');
    expect(await change('owner', column, 'first')).toBe('23000');
  });

  it('may be written as it is, so that a day or a state can change beside it', async () => {
    const { id } = world().chart.first;
    const same = await ask(
      'self',
      (sql) => sql`update planned_sessions set prescription = prescription, date = date where id = ${id} returning 1`,
    );
    expect(same).toHaveLength(1);
  });
});

describe('handing a client over', () => {
  const handOver = (asker: Asker, to: string) =>
    ask(asker, async (sql) => {
      const [row] = await sql`select app.hand_over(${world().chart.clientId}, ${to}, 'A note') as done`;
      const [left] =
        await sql`select count(*)::int as n from planned_sessions where client_id = ${world().chart.clientId}`;
      return { done: row?.done as boolean, reads: (left?.n as number) > 0 };
    });
  const { otherTrainer, disabledTrainer, otherClinicTrainer, otherClient } = {
    otherTrainer: () => world().people.otherTrainer.userId,
    disabledTrainer: () => world().people.disabledTrainer.userId,
    otherClinicTrainer: () => world().people.otherClinicTrainer.userId,
    otherClient: () => world().people.otherClient.userId,
  };

  it.each(askers)('by %s works for an owner and for the trainer in charge', async (asker) => {
    const { done } = await handOver(asker, otherTrainer());
    expect(done).toBe(['owner', 'caseloadTrainer'].includes(asker));
  });

  it('takes the chart from the trainer who had it', async () => {
    expect(await handOver('caseloadTrainer', otherTrainer())).toEqual({ done: true, reads: false });
  });

  it('goes to nobody who is not staff of this clinic and at work', async () => {
    for (const to of [disabledTrainer(), otherClinicTrainer(), otherClient(), newId()]) {
      expect((await handOver('owner', to)).done).toBe(false);
    }
  });

  it('is the one way there: nobody ends or begins the care of another by hand', async () => {
    const { clinicId, clientId } = world().chart;
    const ended = await ask(
      'caseloadTrainer',
      (sql) => sql`update caseloads set ended_at = now() where client_id = ${clientId} returning 1`,
    );
    expect(ended).toEqual([]);
    const row = {
      clinic_id: clinicId,
      client_id: clientId,
      trainer_id: otherTrainer(),
      started_at: new Date().toISOString(),
    };
    expect(await insert('caseloadTrainer', 'caseloads', row)).toBe('refused');
    const note = ask('caseloadTrainer', (sql) => sql`update caseloads set hand_over_note = 'x'`);
    expect(await verdict(note)).toBe('refused');
  });
});

describe('closed days', () => {
  it('are read by members and written by staff, in their own name', async () => {
    for (const [asker, seen] of [
      ['caseloadTrainer', 1],
      ['owner', 1],
      ['self', 1],
      ['nobody', 0],
      ['wrongRole', 0],
    ] as const) {
      expect([asker, (await ask(asker, (sql) => sql`select 1 from closed_days`)).length]).toEqual([asker, seen]);
    }
    const row = (by: Asker) => ({
      clinic_id: world().here.id,
      id: newId(),
      from_date: '2027-01-01',
      until_date: '2027-01-02',
      name: 'Closed',
      created_by: userIdOf(by),
      created_at: new Date().toISOString(),
    });
    expect(await insert('owner', 'closed_days', row('owner'))).toBe('permitted');
    expect(await insert('owner', 'closed_days', row('caseloadTrainer'))).toBe('refused');
    expect(await insert('self', 'closed_days', row('self'))).toBe('refused');
    expect(await ask('self', (sql) => sql`update closed_days set removed_at = now() returning 1`)).toEqual([]);
  });
});
