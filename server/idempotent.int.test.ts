import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeClinic, makeMember } from '@/db/factories/clinics';
import { idempotency } from '@/db/schema';
import { newId } from '@/lib/id';
import { idempotent } from './idempotent';
import { actorOf } from './testing/callers';
import { testDatabase } from './testing/test-database';

const database = testDatabase();

it('gives the first answer to a message that an earlier build has stored, and none to other content', async () => {
  const { id: clinicId } = await makeClinic(database.admin);
  const { userId } = await makeMember(database.admin, { clinicId, role: 'trainer' });
  const actor = await actorOf(database.admin, clinicId, userId);
  const id = newId();
  // Every field counted then, those that say nothing too.
  const requestHash = createHash('sha256').update('{"id":"x","note":null,"pain":3}').digest('hex');
  await database.admin
    .insert(idempotency)
    .values({ clinicId, userId, id, procedure: 'test', requestHash, response: { kept: true } });
  const send = (input: object) =>
    idempotent(database.admin, actor, { id, procedure: 'test', input }, () => {
      throw new Error('written twice');
    });
  await expect(send({ pain: 3, note: null, id: 'x' })).resolves.toEqual({ kept: true });
  await expect(send({ pain: 4, note: null, id: 'x' })).rejects.toMatchObject({ code: 'reused_id' });
});
