import { beforeAll, describe, expect, it } from 'vitest';
import { makeMessagePicture } from '@/db/factories/messages';
import { makeNotificationSettings, makePushSubscription } from '@/db/factories/notifications';
import { newId } from '@/lib/id';
import { clientAtWork } from '@/server/testing/client-at-work';
import { testDatabase } from '@/server/testing/test-database';

/** What the role of the jobs may do: ask, claim and clean through functions, and reach no table. */
const database = testDatabase();
let who: Awaited<ReturnType<typeof clientAtWork>>;
beforeAll(async () => {
  who = await clientAtWork(database);
  await makeNotificationSettings(database.admin, {
    clinicId: who.clinic.id,
    userId: who.client.userId ?? '',
    morningEmail: true,
  });
});

describe('the rights of the jobs', () => {
  it('reach no table, and who serves requests reaches none of their functions', async () => {
    const tables = await database.sql`select tablename from pg_tables where schemaname = 'public'`;
    const granted = await database.sql`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'drizzle') and c.relkind in ('r', 'v', 'm', 'S')
        and case c.relkind when 'S' then has_sequence_privilege('app_jobs', c.oid, 'USAGE,SELECT,UPDATE')
          else has_table_privilege('app_jobs', c.oid, 'SELECT,INSERT,UPDATE,DELETE,TRUNCATE,REFERENCES,TRIGGER')
            or has_any_column_privilege('app_jobs', c.oid, 'SELECT,INSERT,UPDATE,REFERENCES') end`;
    expect(tables.length).toBeGreaterThan(40);
    expect(granted).toEqual([]);
    const functions = (role: string) => database.sql`select p.proname as name from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = 'app' and has_function_privilege(${role}, p.oid, 'EXECUTE') order by 1`;
    const own = (await functions('app_jobs')).map(({ name }) => name);
    expect(own).toEqual([
      'claim_notification',
      'clean_up',
      'end_push',
      'finish_notification',
      'message_alerts_due',
      'missed_nudges_due',
      'morning_prompts_due',
      'push_targets',
    ]);
    for (const role of ['app_rw', 'app_auth']) {
      expect((await functions(role)).map(({ name }) => name).filter((name) => own.includes(name))).toEqual([]);
      const [schema] = await database.sql`select has_schema_privilege(${role}, 'pgboss', 'USAGE') as usage`;
      expect(schema?.usage).toBe(false);
    }
    const [role] = await database.sql`select rolsuper, rolbypassrls, rolcreaterole,
      has_database_privilege('app_jobs', current_database(), 'CREATE') as creates
      from pg_roles where rolname = 'app_jobs'`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, creates: false });
  });

  it('do not claim for somebody what is not switched on, nor tell where to without a claim', async () => {
    const [clinicId, userId] = [who.clinic.id, who.client.userId ?? ''];
    const claim = (kind: string, channel: string) => database.sql`select email from app.claim_notification(${clinicId},
      ${userId}, ${newId()}, ${kind}, '2026-11-03', 1, ${channel}, '2027-02-28T08:00:00Z')`;
    for (const [kind, channel] of [
      ['morning', 'push'],
      ['missed', 'email'],
      ['message', 'email'],
      ['other', 'email'],
    ]) {
      expect(await claim(kind ?? '', channel ?? '')).toEqual([]);
    }
    expect(await claim('morning', 'email')).toEqual([{ email: who.client.email }]);
    expect(await database.sql`select id from app.push_targets(${clinicId}, ${userId}, ${newId()}, now())`).toEqual([]);
  });
});

describe('cleaning', () => {
  const at = '2027-03-01T03:10:00Z';
  it('takes away what has had its time and nothing else', async () => {
    const { sql, admin } = database;
    const own = { clinicId: who.clinic.id, userId: who.client.userId ?? '' };
    const chart = { clinicId: own.clinicId, clientId: who.client.clientId };
    const session = async (expires: string, revoked: string | null) => {
      const id = newId();
      await sql`insert into auth_sessions (id, token_hash, user_id, expires_at, revoked_at)
        values (${id}, ${id}, ${own.userId}, ${expires}, ${revoked})`;
      return id;
    };
    const live = await session('2027-03-10T00:00:00Z', null);
    const ended = await session('2027-03-10T00:00:00Z', '2027-02-20T00:00:00Z');
    await session('2027-01-29T00:00:00Z', null);
    await session('2027-03-10T00:00:00Z', '2027-01-29T00:00:00Z');
    for (const [hash, expires] of [
      ['new', '2027-02-23T00:00:00Z'],
      ['old', '2027-02-20T00:00:00Z'],
    ] as const) {
      await sql`insert into auth_tokens (id, kind, token_hash, user_id, expires_at)
        values (${newId()}, 'reset', ${hash}, ${own.userId}, ${expires})`;
    }
    await sql`insert into rate_limits values ('new', '2027-02-28T00:00:00Z', 1), ('old', '2027-02-26T00:00:00Z', 1)`;
    for (const [hash, created] of [
      ['new', '2026-12-02T00:00:00Z'],
      ['old', '2026-11-20T00:00:00Z'],
    ] as const) {
      await sql`insert into idempotency (clinic_id, user_id, id, procedure, request_hash, created_at)
        values (${own.clinicId}, ${own.userId}, ${newId()}, 'test', ${hash}, ${created})`;
      await sql`insert into notifications (clinic_id, user_id, id, kind, subject, attempt, channel, claimed_at)
        values (${own.clinicId}, ${own.userId}, ${newId()}, 'morning', ${hash}, 1, 'email', ${created})`;
    }
    const uploaded = { ...chart, uploadedBy: own.userId };
    await makeMessagePicture(admin, { ...uploaded, createdAt: '2027-02-28T02:00:00Z' });
    const fresh = await makeMessagePicture(admin, { ...uploaded, createdAt: '2027-02-28T04:00:00Z' });
    const kept = await makePushSubscription(admin, { ...own, authSessionId: live });
    const signedOut = await makePushSubscription(admin, { ...own, authSessionId: ended });
    await makePushSubscription(admin, { ...own, authSessionId: ended, goneAt: '2027-01-29T00:00:00Z' });

    const removed = await sql`select what, removed::int from app.clean_up(${at})`;
    expect(Object.fromEntries(removed.map((row) => [row.what, row.removed]))).toEqual({
      ...{ auth_tokens: 1, rate_limits: 1, idempotency: 1, auth_sessions: 2, message_pictures: 1 },
      ...{ notifications: 1, push_subscriptions: 1 },
    });
    expect(await sql`select token_hash as left from auth_tokens`).toEqual([{ left: 'new' }]);
    expect(await sql`select key as left from rate_limits`).toEqual([{ left: 'new' }]);
    expect(await sql`select request_hash as left from idempotency`).toEqual([{ left: 'new' }]);
    expect(await sql`select id from message_pictures`).toEqual([{ id: fresh.id }]);
    expect(await sql`select id, gone_at is not null as gone from push_subscriptions order by gone`).toEqual([
      { id: kept.id, gone: false },
      { id: signedOut.id, gone: true },
    ]);
  });
});
