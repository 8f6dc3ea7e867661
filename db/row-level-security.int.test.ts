import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { type ChartTable, expected, type Writer } from '@/server/testing/chart-table-expectations';
import {
  type Asker,
  askers,
  askingTwoClinics,
  type ChartName,
  charts,
  personas,
  verdict,
} from '@/server/testing/row-level-security';
import { testDatabase } from '@/server/testing/test-database';

/**
 * Every table × person × verb, asked in SQL as `app_rw` with nothing but the request's context set. What is
 * expected stands here as data, apart from the policies: a policy that changes has to change here too.
 */
const database = testDatabase();
const { world, userIdOf, ask, insert, rowOf } = askingTwoClinics(database);

const chartTables = Object.keys(expected);
const ofChart = (table: string): ChartTable => {
  const entry = expected[table];
  if (!entry) throw new Error(`${table} is not expected`);
  return entry;
};

/** The tables whose rows name a person that the database holds to who asks. */
const authored = chartTables.filter((table) => ofChart(table).author);
const answered = chartTables.filter((table) => ofChart(table).changedBy);

/** Reached by other rules than a chart or a clinic: see gym-floor-security and desk-security.int.test.ts. */
const otherTables = [
  'staff_notes',
  'log_comments',
  'triage_marks',
  'client_status',
  'erasure_requests',
  'messages',
  'message_pictures',
  'message_reads',
  'notification_settings',
  'push_subscriptions',
  'notifications',
  'calendar_feeds',
];

const identityTables = ['users', 'auth_sessions', 'auth_tokens', 'rate_limits'];

/** The tables of the clinic, with all the columns that anybody may change; `all` where no grant is by column. */
const clinicColumns: Readonly<Record<string, readonly string[] | 'all'>> = {
  clinics: ['emergency_number', 'response_time', 'name', 'week_starts_on', 'retention_years', 'version'],
  clinic_logos: ['media_type', 'width', 'height', 'sha256', 'content', 'updated_by', 'updated_at'],
  word_templates: ['title', 'body', 'archived', 'version'],
  memberships: ['disabled_at'],
  clients: [
    'status',
    'units',
    'time_zone',
    'equipment',
    'pain_history',
    'goal',
    'usual_pain',
    'intake_completed_at',
    'locale',
    'version',
  ],
  caseloads: ['ended_at'],
  covers: [],
  invitations: 'all',
  programs: 'all',
  program_versions: [],
  policies: [],
  closed_days: ['removed_at'],
  exercises: ['definition', 'archived', 'version', 'updated_at'],
  program_drafts: ['base_version', 'grid', 'version', 'updated_at', 'updated_by'],
  program_draft_editors: ['seen_at'],
  rollouts: ['undone_at', 'undone_by'],
  idempotency: ['response'],
  audit_events: [],
};
const clinicTables = Object.keys(clinicColumns);
/** What an owner may take away: see desk-security.int.test.ts. */
const deletable = new Set(['clinic_logos']);

/** Which of the three charts a person reaches: own, another's in the clinic, one in the other clinic. */
const reach: Record<Asker, readonly ChartName[]> = {
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
const isClient = (asker: Asker) => asker === 'self' || asker === 'otherClient';

/** The charts in which this person may write what `writer` writes. */
function writable(asker: Asker, writer: Writer): readonly ChartName[] {
  if (writer === 'none') return [];
  if (writer === 'either') return reach[asker];
  return isClient(asker) === (writer === 'client') ? reach[asker] : [];
}

/** The columns that a grant lets `app_rw` change, in the order of the alphabet. */
async function changeableColumns(table: string): Promise<string[]> {
  const rows = await database.sql`
    select attname as name from pg_attribute where attrelid = ${`public.${table}`}::regclass and attnum > 0
      and not attisdropped and has_column_privilege('app_rw', attrelid, attnum, 'UPDATE') order by attname`;
  return rows.map((row) => row.name as string).sort();
}

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
      [...chartTables, ...otherTables, ...identityTables, ...clinicTables].sort(),
    );
  });

  it('carries a restrictive tenant policy where it carries a clinic', async () => {
    const policies =
      await database.sql`select tablename from pg_policies where policyname = 'tenant' and permissive = 'RESTRICTIVE'`;
    expect(policies.map((row) => row.tablename).sort()).toEqual(
      [...chartTables, ...otherTables, ...clinicTables].sort(),
    );
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

  it.each([...chartTables, ...otherTables, ...clinicTables])('%s lets nobody delete or truncate', async (table) => {
    for (const asker of ['self', 'caseloadTrainer', 'owner'] as const) {
      if (!deletable.has(table)) {
        expect(await verdict(ask(asker, (sql) => sql`delete from ${sql(table)}`))).toBe('refused');
      }
      expect(await verdict(ask(asker, (sql) => sql`truncate ${sql(table)} cascade`))).toBe('refused');
    }
  });

  it.each(identityTables)('%s is out of reach of app_rw', async (table) => {
    expect(await verdict(ask('owner', (sql) => sql`select * from ${sql(table)}`))).toBe('refused');
  });

  it.each([
    ...chartTables,
    ...otherTables,
    'caseloads',
    'covers',
    'programs',
    'program_drafts',
    'rollouts',
    'invitations',
  ])('%s is out of reach of app_auth', async (table) => {
    const auth = postgres(database.authUrl, { max: 1 });
    try {
      expect(await verdict(auth`select * from ${auth(table)}`)).toBe('refused');
    } finally {
      await auth.end();
    }
  });
});

