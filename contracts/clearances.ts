import { z } from 'zod';
import type { ChartClearance } from './charts';
import { isoDate, optionalText, text, uuid } from './text';

export const recordClearance = z.strictObject({
  /** Of this message. */
  id: uuid,
  clientId: uuid,
  clearanceId: uuid,
  /** Of the clearance as it was read. */
  version: z.int().min(1),
  state: z.enum(['cleared', 'refused']),
  /** Who examined the client, such as "Dr H. Lam". */
  clinician: text(120),
  examinedOn: isoDate,
  restrictions: optionalText(500),
  expiresOn: isoDate.nullable(),
});

export type RecordClearanceInput = z.output<typeof recordClearance>;

export type RecordedClearance = {
  readonly clearanceId: string;
  readonly state: 'cleared' | 'refused';
  readonly version: number;
  /** Requests that are still not cleared: lifting stays paused while there are any. */
  readonly open: number;
  /** Whether lifting stays paused, for whatever reason. */
  readonly locked: boolean;
};

/** A clearance as the client sees it. */
export type MyClearance = Pick<
  ChartClearance,
  | 'id'
  | 'level'
  | 'state'
  | 'requestedAt'
  | 'because'
  | 'clinician'
  | 'examinedOn'
  | 'restrictions'
  | 'expiresOn'
  | 'lapsed'
  | 'documents'
>;
