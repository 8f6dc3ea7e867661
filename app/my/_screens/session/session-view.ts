import type { PlanItemDetail, SessionDetail } from '@/contracts/plan';
import type { LoggedSet } from '@/contracts/sessions';
import type { Queue } from '@/lib/outbox/queue';

/** What a set was, or would be, done with. */
export type SetValues = Pick<LoggedSet, 'loadKg' | 'reps' | 'seconds' | 'metres'>;

/** Changes to the prefilled values of sets that are not logged yet, by {@link slotOf}. */
export type SetEdits = Readonly<Record<string, Partial<SetValues>>>;

export type SetView = {
  readonly setNumber: number;
  readonly state: 'open' | 'done' | 'taken-back';
  /** The row or message to name in a correction; null while nothing was logged. */
  readonly currentId: string | null;
  /** As logged, or as it would be logged by a tick. */
  readonly values: SetValues;
  readonly rpe: number | null;
  readonly pain: number | null;
  /** The values are not those that were logged first. */
  readonly corrected: boolean;
};

export type ItemView = {
  readonly item: PlanItemDetail;
  readonly sets: readonly SetView[];
  readonly doneSets: number;
};

export type SessionView = {
  readonly items: readonly ItemView[];
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly painBefore: number | null;
  readonly painAfter: number | null;
  readonly note: string | null;
  readonly endedEarly: string | null;
  readonly doneSets: number;
  readonly totalSets: number;
};

/** The place of a set within its session. */
export const slotOf = (itemId: string, setNumber: number): string => `${itemId}#${setNumber}`;

type Log = Omit<LoggedSet, 'exerciseId'>;

/**
 * The session as it stands on this phone: the server's log, then what waits to be sent, then what is being edited.
 * `waiting` holds the messages about this session in the order they were made. Like on the server, the first message
 * for a set counts, a correction needs the row it names, and the first finish counts.
 */
export function sessionView(detail: SessionDetail, waiting: Queue, edits: SetEdits): SessionView {
  const sets = new Map<string, Log>();
  for (const item of detail.items) {
    for (const set of item.logged) sets.set(slotOf(set.itemId, set.setNumber), set);
  }
  const head = {
    startedAt: detail.log?.startedAt ?? null,
    finishedAt: detail.log?.finishedAt ?? null,
    painBefore: detail.log?.painBefore ?? null,
    painAfter: detail.log?.painAfter ?? null,
    note: detail.log?.note ?? null,
    endedEarly: detail.log?.endedEarly ?? null,
  };
  for (const entry of waiting) {
    if (entry.procedure === 'sessions.logSet') addLog(sets, entry.input);
    if (entry.procedure === 'sessions.correctSet') addCorrection(sets, entry.input);
    if (entry.procedure === 'sessions.start') head.painBefore ??= entry.input.painBefore;
    if (entry.procedure === 'sessions.finish') {
      head.finishedAt ??= entry.input.finishedAt;
      head.painAfter ??= entry.input.painAfter;
      head.note ??= entry.input.note;
      head.endedEarly ??= entry.input.endedEarly;
    }
    if ('startedAt' in entry.input) head.startedAt ??= entry.input.startedAt;
  }
  const items = detail.items.map((item) => itemView(item, sets, edits));
  return {
    items,
    ...head,
    doneSets: items.reduce((sum, { doneSets }) => sum + doneSets, 0),
    totalSets: items.reduce((sum, { sets: all }) => sum + all.length, 0),
  };
}

type LogMessage = Extract<Queue[number], { procedure: 'sessions.logSet' }>['input'];
type CorrectMessage = Extract<Queue[number], { procedure: 'sessions.correctSet' }>['input'];

function addLog(sets: Map<string, Log>, input: LogMessage) {
  const slot = slotOf(input.itemId, input.setNumber);
  if (!sets.has(slot)) sets.set(slot, { ...input, voided: false, corrected: false });
}

function addCorrection(sets: Map<string, Log>, input: CorrectMessage) {
  const found = [...sets].find(([, set]) => set.id === input.correctsId);
  if (!found) return;
  const [slot, old] = found;
  const { id, reps, loadKg, seconds, metres, rpe, pain, loggedAt } = input;
  if (input.voided) {
    sets.set(slot, { ...old, id, loggedAt, voided: true });
    return;
  }
  const values = { reps, loadKg, seconds, metres };
  // How hard it felt is added to a set, not corrected.
  const corrected = old.corrected || old.voided || !sameValues(old, values);
  sets.set(slot, { ...old, ...values, id, rpe, pain, loggedAt, voided: false, corrected });
}

export const sameValues = (a: SetValues, b: SetValues): boolean =>
  a.loadKg === b.loadKg && a.reps === b.reps && a.seconds === b.seconds && a.metres === b.metres;

function itemView(item: PlanItemDetail, logged: ReadonlyMap<string, Log>, edits: SetEdits): ItemView {
  const numbers = [...logged.values()].filter(({ itemId }) => itemId === item.itemId).map(({ setNumber }) => setNumber);
  const count = Math.max(item.prescription.sets, ...numbers);
  const sets: SetView[] = [];
  for (let setNumber = 1; setNumber <= count; setNumber += 1) {
    const slot = slotOf(item.itemId, setNumber);
    const log = logged.get(slot);
    if (log && !log.voided) {
      const { id, reps, loadKg, seconds, metres, rpe, pain, corrected } = log;
      const values = { loadKg, reps, seconds, metres };
      sets.push({ setNumber, state: 'done', currentId: id, values, rpe, pain, corrected });
      continue;
    }
    const values = { ...prefill(item, sets), ...edits[slot] };
    const state = log ? 'taken-back' : 'open';
    const currentId = log?.id ?? null;
    sets.push({ setNumber, state, currentId, values, rpe: null, pain: null, corrected: false });
  }
  return { item, sets, doneSets: sets.filter(({ state }) => state === 'done').length };
}

/** As prescribed, with the load of the set before: who went lighter in one set will not go back up in the next. */
function prefill(item: PlanItemDetail, before: readonly SetView[]): SetValues {
  const { dose } = item.prescription;
  return {
    loadKg: before.at(-1)?.values.loadKg ?? item.loadKg,
    reps: dose.kind === 'reps' ? dose.min : null,
    seconds: dose.kind === 'seconds' ? dose.seconds : null,
    metres: dose.kind === 'metres' ? dose.metres : null,
  };
}
