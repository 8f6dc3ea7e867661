import { exerciseById } from '@/domain/exercises/library';
import type { Equipment } from '@/domain/load/equipment';
import { loadable, nextLoad } from '@/domain/load/plates';
import type { Rng } from './random';
import { easeReasons, lowerReasons, raiseReasons, returnReasons } from './words';

/** What a trainer sees of one lift when going through a session. */
export type LiftReview = {
  readonly exerciseId: string;
  readonly loadKg: number;
  /** The heaviest so far. */
  readonly bestKg: number;
  readonly targetRpe: number;
  readonly meanRpe: number;
  readonly reps: number;
  readonly missedShare: number;
  readonly peakPain: number;
  /** The next morning's, where it was given. */
  readonly morning: number | null;
  readonly usual: number;
  readonly daysSinceRaise: number;
};

export type LoadDecision = { readonly kind: 'raise' | 'lower'; readonly loadKg: number; readonly reason: string };

/** Bigger steps than this are for reps, not for weight. */
const LARGEST_STEP = 1.34;

/**
 * The trainer's word on the next load of a lift, or null to leave it as it was, which repeats it. In this version a
 * load rises by a person's word only. At most one raise per lift in seven days.
 */
export function decideLoad(review: LiftReview, equipment: Equipment, rng: Rng): LoadDecision | null {
  const loadKind = exerciseById(review.exerciseId)?.loadKind ?? 'none';
  const { loadKg, bestKg, meanRpe, targetRpe, missedShare, peakPain, morning, usual } = review;
  const below = loadKg < bestKg * 0.95;
  if (peakPain >= 6 || (morning !== null && morning >= usual + 3)) {
    if (below) return null;
    const eased = loadable({ loadKind, targetKg: loadKg * 0.85, equipment }).kg;
    if (eased === null || eased >= loadKg) return null;
    return { kind: 'lower', loadKg: eased, reason: rng.pick(easeReasons) };
  }
  if (meanRpe >= 9 || missedShare > 0.2) {
    const lower = nextLoad({ kg: loadKg, direction: -1, loadKind, equipment });
    if (lower === null || lower >= loadKg || lower < loadKg * 0.7 || !rng.chance(0.7)) return null;
    return { kind: 'lower', loadKg: lower, reason: rng.pick(lowerReasons) };
  }
  const calm = peakPain <= Math.max(3, usual) && (morning === null || morning <= usual);
  if (!calm || missedShare > 0 || meanRpe > targetRpe || review.daysSinceRaise < 7) return null;
  if (below) {
    const back = loadable({ loadKind, targetKg: Math.min(bestKg, loadKg * 1.15), equipment }).kg;
    if (back !== null && back > loadKg) return { kind: 'raise', loadKg: back, reason: rng.pick(returnReasons) };
  }
  const easy = meanRpe <= targetRpe - 1.5;
  const next = nextLoad({ kg: loadKg, direction: 1, loadKind, equipment });
  const tenth = easy ? loadable({ loadKind, targetKg: loadKg * 1.1, equipment }).kg : null;
  const higher = Math.max(next ?? 0, tenth ?? 0);
  if (higher <= loadKg || higher > loadKg * LARGEST_STEP) return null;
  // A big step for its lift waits for a longer run of good sessions.
  if (!rng.chance(easy ? 0.85 : higher > loadKg * 1.1 ? 0.35 : 0.6)) return null;
  const own =
    morning !== null && review.reps > 0 && rng.chance(0.5)
      ? `You finished all ${review.reps} reps, and your back was ${morning}/10 the next morning.`
      : rng.pick(raiseReasons);
  return { kind: 'raise', loadKg: higher, reason: own };
}