describe.each(chartTables)('%s', (table) => {
  const { insert: inserter, update: changer, begins, author, changedBy, entered, columns } = ofChart(table);

  /** A copy of a row of that chart as this person would begin it. */
  const newRow = async (asker: Asker, which: ChartName) => ({
    ...(await rowOf(table, which)),
    id: newId(),
    ...begins,
    ...(author ? { [author]: userIdOf(asker) } : {}),
    ...(entered ? { entered_by: isClient(asker) ? null : userIdOf(asker) } : {}),
  });

  it.each(askers)('shows %s exactly the charts in reach', async (asker) => {
    const seen = await ask(asker, (sql) => sql`select distinct client_id from ${sql(table)}`);
    expect(seen.map((row) => row.client_id).sort()).toEqual(
      reach[asker].map((which) => world()[which].clientId).sort(),
    );
  });

  it.each(askers)('takes from %s exactly the rows that they may write', async (asker) => {
    for (const which of charts) {
      const answer = await insert(asker, table, await newRow(asker, which));
      expect([which, answer]).toEqual([which, writable(asker, inserter).includes(which) ? 'permitted' : 'refused']);
    }
  });

  it('lets nobody change another column than those expected', async () => {
    expect(await changeableColumns(table)).toEqual([...columns].sort());
  });

  it.each(askers)('lets %s change only what is theirs to change', async (asker) => {
    const [column] = columns;
    if (column === undefined) {
      const change = ask(asker, (sql) => sql`update ${sql(table)} set client_id = client_id`);
      expect(await verdict(change)).toBe('refused');
      return;
    }
    for (const which of charts) {
      const { clinicId, clientId } = world()[which];
      const changed = await ask(
        asker,
        (sql) => sql`update ${sql(table)} set
          ${changedBy ? sql({ [changedBy]: userIdOf(asker) }) : sql`${sql(column)} = ${sql(column)}`}
          where clinic_id = ${clinicId} and client_id = ${clientId} returning 1`,
      );
      expect([which, changed.length > 0]).toEqual([which, writable(asker, changer).includes(which)]);
    }
  });

  it('refuses a row of my own chart that says another clinic', async () => {
    const asker: Asker = inserter === 'client' ? 'self' : 'caseloadTrainer';
    const row = { ...(await newRow(asker, 'chart')), clinic_id: world().there.id };
    expect(await insert(asker, table, row)).toBe('refused');
  });
});

it.each(authored)('%s takes nothing in the name of another', async (table) => {
  const named = { [ofChart(table).author ?? '']: world().people.otherTrainer.userId };
  const row = { ...(await rowOf(table, 'chart')), id: newId(), ...named };
  expect(await insert('caseloadTrainer', table, row)).toBe('refused');
});

it.each(chartTables.filter((table) => ofChart(table).entered))('%s says truly who entered it', async (table) => {
  const row = { ...(await rowOf(table, 'chart')), ...ofChart(table).begins, id: newId() };
  const as = (asker: Asker, by: string | null) => insert(asker, table, { ...row, entered_by: by });
  expect(await as('caseloadTrainer', null)).toBe('refused');
  expect(await as('caseloadTrainer', userIdOf('owner'))).toBe('refused');
  expect(await as('self', userIdOf('caseloadTrainer'))).toBe('refused');
  expect(await as('self', userIdOf('self'))).toBe('refused');
});

it.each(answered)('%s is changed in nobody else’s name', async (table) => {
  const named = { [ofChart(table).changedBy ?? '']: world().people.otherTrainer.userId };
  const change = ask('caseloadTrainer', (sql) => sql`update ${sql(table)} set ${sql(named)}`);
  expect(await verdict(change)).toBe('refused');
});

it.each(clinicTables)('%s lets nobody change another column than those expected', async (table) => {
  const columns = clinicColumns[table] ?? [];
  const all = await database.sql`
    select attname as name from pg_attribute where attrelid = ${`public.${table}`}::regclass and attnum > 0 and not attisdropped`;
  expect(await changeableColumns(table)).toEqual(
    (columns === 'all' ? all.map((row) => row.name as string) : [...columns]).sort(),
  );
});

it('shows the tables of the clinic to nobody who is not a member', async () => {
  for (const asker of ['nobody', 'wrongClinic', 'wrongRole', 'disabledTrainer'] as const) {
    for (const table of clinicTables) {
      const seen = await ask(asker, (sql) => sql`select 1 from ${sql(table)}`);
      expect([asker, table, seen.length]).toEqual([asker, table, 0]);
    }
  }
});

it('never shows a row of another clinic', async () => {
  for (const asker of personas) {
    const foreign = world().people[asker].clinicId === world().here.id ? world().there.id : world().here.id;
    for (const table of clinicTables) {
      const column = table === 'clinics' ? 'id' : 'clinic_id';
      const seen = await ask(asker, (sql) => sql`select 1 from ${sql(table)} where ${sql(column)} = ${foreign}`);
      expect([asker, table, seen.length]).toEqual([asker, table, 0]);
    }
  }
});
