import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ProgramDocument } from '@/domain/program/types';
import { clinics } from './clinics';
import { createdAt, instant } from './types';

export const programs = pgTable(
  'programs',
  {
    clinicId: uuid('clinic_id')
      .notNull()
      .references(() => clinics.id),
    id: uuid('id').notNull(),
    /** Names a built-in program; null for a trainer's own. */
    builtIn: text('built_in'),
    name: text('name').notNull(),
    publishedVersion: integer('published_version'),
    archived: boolean('archived').notNull().default(false),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.id] }), uniqueIndex('programs_built_in').on(t.clinicId, t.builtIn)],
).enableRLS();

/** A published version never changes: the application's role may insert here and never update. */
export const programVersions = pgTable(
  'program_versions',
  {
    clinicId: uuid('clinic_id').notNull(),
    programId: uuid('program_id').notNull(),
    number: integer('number').notNull(),
    document: jsonb('document').$type<ProgramDocument>().notNull(),
    publishedAt: instant('published_at').notNull().default(sql`now()`),
    publishedBy: uuid('published_by'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.programId, t.number] }),
    foreignKey({ columns: [t.clinicId, t.programId], foreignColumns: [programs.clinicId, programs.id] }),
    check('program_versions_number', sql`${t.number} >= 1`),
  ],
).enableRLS();
