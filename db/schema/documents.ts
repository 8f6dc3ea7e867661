import { sql } from 'drizzle-orm';
import { check, customType, foreignKey, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { chartColumns, chartKeys } from './chart';
import { clearances } from './health';
import { createdAt } from './types';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** A letter or a picture of one that belongs to a clearance. At most 10 MB; kept in the database behind its policies. */
export const clearanceDocuments = pgTable(
  'clearance_documents',
  {
    ...chartColumns,
    clearanceId: uuid('clearance_id').notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type', { enum: ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] }).notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    /** SHA-256 of the content, hex. */
    sha256: text('sha256').notNull(),
    content: bytes('content').notNull(),
    uploadedBy: uuid('uploaded_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    ...chartKeys(t),
    foreignKey({
      name: 'clearance_documents_clearance',
      columns: [t.clinicId, t.clientId, t.clearanceId],
      foreignColumns: [clearances.clinicId, clearances.clientId, clearances.id],
    }),
    index('clearance_documents_clearance_id').on(t.clinicId, t.clientId, t.clearanceId),
    check('clearance_documents_size', sql`${t.sizeBytes} between 1 and 10485760`),
    check(
      'clearance_documents_type',
      sql`${t.mediaType} in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')`,
    ),
  ],
).enableRLS();
