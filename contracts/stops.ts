import { z } from 'zod';
import { text, uuid } from './text';

export const endStopInput = z.strictObject({
  /** Of this message. */
  id: uuid,
  clientId: uuid,
  stopId: uuid,
  /** Of the stop as it was read. */
  version: z.int().min(1),
  /** What was talked about, and where the client begins again. */
  note: text(500),
});

export type EndStopInput = z.output<typeof endStopInput>;

export type EndedStop = {
  readonly stopId: string;
  readonly version: number;
  /** Whether something else still locks lifting. */
  readonly locked: boolean;
};
