import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { ProgramGrid } from '@/domain/program/grid/types';
import type { ProgramDocument } from '@/domain/program/types';
import { clinics } from './clinics';
import { memberships } from './people';
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
    /** What is new in it, in the words of whoever published it. */
    note: text('note'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.programId, t.number] }),
    foreignKey({ columns: [t.clinicId, t.programId], foreignColumns: [programs.clinicId, programs.id] }),
    check('program_versions_number', sql`${t.number} >= 1`),
  ],
).enableRLS();

/** What is being written of a program: one draft a program, shared by the staff, kept until published or discarded. */
export const programDrafts = pgTable(
  'program_drafts',
  {
    clinicId: uuid('clinic_id').notNull(),
    programId: uuid('program_id').notNull(),
    /** The published version that it began from; null before the first one. */
    baseVersion: integer('base_version'),
    /** Null while nothing is being written: before the first change, after publishing or discarding. */
    grid: jsonb('grid').$type<ProgramGrid>(),
    version: integer('version').notNull().default(1),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
    updatedBy: uuid('updated_by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.programId] }),
    foreignKey({
      name: 'program_drafts_program',
      columns: [t.clinicId, t.programId],
      foreignColumns: [programs.clinicId, programs.id],
    }),
  ],
).enableRLS();

/** Who has a draft open, so that two people in one draft know of each other. */
export const programDraftEditors = pgTable(
  'program_draft_editors',
  {
    clinicId: uuid('clinic_id').notNull(),
    programId: uuid('program_id').notNull(),
    userId: uuid('user_id').notNull(),
    seenAt: instant('seen_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.programId, t.userId] }),
    foreignKey({
      name: 'program_draft_editors_draft',
      columns: [t.clinicId, t.programId],
      foreignColumns: [programDrafts.clinicId, programDrafts.programId],
    }),
    foreignKey({
      name: 'program_draft_editors_person',
      columns: [t.clinicId, t.userId],
      foreignColumns: [memberships.clinicId, memberships.userId],
    }),
    index('program_draft_editors_person').on(t.clinicId, t.userId),
  ],
).enableRLS();

/** One version of a program given to clients who train by an earlier one. */
export const rollouts = pgTable(
  'rollouts',
  {
    clinicId: uuid('clinic_id').notNull(),
    id: uuid('id').notNull(),
    programId: uuid('program_id').notNull(),
    toVersion: integer('to_version').notNull(),
    madeBy: uuid('made_by').notNull(),
    createdAt: createdAt(),
    undoneAt: instant('undone_at'),
    undoneBy: uuid('undone_by'),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.id] }),
    foreignKey({
      name: 'rollouts_version',
      columns: [t.clinicId, t.programId, t.toVersion],
      foreignColumns: [programVersions.clinicId, programVersions.programId, programVersions.number],
    }),
    index('rollouts_program').on(t.clinicId, t.programId, t.toVersion),
  ],
).enableRLS();
