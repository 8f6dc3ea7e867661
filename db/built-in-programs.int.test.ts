import { expect, it } from 'vitest';
import { shipBuiltInPrograms } from '@/db/built-in-programs';
import { makeClinic } from '@/db/factories/clinics';
import { makeBuiltInPrograms } from '@/db/factories/programs';
import { builtInPrograms } from '@/domain/program/built-in/catalogue';
import { testDatabase } from '@/server/testing/test-database';

const database = testDatabase();

const versionsOf = (clinicId: string) => database.sql`
  select p.built_in as slug, p.published_version as published, array_agg(v.number order by v.number) as numbers
  from programs p join program_versions v on v.clinic_id = p.clinic_id and v.program_id = p.id
  where p.clinic_id = ${clinicId} group by 1, 2 order by 1`;

const slugs = builtInPrograms.map(({ slug }) => slug).sort();

it('gives a clinic what it lacks, a new version of what has changed, and nothing twice', async () => {
  const fresh = await makeClinic(database.admin);
  const settled = await makeClinic(database.admin);
  await makeBuiltInPrograms(database.admin, { clinicId: settled.id });

  await shipBuiltInPrograms(database.adminUrl);
  const first = slugs.map((slug) => ({ slug, published: 1, numbers: [1] }));
  expect(await versionsOf(fresh.id)).toEqual(first);
  expect(await versionsOf(settled.id)).toEqual(first);
  expect(await shipBuiltInPrograms(database.adminUrl)).toBe(0);

  const changed = builtInPrograms.map((program) =>
    program.slug === 'deadlift-8'
      ? { ...program, document: { ...program.document, summary: 'Twelve sessions, newly told.' } }
      : program,
  );
  await Promise.all([shipBuiltInPrograms(database.adminUrl, changed), shipBuiltInPrograms(database.adminUrl, changed)]);
  for (const { id } of [fresh, settled]) {
    expect(await versionsOf(id)).toEqual(
      slugs.map((slug) =>
        slug === 'deadlift-8' ? { slug, published: 2, numbers: [1, 2] } : { slug, published: 1, numbers: [1] },
      ),
    );
  }
});
