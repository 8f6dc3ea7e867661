import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { type Asker, askingTwoClinics, verdict } from '@/server/testing/row-level-security';
import { testDatabase } from '@/server/testing/test-database';

/** What row-level-security.int.test.ts does not say of the tables of the clinic: each has rules of its own. */
const database = testDatabase();
const { world, ask, insert } = askingTwoClinics(database);

describe('the tables of the clinic', () => {
  const count = async (asker: Asker, table: string, where = 'true') =>
    (await ask(asker, (sql) => sql.unsafe(`select 1 from ${table} where ${where}`))).length;

  it('show clients only themselves', async () => {
    expect(await count('self', 'clients')).toBe(1);
    expect(await count('self', 'memberships', `role = 'client'`)).toBe(1);
    expect(await count('self', 'caseloads')).toBe(1);
    for (const table of ['programs', 'program_versions', 'covers', 'invitations']) {
      expect([table, await count('self', table)]).toEqual([table, 0]);
    }
  });

  it('show the audit list to the owner whole, to a client their own record, to trainers those of their clients', async () => {
    expect(await count('owner', 'audit_events')).toBe(2);
    expect(await count('self', 'audit_events', `client_id = '${world().chart.clientId}'`)).toBe(1);
    expect(await count('self', 'audit_events')).toBe(1);
    expect(await count('caseloadTrainer', 'audit_events')).toBe(1);
    expect(await count('caseloadTrainer', 'audit_events', `client_id = '${world().chart.clientId}'`)).toBe(1);
    expect(await count('coverExpired', 'audit_events')).toBe(0);
  });

  it('keep the audit list insert-only, and in the name of who acts', async () => {
    expect(await verdict(ask('owner', (sql) => sql`update audit_events set action = 'x'`))).toBe('refused');
    const event = (userId: string) => ({
      clinic_id: world().here.id,
      id: newId(),
      at: new Date().toISOString(),
      user_id: userId,
      role: 'trainer',
      action: 'x',
      subject_type: 'x',
      request_id: newId(),
    });
    const { caseloadTrainer, owner } = world().people;
    expect(await insert('caseloadTrainer', 'audit_events', event(caseloadTrainer.userId))).toBe('permitted');
    expect(await insert('caseloadTrainer', 'audit_events', event(owner.userId))).toBe('refused');
  });

  it('let only an owner disable people, and never themselves', async () => {
    const disable = async (asker: Asker, userId: string) =>
      (await ask(asker, (sql) => sql`update memberships set disabled_at = now() where user_id = ${userId} returning 1`))
        .length;
    expect(await disable('owner', world().people.caseloadTrainer.userId)).toBe(1);
    expect(await disable('owner', world().people.owner.userId)).toBe(0);
    expect(await disable('caseloadTrainer', world().people.otherTrainer.userId)).toBe(0);
    expect(await verdict(ask('owner', (sql) => sql`update memberships set role = 'owner'`))).toBe('refused');
  });

  it('let a trainer invite clients but no staff, and take nobody on for another', async () => {
    const invitation = (role: string, invitedBy: string) => ({
      clinic_id: world().here.id,
      id: newId(),
      role,
      email: 'a@example.org',
      name: 'A',
      invited_by: invitedBy,
      token_hash: newId(),
      expires_at: new Date().toISOString(),
      created_at: new Date().toISOString(),
    });
    const invite = (asker: Asker, role: string, invitedBy: string) =>
      insert(asker, 'invitations', invitation(role, invitedBy));
    const { caseloadTrainer, owner, self, otherTrainer } = world().people;
    expect(await invite('caseloadTrainer', 'client', caseloadTrainer.userId)).toBe('permitted');
    expect(await invite('caseloadTrainer', 'trainer', caseloadTrainer.userId)).toBe('refused');
    expect(await invite('caseloadTrainer', 'client', otherTrainer.userId)).toBe('refused');
    expect(await invite('owner', 'trainer', owner.userId)).toBe('permitted');
    expect(await invite('self', 'client', self.userId)).toBe('refused');
    const takeOn = (asker: Asker, trainerId: string) =>
      verdict(
        ask(
          asker,
          (sql) =>
            sql`insert into caseloads (clinic_id, client_id, trainer_id) values (${world().here.id}, ${world().otherChart.clientId}, ${trainerId})`,
        ),
      );
    expect(await takeOn('caseloadTrainer', otherTrainer.userId)).toBe('refused');
    expect(await takeOn('self', self.userId)).toBe('refused');
  });

  it('keep a published version as it is', async () => {
    expect(await verdict(ask('owner', (sql) => sql`update program_versions set number = number`))).toBe('refused');
  });

  it('let an owner change what is said of emergencies and answers, and a trainer or a client nothing', async () => {
    const change = async (asker: Asker, clinicId: string) =>
      (
        await ask(
          asker,
          (sql) =>
            sql`update clinics set emergency_number = '112', response_time = 'today' where id = ${clinicId} returning 1`,
        )
      ).length;
    expect(await change('owner', world().here.id)).toBe(1);
    expect(await change('owner', world().there.id)).toBe(0);
    for (const asker of ['caseloadTrainer', 'coverCurrent', 'self', 'nobody', 'wrongClinic', 'wrongRole'] as const) {
      expect([asker, await change(asker, world().here.id)]).toEqual([asker, 0]);
    }
    expect(await verdict(ask('owner', (sql) => sql`update clinics set time_zone = 'UTC'`))).toBe('refused');
  });

  it('let an owner adopt rules in their own name, and nobody else', async () => {
    const adopt = async (asker: Asker, createdBy: string, clinicId = world().here.id) =>
      insert(asker, 'policies', {
        clinic_id: clinicId,
        version: 2,
        policy: {},
        reason: 'As agreed.',
        created_by: createdBy,
        created_at: new Date().toISOString(),
      });
    const { owner, caseloadTrainer, self } = world().people;
    expect(await adopt('owner', owner.userId)).toBe('permitted');
    expect(await adopt('owner', caseloadTrainer.userId)).toBe('refused');
    expect(await adopt('owner', owner.userId, world().there.id)).toBe('refused');
    expect(await adopt('caseloadTrainer', caseloadTrainer.userId)).toBe('refused');
    expect(await adopt('self', self.userId)).toBe('refused');
    expect(await adopt('wrongRole', world().people.otherTrainer.userId)).toBe('refused');
  });

  it('keep every version of the rules as it is, and show them to everybody in the clinic', async () => {
    for (const asker of ['owner', 'caseloadTrainer', 'otherTrainer', 'self', 'otherClinicOwner'] as const) {
      expect([asker, await count(asker, 'policies')]).toEqual([asker, 1]);
      expect(await verdict(ask(asker, (sql) => sql`update policies set reason = 'x'`))).toBe('refused');
    }
  });
});
