import postgres from 'postgres';

/**
 * Creates what a migration cannot: the roles. Idempotent. Needs a role that may create roles; granting
 * BYPASSRLS to `sturdy_owner` needs a superuser once. Roles are the server's, so two databases on one server
 * share them.
 */
export async function bootstrapRoles(
  adminUrl: string,
  passwords?: { app_rw: string; app_auth: string; app_jobs: string },
): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql.begin(async (tx) => {
      // Two copies that start at once must not both create a role.
      await tx`select pg_advisory_xact_lock(748291)`;
      const existing = new Set(
        (
          await tx`select rolname from pg_roles
            where rolname in ('sturdy_owner', 'sturdy_backup', 'app_rw', 'app_auth', 'app_jobs')`
        ).map((row) => row.rolname as string),
      );
      if (!existing.has('sturdy_owner')) await tx`create role sturdy_owner nologin bypassrls`;
      if (!existing.has('sturdy_backup'))
        await tx`create role sturdy_backup nologin bypassrls in role pg_read_all_data`;
      if (!existing.has('app_rw')) await tx`create role app_rw nologin nobypassrls noinherit`;
      if (!existing.has('app_auth')) await tx`create role app_auth nologin nobypassrls noinherit`;
      if (!existing.has('app_jobs')) await tx`create role app_jobs nologin nobypassrls noinherit`;
      if (passwords) {
        for (const [role, password] of Object.entries(passwords)) {
          await tx.unsafe(`alter role ${role} login password '${password.replaceAll("'", "''")}'`);
        }
      }
      const [me] = await tx`select current_user as name, current_database() as db`;
      await tx`grant sturdy_owner to ${tx(me?.name as string)}`;
      await tx`grant create, connect on database ${tx(me?.db as string)} to sturdy_owner`;
      await tx`grant connect on database ${tx(me?.db as string)} to app_rw, app_auth, app_jobs, sturdy_backup`;
      await tx`revoke create on schema public from public`;
      await tx`grant usage, create on schema public to sturdy_owner`;
      await tx`grant usage on schema public to app_rw, app_auth`;
      // Jobs live in a schema of their own; of the tables beside it their role reaches none. Whoever migrates acts for it.
      const [held] = await tx`select pg_has_role('sturdy_owner', 'app_jobs', 'MEMBER') as yes`;
      if (!held?.yes) await tx`grant app_jobs to sturdy_owner`;
      const [jobs] = await tx`select 1 from pg_namespace where nspname = 'pgboss'`;
      if (!jobs) await tx`create schema pgboss authorization app_jobs`;
    });
  } finally {
    await sql.end();
  }
}
