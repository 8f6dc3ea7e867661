import { type FloorProcedure, forms, type Messages, type Procedure, upgrades } from './messages';

/** Why an entry is set aside. */
export type Refusal = {
  /** The server's code; null when it did not give one. */
  readonly code: string | null;
  /** For the person to read. */
  readonly words: string;
  /** False when the server failed at it again and again: it is tried once more at the next start. */
  readonly lasting: boolean;
};

/** What came of an entry otherwise than the person meant it. */
export type Told = {
  readonly title: string;
  readonly words: string;
  /** The set that was kept in its place: it can be corrected to what was entered here. */
  readonly keptSetId: string | null;
};

/** The server has it. The entry stays for what it asks for (a check) or what has to be told. */
export type Answered = {
  /** By this device's clock, ISO. */
  readonly at: string;
  readonly told: Told | null;
};

/** One message that waits, was refused, or was answered with something to be seen. */
export type Entry<P extends Procedure = Procedure> = {
  [K in P]: {
    /** The message's own id, made on this device. */
    readonly id: string;
    readonly procedure: K;
    /** Of the input, by `forms`; 1 where it is missing. */
    readonly form?: number;
    readonly input: Messages[K]['input'];
    /** By this device's clock, ISO. */
    readonly queuedAt: string;
    /** How often the server failed at it. */
    readonly failures: number;
    /** Set aside: null while it waits. */
    readonly refused: Refusal | null;
    /** Sent behind the other messages of its session, once. */
    readonly deferred?: boolean;
    readonly answered?: Answered | null;
  };
}[P];

/** Why an entry that this version of the app does not understand is set aside. Nothing is written for it. */
export const unknownRefusal: Refusal = {
  code: 'unknown',
  words: 'Another version of the app made this entry, and this one cannot send it. It stays here until one can.',
  lasting: false,
};

/** Why an entry waits behind one that was not taken. */
export const heldRefusal: Refusal = {
  code: 'held',
  words: 'It belongs to another entry here that was not taken, and is sent after it.',
  lasting: false,
};

/**
 * The entry in the form that this version sends; null for one that it does not understand: another version of the app,
 * older or newer, may have written it on this device.
 */
export function inOurForm(entry: Entry): Entry | null {
  const current: number | undefined = forms[entry.procedure];
  const form = entry.form ?? 1;
  if (current === undefined || form > current || typeof entry.input !== 'object' || entry.input === null) return null;
  const steps = (upgrades[entry.procedure] ?? []).slice(form - 1, current - 1);
  if (steps.length < current - form) return null;
  const input = steps.reduce<object>((made, step) => step(made), entry.input);
  return { ...entry, form: current, input } as Entry;
}

/** Whether staff entered it for a client; a client's phone sends none of these. */
export const isFromFloor = (entry: Entry): entry is Entry<FloorProcedure> =>
  entry.procedure.startsWith('floor.') || entry.procedure === 'signOffs.record';

/** The planned session that a message is about; null for one about none. */
export function plannedSessionOf({ input }: Entry): string | null {
  return 'plannedSessionId' in input ? input.plannedSessionId : null;
}

/** The message that has to arrive before this one; null for none. */
export function neededBy(entry: Entry): string | null {
  switch (entry.procedure) {
    case 'sessions.correctSet':
    case 'floor.correctSet':
    case 'measures.correct':
      return entry.input.correctsId;
    case 'flares.end':
      return entry.input.flareId;
    default:
      return null;
  }
}
