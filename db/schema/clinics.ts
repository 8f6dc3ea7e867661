import { sql } from 'drizzle-orm';
import { check, customType, integer, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt, instant } from './types';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

export const clinics = pgTable(
  'clinics',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    timeZone: text('time_zone').notNull(),
    /** 1 is Monday. */
    weekStartsOn: smallint('week_starts_on').notNull().default(1),
    /** The number that emergency advice names. */
    emergencyNumber: text('emergency_number').notNull().default('112'),
    /** Said wherever a client reports something worrying, such as "within one working day". */
    responseTime: text('response_time').notNull().default('within one working day'),
    /** For so many years after the last entry a record is kept before the clinic is asked to erase it. */
    retentionYears: smallint('retention_years').notNull().default(8),
    /** Counts changes of the settings, so that two people do not overwrite each other's. */
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    check('clinics_week_starts_on', sql`${t.weekStartsOn} between 1 and 7`),
    check('clinics_retention_years', sql`${t.retentionYears} between 1 and 30`),
  ],
).enableRLS();

/** A clinic's sign, made small on the device that brings it. A clinic without a row shows its name alone. */
export const clinicLogos = pgTable(
  'clinic_logos',
  {
    clinicId: uuid('clinic_id')
      .primaryKey()
      .references(() => clinics.id),
    mediaType: text('media_type', { enum: ['image/png', 'image/jpeg', 'image/webp'] }).notNull(),
    /** Pixels. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** SHA-256 of the content, hex. */
    sha256: text('sha256').notNull(),
    content: bytes('content').notNull(),
    updatedBy: uuid('updated_by').notNull(),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
  },
  (t) => [
    check('clinic_logos_media_type', sql`${t.mediaType} in ('image/png', 'image/jpeg', 'image/webp')`),
    check('clinic_logos_size', sql`length(${t.content}) between 1 and 262144`),
    check('clinic_logos_pixels', sql`${t.width} between 1 and 2048 and ${t.height} between 1 and 2048`),
  ],
).enableRLS();
