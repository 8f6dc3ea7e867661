import { and, eq, ne } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { memberships } from '@/db/schema';
import type { Actor } from '@/server/auth/actor';
import type { Staff } from './row';
import type { KnownClient } from './status';

/** Names of the clinic's staff, where a row of these clients may ask for one. */
export async function staffNames(db: Db, actor: Actor, clients: readonly KnownClient[]): Promise<Staff> {
  const rows = clients.some(({ facts }) => facts.act || facts.marks)
    ? await db
        .select({ id: memberships.userId, name: memberships.name })
        .from(memberships)
        .where(and(eq(memberships.clinicId, actor.clinicId), ne(memberships.role, 'client')))
    : [];
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return { me: actor.userId, nameOf: (userId) => names.get(userId) ?? 'Former staff' };
}
