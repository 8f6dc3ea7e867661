import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { type Asker, askingTwoClinics, verdict } from '@/server/testing/row-level-security';
import { testDatabase } from '@/server/testing/test-database';

/** What a client's own request must not reach, whatever the application forgets: each asked by name. */
const database = testDatabase();
const { world, ask, insert, rowOf } = askingTwoClinics(database);

/** A new row like the one in the chart, with these columns changed. */
const newRow = async (table: string, changed: Record<string, unknown> = {}) => ({
  ...(await rowOf(table, 'chart')),
  id: newId(),
  ...changed,
});

/** The number of rows that a change by this person reaches in the chart. */
async function changes(asker: Asker, table: string, values: Record<string, unknown>): Promise<number> {
  const changed = await ask(
    asker,
    (sql) => sql`update ${sql(table)} set ${sql(values as Record<string, string>)}
      where client_id = ${world().chart.clientId} returning 1`,
  );
  return changed.length;
}

const now = () => new Date().toISOString();

describe('a proposal', () => {
  it('is refused when it begins answered, from whomever it comes', async () => {
    const { userId } = world().people.caseloadTrainer;
    for (const asker of ['self', 'caseloadTrainer', 'owner'] as const) {
      for (const answered of [
        { state: 'approved' },
        { state: 'held' },
        { state: 'changed' },
        { decided_by: userId },
        { decided_at: now() },
      ]) {
        expect([asker, answered, await insert(asker, 'proposals', await newRow('proposals', answered))]).toEqual([
          asker,
          answered,
          'refused',
        ]);
      }
      expect(await insert(asker, 'proposals', await newRow('proposals'))).toBe('permitted');
    }
  });

  it('is answered by staff in their own name, and by no client', async () => {
    const { self, caseloadTrainer, owner } = world().people;
    const answer = (userId: string) => ({ state: 'approved', decided_by: userId, decided_at: now() });
    expect(await changes('self', 'proposals', answer(self.userId))).toBe(0);
    expect(await changes('otherTrainer', 'proposals', answer(world().people.otherTrainer.userId))).toBe(0);
    expect(await changes('caseloadTrainer', 'proposals', answer(caseloadTrainer.userId))).toBe(1);
    expect(await verdict(changes('caseloadTrainer', 'proposals', answer(owner.userId)))).toBe('refused');
    expect(await verdict(changes('caseloadTrainer', 'proposals', { decision_id: newId() }))).toBe('refused');
  });
});

describe('a stop', () => {
  it('may begin by either, open only', async () => {
    const open = { ended_at: null, ended_by: null };
    for (const asker of ['self', 'caseloadTrainer'] as const) {
      expect(await insert(asker, 'lift_stops', await newRow('lift_stops', open))).toBe('permitted');
      expect(await insert(asker, 'lift_stops', await newRow('lift_stops', { ...open, ended_at: now() }))).toBe(
        'refused',
      );
    }
  });

  it('is ended by staff alone', async () => {
    const { self, coverCurrent } = world().people;
    expect(await changes('self', 'lift_stops', { ended_at: now(), ended_by: self.userId })).toBe(0);
    expect(await changes('coverCurrent', 'lift_stops', { ended_at: now(), ended_by: coverCurrent.userId })).toBe(1);
    expect(await verdict(changes('coverCurrent', 'lift_stops', { rule: 'D4' }))).toBe('refused');
  });
});

