import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { type Asker, askers, askingTwoClinics, charts, verdict } from '@/server/testing/row-level-security';
import { testDatabase } from '@/server/testing/test-database';

/** Messages, reminders and feeds, asked in SQL as `app_rw`: rows that belong to a thread, or to one person alone. */
const database = testDatabase();
const { world, userIdOf, ask, insert, rowOf } = askingTwoClinics(database);

const reach: Partial<Record<Asker, readonly (typeof charts)[number][]>> = {
  self: ['chart'],
  otherClient: ['otherChart'],
  caseloadTrainer: ['chart'],
  otherTrainer: ['otherChart'],
  coverCurrent: ['chart'],
  owner: ['chart', 'otherChart'],
  otherClinicTrainer: ['foreignChart'],
  otherClinicOwner: ['foreignChart'],
};
const reachOf = (asker: Asker) => reach[asker] ?? [];
const isClient = (asker: Asker) => asker === 'self' || asker === 'otherClient';
const now = () => new Date().toISOString();

async function chartsSeen(asker: Asker, table: string): Promise<string[]> {
  const rows = await ask(asker, (sql) => sql`select distinct client_id from ${sql(table)}`);
  return rows.map((row) => row.client_id as string).sort();
}

describe.each(['messages', 'message_pictures', 'message_reads'])('%s', (table) => {
  it.each(askers)('shows %s exactly the threads in reach', async (asker) => {
    expect(await chartsSeen(asker, table)).toEqual(
      reachOf(asker)
        .map((which) => world()[which].clientId)
        .sort(),
    );
  });
});

describe('messages', () => {
  const message = (asker: Asker, which: (typeof charts)[number], side: string) => ({
    clinic_id: world()[which].clinicId,
    client_id: world()[which].clientId,
    id: newId(),
    author_id: userIdOf(asker),
    side,
    body: 'Words.',
    written_at: now(),
    created_at: now(),
  });

  it.each(askers)('takes from %s what they write from their own side, where they reach', async (asker) => {
    for (const which of charts) {
      for (const side of ['client', 'staff']) {
        const isTheirs = reachOf(asker).includes(which) && (side === 'client') === isClient(asker);
        expect([which, side, await insert(asker, 'messages', message(asker, which, side))]).toEqual([
          which,
          side,
          isTheirs ? 'permitted' : 'refused',
        ]);
      }
    }
  });

  it('takes nothing in the name of another, and changes for nobody', async () => {
    const named = { ...message('caseloadTrainer', 'chart', 'staff'), author_id: userIdOf('owner') };
    expect(await insert('caseloadTrainer', 'messages', named)).toBe('refused');
    for (const asker of askers) {
      expect(await verdict(ask(asker, (sql) => sql`update messages set body = 'Other words.'`))).toBe('refused');
    }
  });
});

describe('message_pictures', () => {
  it.each(askers)('goes to a message for whoever brought it alone, here %s', async (asker) => {
    for (const which of charts) {
      const { clientId, message, userId } = world()[which];
      const attached = await ask(
        asker,
        (sql) => sql`update message_pictures set message_id = ${message.id} where client_id = ${clientId} returning 1`,
      );
      expect([which, attached.length]).toEqual([which, userIdOf(asker) === userId && isClient(asker) ? 1 : 0]);
    }
  });

  it('stays where it was put', async () => {
    const moved = await ask('self', async (sql) => {
      await sql`update message_pictures set message_id = ${world().chart.message.id}`;
      return sql`update message_pictures set position = 1 returning 1`;
    });
    expect(moved).toHaveLength(0);
    expect(await verdict(ask('self', (sql) => sql`update message_pictures set content = 'x'`))).toBe('refused');
  });

  it('is brought in one’s own name, into a thread in reach', async () => {
    const row = { ...(await rowOf('message_pictures', 'chart')), id: newId() };
    expect(await insert('self', 'message_pictures', row)).toBe('permitted');
    expect(await insert('caseloadTrainer', 'message_pictures', row)).toBe('refused');
    expect(
      await insert('caseloadTrainer', 'message_pictures', { ...row, uploaded_by: userIdOf('caseloadTrainer') }),
    ).toBe('permitted');
    expect(await insert('otherTrainer', 'message_pictures', { ...row, uploaded_by: userIdOf('otherTrainer') })).toBe(
      'refused',
    );
  });
});

