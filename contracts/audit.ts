import { z } from 'zod';
import { isoDate, uuid } from './text';

const filters = {
  /** Who did it. */
  userId: uuid.optional(),
  /** Whose record it concerns. */
  clientId: uuid.optional(),
  action: z
    .string()
    .regex(/^[a-z_-]+(\.[a-z_-]+)?$/)
    .max(60)
    .optional(),
  /** Days in the clinic's zone, both included. */
  from: isoDate.optional(),
  until: isoDate.optional(),
};

export const auditListInput = z.strictObject({
  ...filters,
  cursor: z.string().max(120).optional(),
  limit: z.int().min(1).max(100).default(50),
});
export const auditExportInput = z.strictObject({
  ...filters,
  /** Bounded only; it is compared with the one that is kept. */
  password: z.string().max(1_000),
});
export const auditMineInput = z.strictObject({
  /** Only what this person did. */
  userId: uuid.optional(),
  cursor: z.string().max(120).optional(),
  limit: z.int().min(1).max(100).default(30),
});

export type AuditListInput = z.output<typeof auditListInput>;
export type AuditExportInput = z.output<typeof auditExportInput>;
export type AuditMineInput = z.output<typeof auditMineInput>;

/** Somebody whose record deeds may concern. */
export type AuditSubject = { readonly clientId: string; readonly name: string };

export type AuditEvent = {
  readonly id: string;
  readonly at: string;
  readonly userId: string;
  /** Null for a person who left the clinic's list. */
  readonly name: string | null;
  readonly role: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly clientId: string | null;
  readonly clientName: string | null;
  readonly relation: string | null;
  readonly ip: string | null;
  readonly why: string | null;
  readonly detail: Record<string, string | number | boolean | null> | null;
};

/** What a client sees: who was at their record, when and how; not from where. */
export type RecordVisit = {
  readonly id: string;
  readonly at: string;
  readonly name: string | null;
  readonly role: string;
  readonly relation: string | null;
  readonly action: string;
};

/** One of those who were at a client's record. */
export type RecordVisitor = {
  readonly userId: string;
  readonly name: string | null;
  /** As it was the last time. */
  readonly relation: string | null;
  /** Opened or changed. */
  readonly visits: number;
  readonly lastAt: string;
};

export type Page<T> = { readonly items: readonly T[]; readonly nextCursor: string | null };
