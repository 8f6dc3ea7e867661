import {
  boolean,
  date,
  foreignKey,
  index,
  jsonb,
  numeric,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { chartColumns, chartKeys } from './chart';
import { createdAt } from './types';

/** One result of one instrument. A correction is a new row that names the one it corrects. */
export const measurements = pgTable(
  'measurements',
  {
    ...chartColumns,
    /** An id of domain/instruments. */
    instrument: text('instrument').notNull(),
    /** In the client's zone. */
    takenOn: date('taken_on', { mode: 'string' }).notNull(),
    /** What was answered or read off, as the instrument has it. */
    answers: jsonb('answers').$type<Record<string, unknown>>().notNull(),
    /** The instrument's own unit. */
    score: numeric('score', { precision: 7, scale: 2, mode: 'number' }).notNull(),
    note: text('note'),
    voided: boolean('voided').notNull().default(false),
    correctsId: uuid('corrects_id'),
    enteredBy: uuid('entered_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'measurements_corrects',
      columns: [t.clinicId, t.clientId, t.correctsId],
      foreignColumns: [t.clinicId, t.clientId, t.id],
    }),
    index('measurements_instrument').on(t.clinicId, t.clientId, t.instrument, t.takenOn.desc()),
    uniqueIndex('measurements_corrected_once').on(t.clinicId, t.clientId, t.correctsId),
  ],
).enableRLS();
