import { z } from 'zod';
import { text, uuid } from './text';

/** Whose clients; null for those of nobody. */
export const oneCaseload = z.strictObject({ trainerId: uuid.nullable() });

export const moveClients = z.strictObject({
  id: uuid,
  clientIds: z
    .array(uuid)
    .min(1, { message: 'Choose at least one client.' })
    .max(100, { message: 'At most 100 clients at once.' })
    .refine((ids) => new Set(ids).size === ids.length, { message: 'The same client twice.' }),
  /** Whose they were on the screen; null for nobody's. Anything else in the meantime refuses the whole. */
  fromUserId: uuid.nullable(),
  toUserId: uuid,
  /** For the new trainer; shown on each client's page. */
  note: text(1000),
});

export type OneCaseloadInput = z.output<typeof oneCaseload>;
export type MoveClientsInput = z.output<typeof moveClients>;

export type CaseloadCount = {
  readonly userId: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly clients: number;
};

/** Who trains how many: for an owner everybody, for a trainer themselves. */
export type Caseloads = {
  readonly trainers: readonly CaseloadCount[];
  /** Clients without a trainer; an owner alone is told. */
  readonly nobodys: number;
  /** Who may be given clients, by name. */
  readonly choices: readonly { readonly userId: string; readonly name: string }[];
  readonly self: string;
};

export type CaseloadClient = {
  readonly clientId: string;
  readonly name: string;
  readonly status: 'invited' | 'active';
  /** Of this trainer's training the client; null for nobody's. */
  readonly since: string | null;
};

export type MovedClients = { readonly moved: number; readonly toName: string };
