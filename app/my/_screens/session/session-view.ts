import type { PlanItemDetail, SessionDetail } from '@/contracts/plan';
import type { LoggedSet } from '@/contracts/sessions';
import type { Equipment } from '@/domain/load/equipment';
import { loadOfShare } from '@/domain/load/set-loads';
import { type PrescribedSet, prescribedSet } from '@/domain/program/sets';
import { doneWith, lineAsChanged } from './line-change';

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
  /** What was logged first, where that was corrected. */
  readonly was: SetValues | null;
  /** What it was done with, where another exercise stands in the line now. */
  readonly as: Pick<PlanItemDetail, 'name' | 'loadKind'> | null;
};

export type ItemView = {
  /** As it is to be done: with another exercise, where the client took one. */
  readonly item: PlanItemDetail;
  /** As the plan has it today. */
  readonly planned: PlanItemDetail;
  /** The client left out what is not done of it. */
  readonly isSkipped: boolean;
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

/** How many sets the client has added to a line, by the line. */
export type AddedSets = Readonly<Record<string, number>>;

type Shown = Pick<SessionDetail, 'items' | 'log' | 'policy'> & { readonly client: { readonly equipment: Equipment } };

/** The session as it is to be shown: its log, with what waits to be sent taken in, and what is being edited. */
export function sessionView(
  { items: lines, log, client, policy }: Shown,
  edits: SetEdits,
  added: AddedSets = {},
): SessionView {
  const { equipment } = client;
  const items = lines.map((line) =>
    itemView(line, lineAsChanged(line, { policy, equipment }), { edits, added: added[line.itemId] ?? 0, equipment }),
  );
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

function itemView(
  planned: PlanItemDetail,
  item: PlanItemDetail,
  given: { readonly edits: SetEdits; readonly added: number; readonly equipment: Equipment },
): ItemView {
  const { edits, added, equipment } = given;
  const isSkipped = item.change?.kind === 'skip';
  const standing = item.logged.filter(({ voided }) => !voided).map(({ setNumber }) => setNumber);
  const count = Math.max(item.prescription.sets + added, ...standing);
  const sets: SetView[] = [];
  for (let setNumber = 1; setNumber <= count; setNumber += 1) {
    const log = item.logged.find((set) => set.setNumber === setNumber);
    if (log && !log.voided) {
      const { id, reps, loadKg, seconds, metres, rpe, pain, was } = log;
      const values = { loadKg, reps, seconds, metres };
      const as = doneWith(log, item, planned);
      sets.push({ setNumber, state: 'done', currentId: id, values, rpe, pain, was, as });
      continue;
    }
    if (isSkipped) continue;
    const before = sets.filter(({ as }) => as === null);
    const values = { ...prefill(item, setNumber, before, equipment), ...edits[slotOf(item.itemId, setNumber)] };
    const state = log ? 'taken-back' : 'open';
    const currentId = log?.id ?? null;
    sets.push({ setNumber, state, currentId, values, rpe: null, pain: null, was: null, as: null });
  }
  return { item, planned, isSkipped, sets, doneSets: sets.filter(({ state }) => state === 'done').length };
}

function prefill(item: PlanItemDetail, setNumber: number, before: readonly SetView[], equipment: Equipment): SetValues {
  const set = prescribedSet(item.prescription, setNumber);
  const { dose } = set;
  return {
    loadKg: prefilledLoad(item, set, before, equipment),
    reps: dose.kind === 'reps' ? prefilledReps(item, setNumber, before) : null,
    seconds: dose.kind === 'seconds' ? dose.seconds : null,
    metres: dose.kind === 'metres' ? dose.metres : null,
  };
}

/**
 * As prescribed, with the load of the set before: who went lighter in one set will not go back up in the next. Where sets
 * differ, a set that was done lighter than planned makes those after it lighter in proportion.
 */
function prefilledLoad(
  item: PlanItemDetail,
  set: PrescribedSet,
  before: readonly SetView[],
  equipment: Equipment,
): number | null {
  const last = before.at(-1);
  const lastKg = last?.values.loadKg ?? null;
  // A set beyond the prescription has no share of its own.
  if (!item.prescription.unlikeSets || item.loadKg === null || set.share === 0) return lastKg ?? item.loadKg;
  const ofShare = (share: number) => loadOfShare(item.loadKg, share, { loadKind: item.loadKind, equipment });
  const planned = last ? ofShare(prescribedSet(item.prescription, last.setNumber).share) : null;
  return ofShare(planned && lastKg !== null ? set.share * Math.min(1, lastKg / planned) : set.share);
}

/** Of as many as go well nobody knows the number before: last time's stands there, else that of the set before. */
function prefilledReps(item: PlanItemDetail, setNumber: number, before: readonly SetView[]): number | null {
  const { dose } = prescribedSet(item.prescription, setNumber);
  if (dose.kind !== 'reps') return null;
  if (dose.asMany) {
    const last = item.last?.sets.find((set) => set.setNumber === setNumber)?.reps;
    const known = last ?? before.findLast(({ state }) => state === 'done')?.values.reps ?? null;
    return known === null ? null : Math.min(dose.max, known);
  }
  return item.prescription.unlikeSets ? dose.min : (item.reps ?? dose.min);
}