describe('message_reads', () => {
  it('says for oneself how far one has read, in a thread in reach', async () => {
    for (const asker of askers) {
      const row = {
        clinic_id: world().chart.clinicId,
        client_id: world().chart.clientId,
        user_id: userIdOf(asker),
        read_until: now(),
      };
      expect([asker, await insert(asker, 'message_reads', row)]).toEqual([
        asker,
        reachOf(asker).includes('chart') ? 'permitted' : 'refused',
      ]);
    }
    const row = { ...(await rowOf('message_reads', 'chart')) };
    expect(await insert('caseloadTrainer', 'message_reads', row)).toBe('refused');
    const changed = await ask('caseloadTrainer', (sql) => sql`update message_reads set read_until = now() returning 1`);
    expect(changed).toHaveLength(0);
  });
});

describe.each(['notification_settings', 'push_subscriptions', 'notifications'])('%s', (table) => {
  it.each(askers)('is for %s alone', async (asker) => {
    const [mine] = charts.filter((which) => isClient(asker) && world()[which].userId === userIdOf(asker));
    const seen = await ask(asker, (sql) => sql`select user_id from ${sql(table)}`);
    expect(seen.map((row) => row.user_id)).toEqual(mine ? [world()[mine].userId] : []);
    const changed = await ask(
      asker,
      (sql) =>
        sql`update ${sql(table)} set ${sql(changeable[table] ?? '')} = ${sql(changeable[table] ?? '')} returning 1`,
    );
    expect(changed).toHaveLength(mine ? 1 : 0);
  });

  it('is made by nobody for another', async () => {
    const [row] = await database.sql`
      select to_jsonb(t) as row from ${database.sql(table)} t where user_id = ${world().chart.userId}`;
    const copy = {
      ...(row?.row as Record<string, unknown>),
      ...(table === 'notification_settings' ? {} : { id: newId() }),
    };
    expect(await insert('self', table, copy)).toBe('permitted');
    for (const asker of askers.filter((each) => each !== 'self')) {
      expect([asker, await insert(asker, table, copy)]).toEqual([asker, 'refused']);
    }
  });
});

const changeable: Readonly<Record<string, string>> = {
  notification_settings: 'morning_push',
  push_subscriptions: 'gone_at',
  notifications: 'sent_at',
};

describe('calendar_feeds', () => {
  it.each(askers)('is for the client alone, here %s', async (asker) => {
    const mine = isClient(asker) ? reachOf(asker) : [];
    expect(await chartsSeen(asker, 'calendar_feeds')).toEqual(mine.map((which) => world()[which].clientId));
    for (const which of charts) {
      const { clientId } = world()[which];
      const row = { ...(await rowOf('calendar_feeds', which)), id: newId(), revoked_at: now() };
      expect([which, await insert(asker, 'calendar_feeds', row)]).toEqual([
        which,
        mine.includes(which) ? 'permitted' : 'refused',
      ]);
      const revoked = await ask(
        asker,
        (sql) => sql`update calendar_feeds set revoked_at = now() where client_id = ${clientId} returning 1`,
      );
      expect([which, revoked.length]).toEqual([which, mine.includes(which) ? 1 : 0]);
    }
  });
});

/** All the columns that anybody may change. */
const columns: Readonly<Record<string, readonly string[]>> = {
  messages: [],
  message_pictures: ['message_id', 'position'],
  message_reads: ['read_until'],
  notification_settings: [
    'message_email',
    'message_push',
    'missed_email',
    'missed_push',
    'morning_at',
    'morning_email',
    'morning_push',
    'quiet_from',
    'quiet_until',
    'updated_at',
    'version',
  ],
  push_subscriptions: ['auth', 'auth_session_id', 'gone_at', 'p256dh', 'user_agent'],
  notifications: ['failed_at', 'sent_at'],
  calendar_feeds: ['alarm_minutes', 'revoked_at', 'start_hour'],
};

it.each(Object.keys(columns))('%s lets nobody change another column than those expected', async (table) => {
  const rows = await database.sql`
    select attname as name from pg_attribute where attrelid = ${`public.${table}`}::regclass and attnum > 0
      and not attisdropped and has_column_privilege('app_rw', attrelid, attnum, 'UPDATE') order by attname`;
  expect(rows.map((row) => row.name)).toEqual(columns[table]);
});
