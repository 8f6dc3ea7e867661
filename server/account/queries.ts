import { and, eq, isNull } from 'drizzle-orm';
import type { ClinicFacts, ClinicMembership, Device, Me } from '@/contracts/account';
import { clinics, memberships } from '@/db/schema';
import { localDate } from '@/domain/schedule/local-date';
import type { Actor } from '@/server/auth/actor';
import { askAuth } from '@/server/auth/auth-database';
import { listAuthSessions } from '@/server/auth/auth-sessions';
import { sessionLimits } from '@/server/auth/session-limits';
import { storeNameOf } from '@/server/auth/store-name';
import { clinicSign } from '@/server/clinics/queries';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';
import { deviceWords } from './device';

/** Who is signed in, for shells and for the client's app at each start. */
export async function meOf({ db, actor }: Pick<WorkContext, 'db' | 'actor'>): Promise<Me> {
  const { idleMs } = actor.role === 'client' ? sessionLimits.client : sessionLimits.staff;
  const { userId, name, email, role, clinicId, clinicName, clientId } = actor;
  const store = clientId === null ? null : storeNameOf(actor);
  const sign = await clinicSign({ db, actor });
  return {
    userId,
    name,
    email,
    role,
    clinicId,
    clinicName,
    clinicSign: sign,
    clientId,
    store,
    idleSeconds: idleMs / 1000,
  };
}

/** The clinic that a person works in now, with the date on its wall. */
export async function clinicFacts({ db, actor, now }: WorkContext): Promise<ClinicFacts> {
  const [clinic] = await db
    .select({ name: clinics.name, timeZone: clinics.timeZone, weekStartsOn: clinics.weekStartsOn })
    .from(clinics)
    .where(eq(clinics.id, actor.clinicId));
  if (!clinic) throw new AppError('not_found');
  return { ...clinic, today: localDate(now, clinic.timeZone) };
}

/** The clinics that a person may work in, in the order of joining. */
export async function membershipsOf(actor: Actor): Promise<ClinicMembership[]> {
  const rows = await askAuth((db) =>
    db
      .select({ clinicId: memberships.clinicId, clinicName: clinics.name, role: memberships.role })
      .from(memberships)
      .innerJoin(clinics, eq(clinics.id, memberships.clinicId))
      .where(and(eq(memberships.userId, actor.userId), isNull(memberships.disabledAt)))
      .orderBy(memberships.createdAt, memberships.clinicId),
  );
  return rows.map((row) => ({ ...row, current: row.clinicId === actor.clinicId }));
}

/** Where a person is signed in, the most recently used first. */
export async function devicesOf(actor: Actor, now: Date): Promise<Device[]> {
  const rows = await listAuthSessions(actor.userId, now);
  return rows.map((row) => ({
    id: row.id,
    device: deviceWords(row.userAgent),
    signedInAt: new Date(row.createdAt).toISOString(),
    lastSeenAt: new Date(row.lastSeenAt).toISOString(),
    current: row.id === actor.authSessionId,
  }));
}
