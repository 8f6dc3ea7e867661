import { sql } from 'drizzle-orm';
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { chartColumns, chartKeys } from './chart';
import { symptomReports } from './health';
import { createdAt, instant } from './types';

/** A flare from the client's own word: what was answered, which sessions were moved, and how it ended. */
export const flares = pgTable(
  'flares',
  {
    ...chartColumns,
    /** First day, in the client's zone. */
    fromDate: date('from_date', { mode: 'string' }).notNull(),
    /** Last day; null while it goes on. */
    untilDate: date('until_date', { mode: 'string' }),
    symptomReportId: uuid('symptom_report_id').notNull(),
    /** Highest pain so far, NPRS. */
    peakPain: smallint('peak_pain').notNull(),
    /** The three questions, by id. */
    answers: jsonb('answers').$type<Record<string, string>>().notNull(),
    /** Planned sessions that were moved, with the dates before and after. */
    moved: jsonb('moved').$type<{ plannedSessionId: string; from: string; to: string }[]>().notNull(),
    whatHelped: text('what_helped'),
    reviewedAt: instant('reviewed_at'),
    reviewedBy: uuid('reviewed_by'),
    version: integer('version').notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'flares_symptom_report',
      columns: [t.clinicId, t.clientId, t.symptomReportId],
      foreignColumns: [symptomReports.clinicId, symptomReports.clientId, symptomReports.id],
    }),
    uniqueIndex('flares_open').on(t.clinicId, t.clientId).where(sql`until_date is null`),
    index('flares_from').on(t.clinicId, t.clientId, t.fromDate.desc()),
    index('flares_report').on(t.clinicId, t.clientId, t.symptomReportId),
    check('flares_dates', sql`${t.untilDate} >= ${t.fromDate}`),
    check('flares_peak', sql`${t.peakPain} between 0 and 10`),
  ],
).enableRLS();
