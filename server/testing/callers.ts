import { and, eq } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { clients, clinics, memberships } from '@/db/schema';
import { newId } from '@/lib/id';
import type { Actor } from '@/server/auth/actor';
import { everyTime } from '@/server/once';
import { createCaller } from '@/server/root';
import type { RequestContext } from '@/server/trpc';

/** The actor that a sign-in of this person in this clinic would give. */
export async function actorOf(admin: Db, clinicId: string, userId: string): Promise<Actor> {
  const [row] = await admin
    .select({
      name: memberships.name,
      email: memberships.email,
      role: memberships.role,
      clinicName: clinics.name,
      clientId: clients.id,
    })
    .from(memberships)
    .innerJoin(clinics, eq(clinics.id, memberships.clinicId))
    .leftJoin(clients, and(eq(clients.clinicId, memberships.clinicId), eq(clients.userId, memberships.userId)))
    .where(and(eq(memberships.clinicId, clinicId), eq(memberships.userId, userId)));
  if (!row) throw new Error('no such membership');
  return {
    authSessionId: newId(),
    userId,
    clinicId,
    ...row,
    clientId: row.role === 'client' ? row.clientId : null,
  };
}

/** A request's context for tests: `now` defaults to the real clock. */
export const contextFor = (actor: Actor | null, now: Date = new Date()): RequestContext => ({
  actor: async () => actor,
  now,
  once: everyTime,
  ...{ phoneTime: null, askedFor: null },
  origin: { requestId: newId(), ip: '127.0.0.1', userAgent: 'test' },
});

/** Calls procedures as `actor`, through every middleware, without HTTP. */
export const callerAs = (actor: Actor | null, now?: Date) => createCaller(contextFor(actor, now));
