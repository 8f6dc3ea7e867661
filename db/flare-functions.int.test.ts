import { describe, expect, it } from 'vitest';
import { type Asker, askingTwoClinics } from '@/server/testing/row-level-security';
import { testDatabase } from '@/server/testing/test-database';

/** The two functions that reach past a client's own rights, asked in SQL by everybody who could stand to a chart. */
const database = testDatabase();
const { world, ask } = askingTwoClinics(database);

const within: Asker[] = ['self', 'caseloadTrainer', 'coverCurrent', 'owner'];
const without: Asker[] = [
  'otherClient',
  'otherTrainer',
  'coverExpired',
  'disabledTrainer',
  'otherClinicTrainer',
  'otherClinicOwner',
  'nobody',
  'wrongClinic',
  'wrongRole',
];
const plan = () => world().chart.assignment.id;

describe('the flare session of a plan', () => {
  it.each(within)('is read by %s', async (asker) => {
    const [row] = await ask(asker, (sql) => sql`select app.flare_session_of(${plan()}) -> 'title' as title`);
    expect(row?.title).toBe('Easy movement');
  });
  it.each(without)('is hidden from %s', async (asker) => {
    const [row] = await ask(asker, (sql) => sql`select app.flare_session_of(${plan()}) as session`);
    expect(row?.session).toBeNull();
  });
  it('is all that a client reads of the program', async () => {
    expect(await ask('self', (sql) => sql`select 1 from program_versions`)).toHaveLength(0);
  });
});

describe('the end of a plan', () => {
  const end = (asker: Asker) =>
    ask(asker, async (sql) => {
      const [fitted] = await sql`select app.fit_plan_end(${plan()})::text as end`;
      return fitted?.end ?? null;
    });
  it.each(within)('follows its sessions for %s', async (asker) => {
    expect(await end(asker)).toBe(world().chart.planned.at(-1)?.date);
  });
  it.each(without)('is out of reach of %s', async (asker) => {
    expect(await end(asker)).toBeNull();
  });
  it('is never the client’s to choose', async () => {
    const changed = await ask(
      'self',
      (sql) => sql`update assignments set end_date = '2099-01-01' where id = ${plan()} returning 1`,
    );
    expect(changed).toHaveLength(0);
  });
});
