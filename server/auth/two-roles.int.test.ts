import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/server/testing/test-database';

const db = testDatabase();

describe('the two roles', () => {
  const as = async (url: string, query: string): Promise<string> => {
    const sql = postgres(url, { max: 1 });
    try {
      return `${(await sql.unsafe(query)).length} rows`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      await sql.end();
    }
  };

  it.each(['users', 'auth_sessions', 'auth_tokens', 'rate_limits'])('app_rw cannot read %s', async (table) => {
    expect(await as(db.rwUrl, `select * from ${table}`)).toMatch(/permission denied/);
  });

  it.each(['symptom_reports', 'session_logs', 'set_logs', 'screenings', 'invitations', 'audit_events'])(
    'app_auth cannot read %s',
    async (table) => {
      expect(await as(db.authUrl, `select * from ${table}`)).toMatch(/permission denied/);
    },
  );

  it('app_auth sees of a chart what identity needs and no more', async () => {
    expect(await as(db.authUrl, 'select user_id, name from clients')).toMatch(/rows/);
    expect(await as(db.authUrl, 'select pain_history from clients')).toMatch(/permission denied/);
  });

  it('app_rw cannot ask for an invitation by its hash', async () => {
    expect(await as(db.rwUrl, `select * from app.find_invitation('x')`)).toMatch(/permission denied/);
  });
});
