import { and, eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Db } from '@/db/connection';
import { clinics, programs, programVersions } from '@/db/schema';
import { type BuiltInProgram, builtInPrograms } from '@/domain/program/built-in/catalogue';
import { newId } from '@/lib/id';

/**
 * Gives every clinic the programs that ship with this version of the product: those that it lacks, and a new version of
 * those that have changed. Earlier versions stay, and so do the plans made from them. Harmless to repeat, and at once
 * from two processes. `adminUrl` names whoever ran the migrations. Returns how many versions were added.
 */
export async function shipBuiltInPrograms(
  adminUrl: string,
  shipped: readonly BuiltInProgram[] = builtInPrograms,
): Promise<number> {
  const client = postgres(adminUrl, {
    max: 1,
    onnotice: () => undefined,
    connection: { role: 'sturdy_owner' } as Record<string, string>,
  });
  try {
    return await drizzle(client).transaction(async (db) => {
      await db.execute(sql`select pg_advisory_xact_lock(748294)`);
      let added = 0;
      for (const { id } of await db.select({ id: clinics.id }).from(clinics)) {
        for (const program of shipped) if (await shipTo(db, id, program)) added += 1;
      }
      return added;
    });
  } finally {
    await client.end();
  }
}

/** Whether there was anything to add. */
async function shipTo(db: Db, clinicId: string, { slug, name, document }: BuiltInProgram): Promise<boolean> {
  const [held] = await db
    .select({
      id: programs.id,
      number: programVersions.number,
      same: sql<boolean>`${programVersions.document} = ${JSON.stringify(document)}::jsonb`,
    })
    .from(programs)
    .innerJoin(
      programVersions,
      and(
        eq(programVersions.clinicId, programs.clinicId),
        eq(programVersions.programId, programs.id),
        eq(programVersions.number, programs.publishedVersion),
      ),
    )
    .where(and(eq(programs.clinicId, clinicId), eq(programs.builtIn, slug)));
  if (held?.same) return false;
  const programId = held?.id ?? newId();
  const number = (held?.number ?? 0) + 1;
  if (!held) await db.insert(programs).values({ clinicId, id: programId, builtIn: slug, name, publishedVersion: 1 });
  await db.insert(programVersions).values({ clinicId, programId, number, document });
  if (held) {
    await db
      .update(programs)
      .set({ publishedVersion: number, name, version: sql`${programs.version} + 1` })
      .where(and(eq(programs.clinicId, clinicId), eq(programs.id, programId)));
  }
  return true;
}
