import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import {
  type Asker,
  askers,
  askingTwoClinics,
  type ChartName,
  charts,
  verdict,
} from '@/server/testing/row-level-security';
import { testDatabase } from '@/server/testing/test-database';

/** What the desk keeps, asked in SQL as `app_rw`: notes that clients do not see, marks, comments, settings, erasures. */
const database = testDatabase();
const { world, userIdOf, ask, insert, rowOf } = askingTwoClinics(database);

/** The charts of which these staff are told. */
const staffReach: Partial<Record<Asker, readonly ChartName[]>> = {
  caseloadTrainer: ['chart'],
  otherTrainer: ['otherChart'],
  coverCurrent: ['chart'],
  owner: ['chart', 'otherChart'],
  otherClinicTrainer: ['foreignChart'],
  otherClinicOwner: ['foreignChart'],
};
const staffReachOf = (asker: Asker) => staffReach[asker] ?? [];
const ownChart: Partial<Record<Asker, ChartName>> = { self: 'chart', otherClient: 'otherChart' };
const idsOf = (which: readonly ChartName[]) => which.map((each) => world()[each].clientId).sort();
const staff = Object.keys(staffReach) as Asker[];

async function chartsSeen(asker: Asker, table: string): Promise<string[]> {
  const rows = await ask(asker, (sql) => sql`select distinct client_id from ${sql(table)}`);
  return rows.map((row) => row.client_id as string).sort();
}

describe.each(['staff_notes', 'triage_marks', 'client_status'])('%s', (table) => {
  it.each(askers)('shows %s what staff keep of charts in reach, and no client anything', async (asker) => {
    expect(await chartsSeen(asker, table)).toEqual(idsOf(staffReachOf(asker)));
  });
});

describe.each([
  ['staff_notes', 'author_id', 'removed_at', 'removed_by'],
  ['triage_marks', 'marked_by', 'undone_at', 'undone_by'],
])('%s', (table, author, endedAt, endedBy) => {
  it.each(askers)('takes from %s what they write in their own name, where they reach', async (asker) => {
    for (const which of charts) {
      const row = { ...(await rowOf(table, which)), id: newId(), [author]: userIdOf(asker) };
      const answer = await insert(asker, table, row);
      expect([which, answer]).toEqual([which, staffReachOf(asker).includes(which) ? 'permitted' : 'refused']);
    }
  });

  it('takes nothing in the name of another', async () => {
    const row = { ...(await rowOf(table, 'chart')), id: newId(), [author]: userIdOf('owner') };
    expect(await insert('caseloadTrainer', table, row)).toBe('refused');
  });

  it.each(staff)('is ended by %s in their own name, once', async (asker) => {
    const ended = await ask(asker, async (sql) => {
      const mine = { [endedAt]: new Date().toISOString(), [endedBy]: userIdOf(asker) };
      const first = await sql`update ${sql(table)} set ${sql(mine)} returning client_id`;
      const again = await sql`update ${sql(table)} set ${sql(mine)} returning 1`;
      return { first: first.map((row) => row.client_id as string).sort(), again: again.length };
    });
    expect(ended).toEqual({ first: idsOf(staffReachOf(asker)), again: 0 });
  });

  it('is ended in nobody else’s name, and changed in nothing else', async () => {
    const named = { [endedAt]: new Date().toISOString(), [endedBy]: userIdOf('owner') };
    const change = ask('caseloadTrainer', (sql) => sql`update ${sql(table)} set ${sql(named)}`);
    expect(await verdict(change)).toBe('refused');
    const rename = ask('caseloadTrainer', (sql) => sql`update ${sql(table)} set ${sql(author)} = ${sql(author)}`);
    expect(await verdict(rename)).toBe('refused');
  });
});

describe('log_comments', () => {
  it.each(askers)('shows %s the words on sessions in reach, a client’s own among them', async (asker) => {
    const own = ownChart[asker];
    expect(await chartsSeen(asker, 'log_comments')).toEqual(idsOf(own ? [own] : staffReachOf(asker)));
  });

  it.each(askers)('takes from %s what staff say in their own name, where they reach', async (asker) => {
    for (const which of charts) {
      const row = { ...(await rowOf('log_comments', which)), id: newId(), author_id: userIdOf(asker) };
      const answer = await insert(asker, 'log_comments', row);
      expect([which, answer]).toEqual([which, staffReachOf(asker).includes(which) ? 'permitted' : 'refused']);
    }
  });

  it('is taken back by its writer alone', async () => {
    for (const asker of askers) {
      const taken = await ask(asker, (sql) => sql`update log_comments set removed_at = now() returning client_id`);
      const wrote = charts.filter(
        (which) => userIdOf(asker) === world()[which].comment.authorId && staffReachOf(asker).includes(which),
      );
      expect([asker, taken.map((row) => row.client_id)]).toEqual([asker, idsOf(wrote)]);
    }
    expect(await verdict(ask('caseloadTrainer', (sql) => sql`update log_comments set body = 'x'`))).toBe('refused');
  });
});

