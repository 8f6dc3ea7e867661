import type { PlanItemDetail, SessionDetail } from '@/contracts/plan';
import type { LoggedSet } from '@/contracts/sessions';

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

/** The session as it is to be shown: its log, with what waits to be sent taken in, and what is being edited. */
export function sessionView({ items: lines, log }: Pick<SessionDetail, 'items' | 'log'>, edits: SetEdits): SessionView {
  const items = lines.map((item) => itemView(item, edits));
  return {
    items,
    startedAt: log?.startedAt ?? null,
    finishedAt: log?.finishedAt ?? null,
    painBefore: log?.painBefore ?? null,
    painAfter: log?.painAfter ?? null,
    note: log?.note ?? null,
    endedEarly: log?.endedEarly ?? null,
    doneSets: items.reduce((sum, { doneSets }) => sum + doneSets, 0),
    totalSets: items.reduce((sum, { sets }) => sum + sets.length, 0),
  };
}

export const sameValues = (a: SetValues, b: SetValues): boolean =>
  a.loadKg === b.loadKg && a.reps === b.reps && a.seconds === b.seconds && a.metres === b.metres;

function itemView(item: PlanItemDetail, edits: SetEdits): ItemView {
  const count = Math.max(item.prescription.sets, ...item.logged.map(({ setNumber }) => setNumber));
  const sets: SetView[] = [];
  for (let setNumber = 1; setNumber <= count; setNumber += 1) {
    const slot = slotOf(item.itemId, setNumber);
    const log = item.logged.find((set) => set.setNumber === setNumber);
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
    reps: dose.kind === 'reps' ? (item.reps ?? dose.min) : null,
    seconds: dose.kind === 'seconds' ? dose.seconds : null,
    metres: dose.kind === 'metres' ? dose.metres : null,
  };
}
