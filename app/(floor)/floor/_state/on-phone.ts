import { type Entry, isFromFloor } from '@/lib/outbox/entry';
import type { FloorProcedure, InputOf, Procedure } from '@/lib/outbox/messages';
import type { Outbox, OutboxView, Receipt } from '@/lib/outbox/outbox';

/** What a client's own phone would have sent in place of each message of the floor. */
const phoneNames = {
  'floor.start': 'sessions.start',
  'floor.logSet': 'sessions.logSet',
  'floor.correctSet': 'sessions.correctSet',
  'floor.changeLine': 'sessions.changeLine',
  'floor.finish': 'sessions.finish',
} as const satisfies Partial<Record<FloorProcedure, Procedure>>;

type Entered = keyof typeof phoneNames;
const floorNames = new Map<string, Entered>(
  (Object.keys(phoneNames) as Entered[]).map((name) => [phoneNames[name], name]),
);

/** Whom an entry is about; null for one that is not of the floor. */
export const clientOf = (entry: Entry): string | null => (isFromFloor(entry) ? entry.input.clientId : null);

/** The entry as the client's own phone would have made it; null for one that no phone makes. */
export function onPhone(entry: Entry): Entry | null {
  if (!isFromFloor(entry) || entry.procedure === 'signOffs.record') return null;
  const { clientId: _, ...input } = entry.input;
  return { ...entry, procedure: phoneNames[entry.procedure], input } as Entry;
}

/**
 * One client's part of the floor's outbox, in the shape of the outbox of that client's own phone: so a session is shown
 * and logged here by the very code of the phone. Whatever goes in here goes out with this client's name, and nothing of
 * any other client can be seen.
 */
export function outboxOf(outbox: Outbox, clientId: string): Outbox {
  let seen: OutboxView | null = null;
  let shown: OutboxView | null = null;
  return {
    ...outbox,
    view: () => {
      const view = outbox.view();
      if (shown === null || view !== seen) {
        const entries = view.entries.filter((entry) => clientOf(entry) === clientId);
        seen = view;
        shown = { ...view, entries: entries.flatMap((entry) => onPhone(entry) ?? []) };
      }
      return shown;
    },
    enqueue: <P extends Procedure>(procedure: P, input: InputOf<P>): Promise<Receipt<P>> => {
      const entered = floorNames.get(procedure);
      if (!entered) throw new Error(`${procedure} is not entered on the floor`);
      const whose = { ...input, clientId } as InputOf<Entered>;
      return outbox.enqueue(entered, whose) as Promise<Receipt<P>>;
    },
  };
}
