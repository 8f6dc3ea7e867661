import { expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { bodyMassConsent } from '@/server/measures/consent';
import { consentText } from '@/server/screening/consent';
import { clientAtWork } from '@/server/testing/client-at-work';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();

it('shows what was agreed to, when and in which words, and what was taken back', async () => {
  const { at, client, clinic } = await clientAtWork(database);
  const before = await at('2026-11-02T09:00:00Z').consents.mine();
  expect(before.map(({ kind, granted }) => [kind, granted])).toEqual([
    ['health-data', null],
    ['body-mass', null],
  ]);
  const given = newId();
  await database.sql`
    insert into consents (clinic_id, client_id, id, kind, text_version, granted, created_at) values
      (${clinic.id}, ${client.clientId}, ${given}, 'health-data', ${consentText.version}, true, '2026-11-01T10:00:00Z'),
      (${clinic.id}, ${client.clientId}, ${newId()}, 'health-data', 999, true, '2026-10-01T10:00:00Z')`;
  const textVersion = bodyMassConsent.version;
  await at('2026-11-03T09:00:00Z').measures.chooseBodyMass({ id: newId(), followed: true, textVersion });
  await at('2026-11-04T09:00:00Z').measures.chooseBodyMass({ id: newId(), followed: false, textVersion });

  const [health, mass] = await at('2026-11-05T09:00:00Z').consents.mine();
  expect(health).toMatchObject({ kind: 'health-data', granted: true, current: { version: consentText.version } });
  expect(health?.steps[0]).toEqual({
    id: given,
    granted: true,
    at: '2026-11-01T10:00:00.000Z',
    version: consentText.version,
    text: { version: consentText.version, title: consentText.title, lines: consentText.lines },
  });
  // A text that is not kept is not made up.
  expect(health?.steps[1]).toMatchObject({ version: 999, text: null });
  expect(mass).toMatchObject({ kind: 'body-mass', granted: false });
  expect(mass?.steps.map(({ granted, at: when }) => [granted, when])).toEqual([
    [false, '2026-11-04T09:00:00.000Z'],
    [true, '2026-11-03T09:00:00.000Z'],
  ]);
});
