import type { LoadKind } from '@/domain/exercises/types';
import { type Equipment, isBar } from '@/domain/load/equipment';
import { isUnloaded, loadable, nextLoad } from '@/domain/load/plates';
import type { Prescription } from '@/domain/program/types';

export type LoadReason = {
  readonly kind: 'start' | 'repeat' | 'override' | 'deload' | 'decided' | 'today' | 'flare' | 'percent';
  /** For the client to read, without numbers: those are shown in the client's unit beside it. */
  readonly words: string;
  /** Difference to the last load performed, kilograms; null when there is none to compare with. */
  readonly changeKg: number | null;
};

export type LoadToday = {
  /** Kilograms, per hand for per-hand kinds; null when the exercise has no load or none can be proposed. */
  readonly loadKg: number | null;
  readonly why: LoadReason | null;
};

/**
 * The load to propose today: the trainer's override counts, else what was decided after the last session, else the last
 * load performed times `loadFactor`, else the start load; never above the cap or `limit`, rounded down to what the client
 * can make.
 *
 * `lastPerformedKg` is the load of the last session that was not a deload, so that a lighter week does not pull down the weeks
 * after it. `override` is the trainer's newest word, given only while no set has been logged since.
 * `decided` is the step that holds since then, approved where it needed approval. `limit` is for a flare and the way back
 * after it. `percent` is for lines that are written as a share of the estimated maximum, see {@link PercentLoad}. All in
 * kilograms, per hand for per-hand kinds.
 */
export function loadForToday(input: {
  readonly prescription: Pick<Prescription, 'startLoadKg' | 'loadFactor' | 'capKg'>;
  readonly lastPerformedKg: number | null;
  readonly override: { readonly loadKg: number; readonly reason: string } | null;
  readonly decided?: Limit | null;
  readonly limit?: Limit | null;
  readonly percent?: PercentLoad | null;
  readonly equipment: Equipment;
  readonly loadKind: LoadKind;
}): LoadToday {
  const { prescription, lastPerformedKg, equipment, loadKind, percent } = input;
  if (isUnloaded(loadKind)) return { loadKg: null, why: null };
  const wish = wishFor(input);
  if (wish === null) {
    return percent
      ? { loadKg: null, why: { kind: 'percent', words: noEstimateWords, changeKg: null } }
      : { loadKg: null, why: null };
  }

  const capKg = prescription.capKg ?? Number.POSITIVE_INFINITY;
  const targetKg = Math.min(wish.kg, capKg);
  const made = loadable({ loadKind, targetKg, equipment }).kg;
  // Below the lightest that was told: that one, or what was lifted last time, which is there all the same.
  const fallback = made === null && wish.fromLast && lastPerformedKg !== null && lastPerformedKg <= capKg;
  // A 45 lb bar is 20.41 kg: for a first weight of 20 kg it is the same bar.
  const bareBar =
    made === null && wish.kind === 'start' && isBar(loadKind) && equipment.barKg <= Math.min(targetKg + 0.5, capKg);
  const loadKg = fallback ? Math.min(lastPerformedKg, makeable(targetKg, input)) : bareBar ? equipment.barKg : made;

  return {
    loadKg,
    why: {
      kind: wish.kind,
      words: wordsFor(wish, { missing: loadKg === null, capped: targetKg < wish.kg, stuck: fallback }),
      changeKg: loadKg === null || lastPerformedKg === null ? null : Math.round((loadKg - lastPerformedKg) * 100) / 100,
    },
  };
}

type Limit = { readonly kg: number; readonly words: string };

/**
 * A load that the plan writes as a share of the estimated one-repetition maximum. It takes the place of the first load,
 * and later it may lower what the rules hold, or raise it where they hold nothing: by `mostRise` of that load at most,
 * 0 where a rise is out of the question. A lowered load and the trainer's own word stand above it.
 */