describe('a client', () => {
  it('signs no technique off', async () => {
    const { self, caseloadTrainer } = world().people;
    for (const signedBy of [self.userId, caseloadTrainer.userId]) {
      const row = await newRow('technique_sign_offs', { signed_by: signedBy });
      expect(await insert('self', 'technique_sign_offs', row)).toBe('refused');
    }
  });

  it('raises usual pain in no trainer’s name', async () => {
    const { self, caseloadTrainer } = world().people;
    const insertAs = async (asker: Asker, cause: string, setBy: string | null) =>
      insert(asker, 'usual_pain_changes', await newRow('usual_pain_changes', { cause, set_by: setBy }));
    expect(await insertAs('self', 'trainer', null)).toBe('refused');
    expect(await insertAs('self', 'trainer', self.userId)).toBe('refused');
    expect(await insertAs('self', 'trainer', caseloadTrainer.userId)).toBe('refused');
    expect(await insertAs('self', 'first-week', caseloadTrainer.userId)).toBe('refused');
    expect(await insertAs('self', 'first-week', null)).toBe('permitted');
    expect(await insertAs('caseloadTrainer', 'trainer', caseloadTrainer.userId)).toBe('permitted');
    expect(await insertAs('caseloadTrainer', 'trainer', world().people.owner.userId)).toBe('refused');
  });

  it('plans for themselves nothing but a flare’s session', async () => {
    const plan = async (asker: Asker, kind: string) =>
      insert(asker, 'planned_sessions', await newRow('planned_sessions', { kind }));
    expect(await plan('self', 'program')).toBe('refused');
    expect(await plan('self', 'flare')).toBe('permitted');
    expect(await plan('otherClient', 'flare')).toBe('refused');
    expect(await plan('caseloadTrainer', 'program')).toBe('permitted');
    expect(await verdict(changes('self', 'planned_sessions', { kind: 'program' }))).toBe('refused');
    expect(await verdict(changes('self', 'planned_sessions', { prescription: '{}' }))).toBe('refused');
  });

  it('reports no flare as reviewed', async () => {
    const { caseloadTrainer } = world().people;
    const row = await newRow('flares', { reviewed_at: now(), reviewed_by: caseloadTrainer.userId });
    expect(await insert('self', 'flares', row)).toBe('refused');
    expect(await insert('self', 'flares', await newRow('flares'))).toBe('permitted');
  });
});

describe('a decision', () => {
  it('is changed by nobody', async () => {
    for (const asker of ['self', 'caseloadTrainer', 'owner'] as const) {
      for (const [column, value] of Object.entries({ level: 6, rule: 'P1', decided_at: now(), revision: 2 })) {
        expect([asker, column, await verdict(changes(asker, 'decisions', { [column]: value }))]).toEqual([
          asker,
          column,
          'refused',
        ]);
      }
    }
  });
});

describe('who lets loads rise', () => {
  /** What the function answered, and what the chart says after it. */
  const set = async (asker: Asker, clientId: string, mode: string | null = 'automatic') => {
    const [row] = await ask(asker, (sql) => sql`select app.set_progression_mode(${clientId}, ${mode}) as done`);
    return row?.done as boolean;
  };

  it('is set by staff within reach of the chart, through the function alone', async () => {
    const { chart, otherChart, foreignChart } = world();
    expect(await set('caseloadTrainer', chart.clientId)).toBe(true);
    expect(await set('caseloadTrainer', chart.clientId, null)).toBe(true);
    expect(await set('coverCurrent', chart.clientId)).toBe(true);
    expect(await set('owner', otherChart.clientId)).toBe(true);
    for (const [asker, clientId] of [
      ['self', chart.clientId],
      ['otherClient', chart.clientId],
      ['otherTrainer', chart.clientId],
      ['coverExpired', chart.clientId],
      ['disabledTrainer', chart.clientId],
      ['owner', foreignChart.clientId],
      ['wrongRole', chart.clientId],
      ['wrongClinic', chart.clientId],
      ['nobody', chart.clientId],
    ] as const) {
      expect([asker, await set(asker, clientId)]).toEqual([asker, false]);
    }
    for (const asker of ['self', 'caseloadTrainer', 'owner'] as const) {
      const direct = ask(asker, (sql) => sql`update clients set progression_mode = 'automatic'`);
      expect(await verdict(direct)).toBe('refused');
    }
  });

  it('changes with the function and only then', async () => {
    const modeAfter = async (asker: Asker) => {
      const { clientId } = world().chart;
      const [row] = await ask(asker, async (sql) => {
        await sql`select app.set_progression_mode(${clientId}, 'automatic')`;
        return sql`select progression_mode as mode from clients where id = ${clientId}`;
      });
      return row?.mode as string | null;
    };
    expect(await modeAfter('caseloadTrainer')).toBe('automatic');
    expect(await modeAfter('self')).toBeNull();
  });
});
