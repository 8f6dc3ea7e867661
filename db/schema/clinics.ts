import { sql } from 'drizzle-orm';
import { check, pgTable, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { createdAt } from './types';

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
    createdAt: createdAt(),
  },
  (t) => [check('clinics_week_starts_on', sql`${t.weekStartsOn} between 1 and 7`)],
).enableRLS();
