import postgres from 'postgres';
import { beforeAll } from 'vitest';
import type { TestDatabase } from './test-database';
import { type Person, type Persona, type TwoClinics, twoClinics } from './two-clinics';

/** Everybody who may ask the database: real people, none, and two who claim what they are not. */
export type Asker = Persona | 'nobody' | 'wrongClinic' | 'wrongRole';

export const personas: readonly Persona[] = [
  'self',
  'otherClient',
  'caseloadTrainer',
  'otherTrainer',
  'coverCurrent',
  'coverExpired',
  'owner',
  'disabledTrainer',
  'otherClinicTrainer',
  'otherClinicOwner',
];
export const askers: readonly Asker[] = [...personas, 'nobody', 'wrongClinic', 'wrongRole'];

export const charts = ['chart', 'otherChart', 'foreignChart'] as const;
export type ChartName = (typeof charts)[number];

/** `permitted` when no grant or policy stood in the way, whatever a key or a check said after that. */
export async function verdict(work: Promise<unknown>): Promise<'permitted' | 'refused'> {
  try {
    await work;
    return 'permitted';
  } catch (error) {
    const code = error instanceof postgres.PostgresError ? error.code : '';
    if (code === '42501') return 'refused';
    if (code.startsWith('23')) return 'permitted';
    throw error;
  }
}

/** Two clinics in the file's database, to be asked in SQL as `app_rw` with nothing but the request's context set. */
export function askingTwoClinics(database: TestDatabase) {
  let world: TwoClinics;
  let rw: ReturnType<typeof postgres>;

  beforeAll(async () => {
    world = await twoClinics(database.admin);
    rw = postgres(database.rwUrl, { max: 4, onnotice: () => undefined });
    return () => rw.end();
  });

  /** Whose context is set: a real person's, none, a person in a clinic that is not theirs, or a role they lack. */
  function contextOf(asker: Asker): Person | null {
    if (asker === 'nobody') return null;
    if (asker === 'wrongClinic') return { ...world.people.owner, clinicId: world.there.id };
    if (asker === 'wrongRole') return { ...world.people.otherTrainer, role: 'owner' };
    return world.people[asker];
  }

  /** Runs as `app_rw` in a transaction that is always rolled back. */
  async function ask<T>(asker: Asker, work: (sql: postgres.TransactionSql) => Promise<T>): Promise<T> {
    const context = contextOf(asker);
    let result: T | undefined;
    const undo = new Error('undo');
    await rw
      .begin(async (sql) => {
        if (context) {
          await sql`select set_config('app.clinic_id', ${context.clinicId}, true),
            set_config('app.user_id', ${context.userId}, true), set_config('app.role', ${context.role}, true)`;
        }
        result = await work(sql);
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    return result as T;
  }

  return {
    world: () => world,
    /** Whom the request's context names; null for nobody. */
    userIdOf: (asker: Asker): string | null => contextOf(asker)?.userId ?? null,
    ask,
    /** Whether `asker` may insert this row, given by the names of its columns. */
    insert: (asker: Asker, table: string, row: Record<string, unknown>) =>
      verdict(
        ask(
          asker,
          (sql) =>
            sql`insert into ${sql(table)} select * from jsonb_populate_record(null::${sql(table)}, ${sql.json(row as postgres.JSONValue)})`,
        ),
      ),
    /** A row of this chart, by the names of its columns. */
    rowOf: async (table: string, which: ChartName): Promise<Record<string, unknown>> => {
      const { clinicId, clientId } = world[which];
      const [row] = await database.sql`
        select to_jsonb(t) as row from ${database.sql(table)} t where clinic_id = ${clinicId} and client_id = ${clientId} limit 1`;
      return row?.row as Record<string, unknown>;
    },
  };
}