export type PercentLoad = {
  /** The share of the best estimate, kilograms; null without an estimate. */
  readonly kg: number | null;
  /** Share that may be added to the load that the rules hold, 0 or more. */
  readonly mostRise: number;
};

const noEstimateWords =
  'No estimate yet: log a set of 3–8 repetitions with a weight that feels right, and how hard it was.';

type Wish = {
  readonly kind: LoadReason['kind'];
  readonly kg: number;
  readonly fromLast: boolean;
  readonly words: string;
};

function wishFor(input: Parameters<typeof loadForToday>[0]): Wish | null {
  const wish = byPercent(freeWish(input), input);
  const { limit } = input;
  if (!wish || !limit || wish.kg <= limit.kg) return wish;
  return { kind: 'flare', kg: limit.kg, fromLast: wish.fromLast, words: limit.words };
}

function freeWish(input: Parameters<typeof loadForToday>[0]): Wish | null {
  const { prescription, lastPerformedKg, override, decided } = input;
  const { loadFactor, startLoadKg } = prescription;
  if (override) {
    const words = `Your trainer chose this weight: ${override.reason}`;
    return { kind: 'override', kg: override.loadKg, fromLast: false, words };
  }
  const lighter = loadFactor < 1;
  const deloadWords = 'A lighter week, as planned.';
  if (lastPerformedKg !== null) {
    // A factor above 1 would be an increase, and increases are a person's decision.
    const kg = lastPerformedKg * Math.min(1, loadFactor);
    if (decided && (!lighter || decided.kg < kg)) {
      return { kind: 'decided', kg: decided.kg, fromLast: decided.kg <= lastPerformedKg, words: decided.words };
    }
    return lighter
      ? { kind: 'deload', kg, fromLast: true, words: deloadWords }
      : { kind: 'repeat', kg, fromLast: true, words: 'The same weight as last time.' };
  }
  if (startLoadKg === null) return null;
  const startWords = 'A first weight to try. Go lighter if it feels harder than planned.';
  return { kind: 'start', kg: startLoadKg * Math.min(1, loadFactor), fromLast: false, words: startWords };
}

/** The plan's share of the estimated maximum, within what the rules leave open. */
function byPercent(held: Wish | null, input: Parameters<typeof loadForToday>[0]): Wish | null {
  const { percent, prescription, lastPerformedKg } = input;
  if (!percent || percent.kg === null || held?.kind === 'override') return held;
  const share = percent.kg * Math.min(1, prescription.loadFactor);
  const words = 'A share of your best estimate, as planned.';
  if (lastPerformedKg === null || held === null) return { kind: 'percent', kg: share, fromLast: false, words };
  const most = held.kg * (1 + Math.max(0, percent.mostRise));
  const kg = Math.min(makeable(share, input), most);
  if (kg === held.kg) return held;
  return {
    kind: 'percent',
    kg,
    fromLast: kg <= lastPerformedKg,
    words: share > most ? 'One step towards the share of your best estimate that your plan sets.' : words,
  };
}

/** The load itself, or the lightest that can be made where it is below that. */
function makeable(targetKg: number, given: Pick<Parameters<typeof loadForToday>[0], 'loadKind' | 'equipment'>): number {
  if (loadable({ ...given, targetKg }).kg !== null) return targetKg;
  return nextLoad({ ...given, kg: null, direction: 1 }) ?? targetKg;
}

function wordsFor(
  wish: Wish,
  found: { readonly missing: boolean; readonly capped: boolean; readonly stuck: boolean },
): string {
  if (found.missing) return `${wish.words} Your own weights do not go that low: ask your trainer what to use.`;
  if (found.stuck && (wish.kind === 'deload' || wish.kind === 'flare'))
    return `${wish.words} This is the lightest you can make, so do fewer sets only.`;
  if (found.capped) return `${wish.words} It stays at the limit set in your plan.`;
  return wish.words;
}