describe('word_templates', () => {
  it.each(askers)('are the staff’s of one clinic, here %s', async (asker) => {
    const isStaff = staff.includes(asker) || asker === 'coverExpired';
    const seen = await ask(asker, (sql) => sql`select clinic_id from word_templates`);
    const clinic = asker.startsWith('otherClinic') ? world().there.id : world().here.id;
    expect(seen.map((row) => row.clinic_id)).toEqual(isStaff ? [clinic] : []);
    const row = {
      ...{ clinic_id: world().here.id, id: newId(), kind: 'note', title: 'T', body: 'B', archived: false, version: 1 },
      ...{ created_by: userIdOf(asker), created_at: new Date().toISOString() },
    };
    expect(await insert(asker, 'word_templates', row)).toBe(
      isStaff && clinic === world().here.id ? 'permitted' : 'refused',
    );
  });
});

describe('clinic_logos', () => {
  it.each(askers)('is seen by members, changed and taken away by owners, here %s', async (asker) => {
    const clinicOf = (): string | null => {
      if (['nobody', 'wrongClinic', 'wrongRole', 'disabledTrainer'].includes(asker)) return null;
      return asker.startsWith('otherClinic') ? world().there.id : world().here.id;
    };
    const seen = await ask(asker, (sql) => sql`select clinic_id from clinic_logos`);
    expect(seen.map((row) => row.clinic_id)).toEqual(clinicOf() ? [clinicOf()] : []);
    const isOwner = asker === 'owner' || asker === 'otherClinicOwner';
    const own = { updated_by: userIdOf(asker) };
    const changed = await ask(asker, (sql) => sql`update clinic_logos set ${sql(own)} returning 1`);
    expect(changed).toHaveLength(isOwner ? 1 : 0);
    const gone = await ask(asker, (sql) => sql`delete from clinic_logos returning 1`);
    expect(gone).toHaveLength(isOwner ? 1 : 0);
  });
});

describe('clinics', () => {
  it.each(askers)('changes its settings for an owner alone, here %s', async (asker) => {
    const changed = await ask(asker, (sql) => sql`update clinics set name = 'Other', version = 2 returning id`);
    const own = { owner: world().here.id, otherClinicOwner: world().there.id }[asker as string];
    expect(changed.map((row) => row.id)).toEqual(own ? [own] : []);
  });
});

describe('erasure_requests', () => {
  const seenBy = (asker: Asker): ChartName[] => {
    const own = ownChart[asker];
    if (own) return [own];
    if (asker === 'owner') return ['chart', 'otherChart'];
    return asker === 'otherClinicOwner' ? ['foreignChart'] : [];
  };
  const request = async (asker: Asker, which: ChartName, reason: string) => ({
    ...(await rowOf('erasure_requests', which)),
    ...{ id: newId(), state: 'waiting', decided_by: null, decided_at: null, requested_by: userIdOf(asker), reason },
  });

  it.each(askers)('shows %s those that concern them', async (asker) => {
    expect(await chartsSeen(asker, 'erasure_requests')).toEqual(idsOf(seenBy(asker)));
  });

  it.each(askers)('is asked for by the client, or by an owner, here %s', async (asker) => {
    for (const which of charts) {
      const mayAsk = ownChart[asker] === which;
      const mayFind = asker.toLowerCase().includes('owner') && seenBy(asker).includes(which);
      expect([which, await insert(asker, 'erasure_requests', await request(asker, which, 'asked'))]).toEqual([
        which,
        mayAsk || mayFind ? 'permitted' : 'refused',
      ]);
      expect([which, await insert(asker, 'erasure_requests', await request(asker, which, 'retention'))]).toEqual([
        which,
        mayFind ? 'permitted' : 'refused',
      ]);
    }
  });

  it('is withdrawn by the client, refused by an owner, and called done by nobody in a statement', async () => {
    const asked = await request('self', 'chart', 'asked');
    await database.sql`insert into erasure_requests select * from
      jsonb_populate_record(null::erasure_requests, ${database.sql.json(asked as never)})`;
    const answerTo = (asker: Asker, change: Record<string, unknown>) =>
      verdict(ask(asker, (sql) => sql`update erasure_requests set ${sql(change)} where id = ${asked.id}`));
    expect(await answerTo('self', { state: 'withdrawn' })).toBe('permitted');
    expect(await answerTo('owner', { state: 'refused', decided_by: userIdOf('owner') })).toBe('permitted');
    expect(await answerTo('owner', { state: 'withdrawn' })).toBe('refused');
    expect(await answerTo('self', { state: 'refused', decided_by: userIdOf('self') })).toBe('refused');
    expect(await answerTo('owner', { state: 'done', decided_by: userIdOf('owner') })).toBe('refused');
    const others = await ask(
      'caseloadTrainer',
      (sql) => sql`update erasure_requests set state = 'withdrawn' where id = ${asked.id} returning 1`,
    );
    expect(others).toHaveLength(0);
  });
});
