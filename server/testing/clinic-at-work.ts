import { type ClientInput, makeClient } from '@/db/factories/clients';
import { makeClinic, makeMember } from '@/db/factories/clinics';
import { makeBuiltInPrograms } from '@/db/factories/programs';
import { actorOf, callerAs } from './callers';
import type { TestDatabase } from './test-database';

/**
 * A clinic of its own with an owner, two trainers and the built-in programs. `as` calls procedures as a member at an
 * instant, by default Monday 2 November 2026 at nine; `client` adds one to the first trainer's caseload.
 */
export async function clinicAtWork({ admin }: TestDatabase) {
  const clinic = await makeClinic(admin);
  const owner = await makeMember(admin, { clinicId: clinic.id, role: 'owner', name: 'Olive Owner' });
  const trainer = await makeMember(admin, { clinicId: clinic.id, role: 'trainer', name: 'Tom Trainer' });
  const other = await makeMember(admin, { clinicId: clinic.id, role: 'trainer', name: 'Una Other' });
  const programs = await makeBuiltInPrograms(admin, { clinicId: clinic.id });
  const hinge = programs['hinge-foundations'];
  const deadlift = programs['deadlift-8'];
  if (!hinge || !deadlift) throw new Error('A built-in program is missing');
  return {
    clinic,
    owner,
    trainer,
    other,
    hinge,
    deadlift,
    client: (given: Partial<ClientInput> = {}) =>
      makeClient(admin, { clinicId: clinic.id, trainerId: trainer.userId, ...given }),
    as: async (member: { userId: string | null }, instant = '2026-11-02T09:00:00.000Z') =>
      callerAs(await actorOf(admin, clinic.id, member.userId ?? ''), new Date(instant)),
  };
}

/** What a refused call carries: its code and details. */
export async function refusal(call: Promise<unknown>): Promise<{ code: unknown; message: string; details: unknown }> {
  const error = await call.then(
    () => new Error('was not refused'),
    (reason: unknown) => reason,
  );
  const app = error instanceof Error ? (error.cause ?? error) : error;
  if (!(app instanceof Error)) throw new Error('not an error');
  return {
    code: 'code' in app ? app.code : null,
    message: app.message,
    details: 'details' in app ? (app.details ?? null) : null,
  };
}
