import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { testDatabase } from '@/server/testing/test-database';
import { authDb, DatabaseAway, inTransaction, isLinkError, pingDatabase } from './connection';

const database = testDatabase();
const nobody = { clinicId: newId(), userId: newId(), role: 'owner' as const };

describe('the request transaction', () => {
  it('works as app_rw with the context set for this transaction only', async () => {
    const read = (db: Parameters<Parameters<typeof inTransaction>[1]>[0]) =>
      db.execute<{ who: string; clinic: string }>(
        sql`select current_user as who, current_setting('app.clinic_id', true) as clinic`,
      );
    const [inside] = await inTransaction(nobody, read);
    expect(inside).toEqual({ who: 'app_rw', clinic: nobody.clinicId });
    const [after] = await inTransaction(null, read);
    expect(after).toEqual({ who: 'app_rw', clinic: '' });
  });

  it('rolls back what a thrown error leaves behind, and gives the connection back', async () => {
    await database.sql`create table scratch (n int)`;
    await database.sql`grant select, insert on scratch to app_rw`;
    for (let i = 0; i < 25; i++) {
      await expect(
        inTransaction(nobody, async (db) => {
          await db.execute(sql`insert into scratch values (${i})`);
          throw new Error('on purpose');
        }),
      ).rejects.toThrow('on purpose');
    }
    expect(await database.sql`select * from scratch`).toHaveLength(0);
  });

  it('survives its connection being killed, and reconnects', async () => {
    await expect(
      inTransaction(nobody, async (db) => {
        const [row] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
        await database.sql`select pg_terminate_backend(${row?.pid ?? 0})`;
        await db.execute(sql`select 1`);
      }),
    ).rejects.toSatisfy(isLinkError);
    await expect(inTransaction(nobody, (db) => db.execute(sql`select 1 as one`))).resolves.toHaveLength(1);
  });

  it('serves many at once from few connections', async () => {
    const all = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        inTransaction(nobody, (db) => db.execute<{ i: number }>(sql`select ${i}::int as i`)),
      ),
    );
    expect(all.map((rows) => rows[0]?.i)).toEqual(Array.from({ length: 60 }, (_, i) => i));
  });

  it('ends one that takes too long, and leaves the others of its pool alone', async () => {
    const never = new Promise<never>(() => undefined);
    const other = await inTransaction(nobody, async (db) => {
      await db.execute(sql`select 1`);
      await expect(inTransaction(nobody, () => never, { deadlineMs: 50 })).rejects.toThrow(DatabaseAway);
      return db.execute<{ one: number }>(sql`select 1 as one`);
    });
    expect(other).toEqual([{ one: 1 }]);
    await expect(inTransaction(nobody, (db) => db.execute(sql`select 1 as one`))).resolves.toHaveLength(1);
  });

  it('gives a long read its time for each query, and one instant for all', async () => {
    await database.sql`create table instants (n int)`;
    await database.sql`grant select on instants to app_rw`;
    const slowly = (isLongRead: boolean) =>
      inTransaction(
        nobody,
        async (db) => {
          const seen: unknown[] = [];
          for (let i = 0; i < 5; i++) {
            seen.push(...(await db.execute(sql`select count(*)::int as n, pg_sleep(0.3)::text from instants`)));
            await database.sql`insert into instants values (${i})`;
          }
          return seen;
        },
        { isLongRead, deadlineMs: 1_000 },
      );
    await expect(slowly(false)).rejects.toThrow(DatabaseAway);
    const seen = await slowly(true);
    expect(new Set(seen.map((row) => (row as { n: number }).n)).size).toBe(1);
  });

  it('gives the identity role its own connections and no chart', async () => {
    const [row] = await authDb().execute<{ who: string }>(sql`select current_user as who`);
    expect(row?.who).toBe('app_auth');
    await expect(authDb().execute(sql`select * from symptom_reports`)).rejects.toThrow();
    await pingDatabase();
  });

  it('counts a lost database as one, wherever it hides in the cause chain', () => {
    expect(isLinkError(new Error('outer', { cause: new DatabaseAway('gone') }))).toBe(true);
    expect(isLinkError(new Error('ordinary'))).toBe(false);
  });
});
