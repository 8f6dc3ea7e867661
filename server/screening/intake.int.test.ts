import { describe, expect, it } from 'vitest';
import type { IntakeInput } from '@/contracts/screening';
import { makeClient } from '@/db/factories/clients';
import { makeClinic } from '@/db/factories/clinics';
import { defaultEquipment } from '@/domain/load/equipment';
import { screeningQuestions } from '@/domain/screening/questions';
import { newId } from '@/lib/id';
import { actorOf, callerAs } from '@/server/testing/callers';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();
const now = new Date('2026-11-03T09:00:00.000Z');

async function newcomer() {
  const clinic = await makeClinic(database.admin);
  const client = await makeClient(database.admin, {
    clinicId: clinic.id,
    intakeCompletedAt: null,
    usualPain: null,
  });
  const actor = await actorOf(database.admin, clinic.id, client.userId ?? '');
  return { client, api: callerAs(actor, now) };
}

const answers = (...yes: string[]) => Object.fromEntries(screeningQuestions.map(({ id }) => [id, yes.includes(id)]));

const intake = (given: Partial<IntakeInput> = {}): IntakeInput => ({
  id: newId(),
  units: 'lb',
  timeZone: 'America/New_York',
  painHistory: 'On and off for years',
  usualPain: 3,
  answers: answers(),
  equipment: { ...defaultEquipment('lb'), has: ['barbell', 'rack'] },
  goal: 'Lift my daughter',
  consent: true,
  consentVersion: 1,
  ...given,
});

const rowsOf = async (clientId: string) => {
  const [row] = await database.sql`
    select (select count(*)::int from consents where client_id = ${clientId}) as consents,
      (select count(*)::int from screenings where client_id = ${clientId}) as screenings,
      (select count(*)::int from clearances where client_id = ${clientId}) as clearances`;
  return row;
};

describe('the intake', () => {
  it('fills the profile, keeps the consent with its version and lets the client in', async () => {
    const { api, client } = await newcomer();
    expect(await api.intake.state()).toMatchObject({ completed: false, lock: null, consent: { version: 1 } });
    expect(await api.plan.today()).toMatchObject({ intakeDone: false, hasPlan: false, session: null, next: null });
    const sent = intake();
    const result = await api.intake.submit(sent);
    expect(result).toMatchObject({ outcome: 'ready', lock: null, advice: { title: 'You can start' } });
    expect(await api.intake.submit(sent)).toEqual(result);
    expect(await api.intake.state()).toMatchObject({ completed: true });
    expect(await api.plan.you()).toMatchObject({
      units: 'lb',
      timeZone: 'America/New_York',
      goal: 'Lift my daughter',
      usualPain: 3,
      consent: { version: 1 },
      intakeCompletedAt: now.toISOString(),
    });
    expect(await rowsOf(client.clientId)).toEqual({ consents: 1, screenings: 1, clearances: 0 });
  });

  it('locks for a review and for an emergency', async () => {
    const one = await newcomer();
    expect(await one.api.intake.submit(intake({ answers: answers('weight-loss') }))).toMatchObject({
      outcome: 'review',
      lock: { level: 'review', state: 'requested' },
    });
    const two = await newcomer();
    const sent = intake({ answers: answers('weight-loss', 'saddle-numbness') });
    const results = await Promise.all(Array.from({ length: 20 }, () => two.api.intake.submit(sent)));
    expect(results[0]).toMatchObject({ outcome: 'emergency', lock: { level: 'emergency' } });
    expect(await rowsOf(two.client.clientId)).toEqual({ consents: 1, screenings: 1, clearances: 1 });
    expect(await two.api.plan.today()).toMatchObject({ intakeDone: true, lock: { level: 'emergency' } });
  });

  it('is refused with blank questions, without consent, with a zone that does not exist', async () => {
    const { api, client } = await newcomer();
    const bad: Partial<Record<keyof IntakeInput, unknown>>[] = [
      { answers: {} },
      { consent: false },
      { timeZone: 'Mars/Base' },
      { timeZone: '+02:00' },
      { usualPain: 11 },
      { equipment: { ...defaultEquipment('kg'), has: ['spaceship'] } },
      { painHistory: 'a\u0000b' },
      { extra: 1 } as never,
    ];
    for (const each of bad) {
      await expect(api.intake.submit({ ...intake(), ...each } as IntakeInput)).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      });
    }
    expect(await rowsOf(client.clientId)).toEqual({ consents: 0, screenings: 0, clearances: 0 });
  });

  it('from a second device adds its answers and leaves the profile alone', async () => {
    const { api, client } = await newcomer();
    await api.intake.submit(intake());
    const second = await api.intake.submit(intake({ units: 'kg', answers: answers('night-pain') }));
    expect(second).toMatchObject({ outcome: 'review', lock: { level: 'review' } });
    expect(await api.plan.you()).toMatchObject({ units: 'lb' });
    expect(await rowsOf(client.clientId)).toEqual({ consents: 2, screenings: 2, clearances: 1 });
  });
});

describe('the profile', () => {
  it('changes by version, and answers a stale one with the current', async () => {
    const { api } = await newcomer();
    const { version } = await api.plan.you();
    const change = {
      version,
      units: 'kg' as const,
      timeZone: 'Europe/Berlin',
      equipment: defaultEquipment('kg'),
      goal: null,
    };
    expect(await api.intake.updateProfile(change)).toMatchObject({ timeZone: 'Europe/Berlin', version: version + 1 });
    await expect(api.intake.updateProfile({ ...change, units: 'lb' })).rejects.toMatchObject({
      cause: { code: 'version_conflict', details: { currentVersion: version + 1 } },
    });
    expect(await api.plan.you()).toMatchObject({ units: 'kg' });

    // An app that does not know of it yet leaves what was chosen as it is.
    const chosen = await api.intake.updateProfile({ ...change, version: version + 1, locale: 'de-DE' });
    expect(chosen.locale).toBe('de-DE');
    expect((await api.intake.updateProfile({ ...change, version: version + 2 })).locale).toBe('de-DE');
    expect((await api.intake.state()).locale).toBe('de-DE');
    const taken = { ...change, version: version + 3 };
    for (const locale of ['xx-XX', 'de', '<script>']) {
      await expect(api.intake.updateProfile({ ...taken, locale })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    }
    expect((await api.intake.updateProfile({ ...taken, locale: null })).locale).toBeNull();
  });
});
