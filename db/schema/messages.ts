import { sql } from 'drizzle-orm';
import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { chartColumns, chartKeys } from './chart';
import { clients } from './people';
import { createdAt, instant } from './types';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** What a client and the staff around that client write to each other. One thread a client; nothing is changed later. */
export const messages = pgTable(
  'messages',
  {
    ...chartColumns,
    authorId: uuid('author_id').notNull(),
    /** Which side it comes from, kept as it was when it was written. */
    side: text('side', { enum: ['client', 'staff'] }).notNull(),
    /** Empty when it is pictures alone. Markdown without HTML. */
    body: text('body').notNull(),
    /** By the writer's clock; `created_at` is by the server's, and orders. */
    writtenAt: instant('written_at').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    ...chartKeys(t),
    index('messages_created').on(t.clinicId, t.clientId, t.createdAt.desc()),
    check('messages_side', sql`${t.side} in ('client', 'staff')`),
    check('messages_body', sql`length(${t.body}) <= 4000`),
  ],
).enableRLS();

/** A picture of a message, made small on the device that sends it. It waits without a message until that is sent. */
export const messagePictures = pgTable(
  'message_pictures',
  {
    ...chartColumns,
    messageId: uuid('message_id'),
    /** 0-based, within its message. */
    position: smallint('position').notNull().default(0),
    mediaType: text('media_type', { enum: ['image/jpeg', 'image/png', 'image/webp'] }).notNull(),
    /** Pixels. */
    width: integer('width').notNull(),
    height: integer('height').notNull(),
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
      name: 'message_pictures_message',
      columns: [t.clinicId, t.clientId, t.messageId],
      foreignColumns: [messages.clinicId, messages.clientId, messages.id],
    }),
    index('message_pictures_message_id').on(t.clinicId, t.clientId, t.messageId),
    check('message_pictures_media_type', sql`${t.mediaType} in ('image/jpeg', 'image/png', 'image/webp')`),
    check('message_pictures_size', sql`${t.sizeBytes} between 1 and 4194304`),
    check('message_pictures_pixels', sql`${t.width} between 1 and 8192 and ${t.height} between 1 and 8192`),
  ],
).enableRLS();

/** How far somebody has read a client's thread. */
export const messageReads = pgTable(
  'message_reads',
  {
    clinicId: uuid('clinic_id').notNull(),
    clientId: uuid('client_id').notNull(),
    userId: uuid('user_id').notNull(),
    /** `created_at` of the newest message that was shown. */
    readUntil: instant('read_until').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.clinicId, t.clientId, t.userId] }),
    foreignKey({ columns: [t.clinicId, t.clientId], foreignColumns: [clients.clinicId, clients.id] }),
  ],
).enableRLS();
