import { sql } from 'drizzle-orm';
import { boolean, check, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Exercise } from '@/domain/exercises/types';
import { clinics } from './clinics';
import { createdAt, instant } from './types';

/** A clinic's own exercises. Those that ship with the product are code. */
export const exercises = pgTable(
  'exercises',
  {
    clinicId: uuid('clinic_id')
      .notNull()
      .references(() => clinics.id),
    /** Begins with `own-`: never that of a built-in one. */
    id: text('id').notNull(),
    definition: jsonb('definition').$type<Omit<Exercise, 'id'>>().notNull(),
    archived: boolean('archived').notNull().default(false),
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by').notNull(),
    createdAt: createdAt(),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.clinicId, t.id] }), check('exercises_id', sql`${t.id} ~ '^own-[a-z0-9-]{1,60}$'`)],
).enableRLS();
