import { z } from 'zod';
import type { IsoDate } from '@/domain/schedule/dates';
import { text, uuid } from './text';

/** Bounded only; it is compared with the one that is kept. */
const password = z.string().max(1_000);

/** A client asks for their own record. The id is of the request, made by the device. */
export const askErasureInput = z.strictObject({ id: uuid, password });
export const withdrawErasureInput = z.strictObject({ id: uuid });
/** An owner takes up a record whose time has passed. */
export const proposeErasureInput = z.strictObject({ id: uuid, clientId: uuid });
export const refuseErasureInput = z.strictObject({ id: uuid, version: z.int().min(1), answer: text(1_000) });
export const approveErasureInput = z.strictObject({
  id: uuid,
  version: z.int().min(1),
  /** The client's name as the clinic has it, typed by who decides: what is erased does not come back. */
  name: z.string().max(240),
  password,
});

export type AskErasure = z.output<typeof askErasureInput>;
export type RefuseErasure = z.output<typeof refuseErasureInput>;
export type ApproveErasure = z.output<typeof approveErasureInput>;

export type ErasureState = 'waiting' | 'refused' | 'withdrawn' | 'done';

/** The newest request of a client, as the client sees it. */
export type MyErasure = {
  readonly id: string;
  readonly state: ErasureState;
  /** Instants. */
  readonly askedAt: string;
  readonly decidedAt: string | null;
  readonly answer: string | null;
};

export type ErasureRequest = {
  readonly id: string;
  readonly clientId: string;
  /** Null once the record is gone. */
  readonly name: string | null;
  readonly reason: 'asked' | 'retention';
  readonly state: ErasureState;
  readonly askedAt: string;
  readonly decidedAt: string | null;
  readonly decidedByName: string | null;
  readonly answer: string | null;
  /** How many rows went; null unless done. */
  readonly rows: number | null;
  readonly version: number;
};

/** Somebody of whom nothing was written for longer than the clinic keeps records. */
export type PastRetention = { readonly clientId: string; readonly name: string; readonly lastEntry: IsoDate };

export type Erasures = {
  readonly waiting: readonly ErasureRequest[];
  /** Newest first, up to 100. */
  readonly decided: readonly ErasureRequest[];
  readonly retentionYears: number;
  /** Up to 100, the oldest first. */
  readonly pastRetention: readonly PastRetention[];
};
