import type { Db } from '@/db/connection';
import { programs, programVersions } from '@/db/schema';
import { builtInPrograms } from '@/domain/program/built-in/catalogue';
import type { ProgramDocument } from '@/domain/program/types';
import { newId } from '@/lib/id';

/** A published program, as an assignment needs it. */
export type PublishedProgram = {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly document: ProgramDocument;
};

type ProgramInput = {
  readonly clinicId: string;
  readonly id?: string;
  readonly name: string;
  readonly document: ProgramDocument;
  readonly builtIn?: string | null;
  readonly publishedBy?: string | null;
  readonly publishedAt?: string;
};

/** A program with its first version, published. */
export async function makeProgram(db: Db, given: ProgramInput): Promise<PublishedProgram> {
  const id = given.id ?? newId();
  const publishedAt = given.publishedAt ?? new Date().toISOString();
  const { clinicId, name, document } = given;
  await db.insert(programs).values({
    clinicId,
    id,
    name,
    builtIn: given.builtIn ?? null,
    publishedVersion: 1,
    createdAt: publishedAt,
  });
  await db
    .insert(programVersions)
    .values({ clinicId, programId: id, number: 1, document, publishedAt, publishedBy: given.publishedBy ?? null });
  return { id, name, version: 1, document };
}

/** The built-in programs of a clinic, by slug ("hinge-foundations", "deadlift-8"). `ids` fixes their ids by slug. */
export async function makeBuiltInPrograms(
  db: Db,
  given: { readonly clinicId: string; readonly ids?: Readonly<Record<string, string>>; readonly publishedAt?: string },
): Promise<Record<string, PublishedProgram>> {
  const made: Record<string, PublishedProgram> = {};
  for (const { slug, name, document } of builtInPrograms) {
    const id = given.ids?.[slug];
    made[slug] = await makeProgram(db, {
      clinicId: given.clinicId,
      name,
      document,
      builtIn: slug,
      ...(id ? { id } : {}),
      ...(given.publishedAt ? { publishedAt: given.publishedAt } : {}),
    });
  }
  return made;
}
