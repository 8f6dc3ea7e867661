import postgres from 'postgres';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { testDatabase } from '@/server/testing/test-database';
import { type Person, type Persona, type TwoClinics, twoClinics } from '@/server/testing/two-clinics';

/**
 * Every table × person × verb, asked in SQL as `app_rw` with nothing but the request's context set. What is
 * expected stands here as data, apart from the policies: a policy that changes has to change here too.
 */
const database = testDatabase();
let world: TwoClinics;
let rw: ReturnType<typeof postgres>;

type Asker = Persona | 'nobody' | 'wrongClinic' | 'wrongRole';
const personas: Persona[] = [
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
const askers: Asker[] = [...personas, 'nobody', 'wrongClinic', 'wrongRole'];

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

/** `permitted` when no grant or policy stood in the way, whatever a key or a check said after that. */
async function verdict(work: Promise<unknown>): Promise<'permitted' | 'refused'> {
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

const chartTables = [
  'assignments',
  'planned_sessions',
  'load_overrides',
  'session_logs',
  'set_logs',
  'symptom_reports',
  'screenings',
  'clearances',
  'consents',
] as const;
const clientWrites = new Set<string>(['session_logs', 'set_logs', 'symptom_reports', 'screenings', 'consents']);
const identityTables = ['users', 'auth_sessions', 'auth_tokens', 'rate_limits'];
const clinicTables = [
  'clinics',
  'memberships',
  'clients',
  'caseloads',
  'covers',
  'invitations',
  'programs',
  'program_versions',
  'idempotency',
  'audit_events',
];

/** Which of the three charts a person reaches: own, another's in the clinic, one in the other clinic. */
const reach: Record<Asker, readonly ('chart' | 'otherChart' | 'foreignChart')[]> = {
  self: ['chart'],
  otherClient: ['otherChart'],
  caseloadTrainer: ['chart'],
  otherTrainer: ['otherChart'],
  coverCurrent: ['chart'],
  coverExpired: [],
  owner: ['chart', 'otherChart'],
  disabledTrainer: [],
  otherClinicTrainer: ['foreignChart'],
  otherClinicOwner: ['foreignChart'],
  nobody: [],
  wrongClinic: [],
  wrongRole: [],
};
const staffWithReach = (asker: Asker) =>
  reach[asker].length > 0 && asker !== 'self' && asker !== 'otherClient' ? reach[asker] : [];
const ownChart = (asker: Asker) => (asker === 'self' || asker === 'otherClient' ? reach[asker] : []);

beforeAll(async () => {
  world = await twoClinics(database.admin);
  rw = postgres(database.rwUrl, { max: 4, onnotice: () => undefined });
  return () => rw.end();
});

const charts = ['chart', 'otherChart', 'foreignChart'] as const;

describe('every table', () => {
  it('has row-level security enabled and forced', async () => {
    const open = await database.sql`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`;
    expect(open).toEqual([]);
  });

  it('stands in this test', async () => {
    const rows = await database.sql`select tablename from pg_tables where schemaname = 'public'`;
    expect(rows.map((row) => row.tablename).sort()).toEqual(
      [...chartTables, ...identityTables, ...clinicTables].sort(),
    );
  });

  it('carries a restrictive tenant policy where it carries a clinic', async () => {
    const policies =
      await database.sql`select tablename from pg_policies where policyname = 'tenant' and permissive = 'RESTRICTIVE'`;
    expect(policies.map((row) => row.tablename).sort()).toEqual([...chartTables, ...clinicTables].sort());
  });

  it('leads its keys with clinic_id', async () => {
    const rows = await database.sql`
      select t.relname as table, i.relname as key, a.attname as first
      from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
        join pg_namespace n on n.oid = t.relnamespace
        join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
      where n.nspname = 'public' and x.indisunique and t.relname <> all (${identityTables})
        and not (t.relname = 'clinics' and a.attname = 'id') and a.attname <> 'clinic_id'`;
    expect(rows).toEqual([]);
  });

  it('has an index behind every foreign key', async () => {
    const rows = await database.sql`
      select c.conrelid::regclass::text as table, c.conname
      from pg_constraint c join pg_namespace n on n.oid = c.connamespace
      where c.contype = 'f' and n.nspname = 'public' and not exists (
        select from pg_index x where x.indrelid = c.conrelid
          and c.conkey <@ (string_to_array(x.indkey::text, ' ')::smallint[]))
        -- The clinic and whoever decided or assigned are never deleted, so nothing looks them up backwards.
        and not (cardinality(c.conkey) = 1)`;
    expect(rows).toEqual([]);
  });

  it('belongs to an owner who cannot log in, and the working roles are narrow', async () => {
    const owners = await database.sql`select distinct tableowner from pg_tables where schemaname = 'public'`;
    expect(owners).toEqual([{ tableowner: 'sturdy_owner' }]);
    const roles = await database.sql`
      select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname in ('app_rw', 'app_auth') order by 1`;
    for (const role of roles) {
      expect(role).toMatchObject({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    }
    const [owner] = await database.sql`select rolcanlogin from pg_roles where rolname = 'sturdy_owner'`;
    expect(owner?.rolcanlogin).toBe(false);
  });

  it.each([...chartTables, ...clinicTables])('%s lets nobody delete or truncate', async (table) => {
    for (const asker of ['self', 'caseloadTrainer', 'owner'] as const) {
      expect(await verdict(ask(asker, (sql) => sql`delete from ${sql(table)}`))).toBe('refused');
      expect(await verdict(ask(asker, (sql) => sql`truncate ${sql(table)} cascade`))).toBe('refused');
    }
  });

  it.each(identityTables)('%s is out of reach of app_rw', async (table) => {
    expect(await verdict(ask('owner', (sql) => sql`select * from ${sql(table)}`))).toBe('refused');
  });

  it.each([...chartTables, 'caseloads', 'covers', 'programs', 'invitations'])(
    '%s is out of reach of app_auth',
    async (table) => {
      const auth = postgres(database.authUrl, { max: 1 });
      try {
        expect(await verdict(auth`select * from ${auth(table)}`)).toBe('refused');
      } finally {
        await auth.end();
      }
    },
  );
});

describe.each(chartTables)('%s', (table) => {
  const rowOf = async (which: (typeof charts)[number]) => {
    const { clinicId, clientId } = world[which];
    const [row] = await database.sql`
      select to_jsonb(t) as row from ${database.sql(table)} t where clinic_id = ${clinicId} and client_id = ${clientId} limit 1`;
    return row?.row as Record<string, string>;
  };

  it.each(askers)('shows %s exactly the charts in reach', async (asker) => {
    const seen = await ask(asker, (sql) => sql`select distinct client_id from ${sql(table)}`);
    expect(seen.map((row) => row.client_id).sort()).toEqual(reach[asker].map((which) => world[which].clientId).sort());
  });

  it.each(askers)('takes from %s exactly the rows that they may write', async (asker) => {
    const writable = clientWrites.has(table)
      ? ownChart(asker)
      : table === 'clearances'
        ? reach[asker]
        : staffWithReach(asker);
    for (const which of charts) {
      const row = { ...(await rowOf(which)), id: newId(), state: 'requested' };
      const answer = await verdict(
        ask(
          asker,
          (sql) =>
            sql`insert into ${sql(table)} select * from jsonb_populate_record(null::${sql(table)}, ${sql.json(row)})`,
        ),
      );
      expect([which, answer]).toEqual([which, writable.includes(which) ? 'permitted' : 'refused']);
    }
  });

  it.each(askers)('lets %s change only what is theirs to change', async (asker) => {
    const column: Record<string, string> = {
      assignments: 'end_reason',
      planned_sessions: 'status',
      session_logs: 'note',
      clearances: 'restrictions',
    };
    const changeable = column[table];
    if (changeable === undefined) {
      const [first] = Object.keys(await rowOf('chart'));
      const change = ask(asker, (sql) => sql`update ${sql(table)} set ${sql(first ?? 'id')} = ${sql(first ?? 'id')}`);
      expect(await verdict(change)).toBe('refused');
      return;
    }
    const allowed =
      table === 'session_logs' ? ownChart(asker) : table === 'planned_sessions' ? reach[asker] : staffWithReach(asker);
    for (const which of charts) {
      const { clinicId, clientId } = world[which];
      const changed = await ask(
        asker,
        (sql) => sql`update ${sql(table)} set ${sql(changeable)} = ${sql(changeable)}
          where clinic_id = ${clinicId} and client_id = ${clientId} returning 1`,
      );
      expect([which, changed.length > 0]).toEqual([which, allowed.includes(which)]);
    }
  });

  it('refuses a row of my own chart that says another clinic, or points into another chart', async () => {
    const row = { ...(await rowOf('chart')), id: newId(), clinic_id: world.there.id, state: 'requested' };
    const asker: Asker = clientWrites.has(table) ? 'self' : 'caseloadTrainer';
    expect(
      await verdict(
        ask(
          asker,
          (sql) =>
            sql`insert into ${sql(table)} select * from jsonb_populate_record(null::${sql(table)}, ${sql.json(row)})`,
        ),
      ),
    ).toBe('refused');
  });
});

describe('the tables of the clinic', () => {
  const count = async (asker: Asker, table: string, where = 'true') =>
    (await ask(asker, (sql) => sql.unsafe(`select 1 from ${table} where ${where}`))).length;

  it.each(['nobody', 'wrongClinic', 'wrongRole', 'disabledTrainer'] as const)(
    'show %s nothing at all',
    async (asker) => {
      for (const table of clinicTables) expect([table, await count(asker, table)]).toEqual([table, 0]);
    },
  );

  it('never show a row of another clinic', async () => {
    for (const asker of personas) {
      const foreign = world.people[asker].clinicId === world.here.id ? world.there.id : world.here.id;
      for (const table of clinicTables) {
        const column = table === 'clinics' ? 'id' : 'clinic_id';
        expect([asker, table, await count(asker, table, `${column} = '${foreign}'`)]).toEqual([asker, table, 0]);
      }
    }
  });

  it('show clients only themselves', async () => {
    expect(await count('self', 'clients')).toBe(1);
    expect(await count('self', 'memberships', `role = 'client'`)).toBe(1);
    expect(await count('self', 'caseloads')).toBe(1);
    for (const table of ['programs', 'program_versions', 'covers', 'invitations']) {
      expect([table, await count('self', table)]).toEqual([table, 0]);
    }
  });

  it('show the audit list to the owner whole and to a client their own record', async () => {
    expect(await count('owner', 'audit_events')).toBe(2);
    expect(await count('self', 'audit_events', `client_id = '${world.chart.clientId}'`)).toBe(1);
    expect(await count('self', 'audit_events')).toBe(1);
    expect(await count('caseloadTrainer', 'audit_events')).toBe(0);
  });

  it('keep the audit list insert-only, and in the name of who acts', async () => {
    expect(await verdict(ask('owner', (sql) => sql`update audit_events set action = 'x'`))).toBe('refused');
    const event = (userId: string) => ({
      clinic_id: world.here.id,
      id: newId(),
      at: new Date().toISOString(),
      user_id: userId,
      role: 'trainer',
      action: 'x',
      subject_type: 'x',
      request_id: newId(),
    });
    const insert = (userId: string) =>
      verdict(
        ask(
          'caseloadTrainer',
          (sql) =>
            sql`insert into audit_events select * from jsonb_populate_record(null::audit_events, ${sql.json(event(userId))})`,
        ),
      );
    expect(await insert(world.people.caseloadTrainer.userId)).toBe('permitted');
    expect(await insert(world.people.owner.userId)).toBe('refused');
  });

  it('let only an owner disable people, and never themselves', async () => {
    const disable = async (asker: Asker, userId: string) =>
      (await ask(asker, (sql) => sql`update memberships set disabled_at = now() where user_id = ${userId} returning 1`))
        .length;
    expect(await disable('owner', world.people.caseloadTrainer.userId)).toBe(1);
    expect(await disable('owner', world.people.owner.userId)).toBe(0);
    expect(await disable('caseloadTrainer', world.people.otherTrainer.userId)).toBe(0);
    expect(await verdict(ask('owner', (sql) => sql`update memberships set role = 'owner'`))).toBe('refused');
  });

  it('let a trainer invite clients but no staff, and take nobody on for another', async () => {
    const invitation = (role: string, invitedBy: string) => ({
      clinic_id: world.here.id,
      id: newId(),
      role,
      email: 'a@example.org',
      name: 'A',
      invited_by: invitedBy,
      token_hash: newId(),
      expires_at: new Date().toISOString(),
      created_at: new Date().toISOString(),
    });
    const insert = (asker: Asker, role: string, invitedBy: string) =>
      verdict(
        ask(
          asker,
          (sql) =>
            sql`insert into invitations select * from jsonb_populate_record(null::invitations, ${sql.json(invitation(role, invitedBy))})`,
        ),
      );
    const { caseloadTrainer, owner, self, otherTrainer } = world.people;
    expect(await insert('caseloadTrainer', 'client', caseloadTrainer.userId)).toBe('permitted');
    expect(await insert('caseloadTrainer', 'trainer', caseloadTrainer.userId)).toBe('refused');
    expect(await insert('caseloadTrainer', 'client', otherTrainer.userId)).toBe('refused');
    expect(await insert('owner', 'trainer', owner.userId)).toBe('permitted');
    expect(await insert('self', 'client', self.userId)).toBe('refused');
    const takeOn = (asker: Asker, trainerId: string) =>
      verdict(
        ask(
          asker,
          (sql) =>
            sql`insert into caseloads (clinic_id, client_id, trainer_id) values (${world.here.id}, ${world.otherChart.clientId}, ${trainerId})`,
        ),
      );
    expect(await takeOn('caseloadTrainer', otherTrainer.userId)).toBe('refused');
    expect(await takeOn('self', self.userId)).toBe('refused');
  });

  it('keep a published version as it is', async () => {
    expect(await verdict(ask('owner', (sql) => sql`update program_versions set number = number`))).toBe('refused');
  });
});
