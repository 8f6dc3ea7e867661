import type { Policy } from './policy';
import type { Level } from './rules';

/** Lower-body lifts move in larger steps; everything else counts as upper body. */
export type StepRegion = 'lower' | 'upper';

/**
 * The load that a level aims at, kilograms, before it is rounded down to what can be loaded. Null at levels 0 and 1,
 * where nothing is lifted. `stepKg` is a step that the plan prescribes instead of the usual share; never more than
 * `riseMost` either way. Source: clinical rules, "Turning a level into a load" (ACSM 2009, 2–10 %).
 */
export function targetLoad(input: {
  readonly level: Level;
  /** The last load performed, kilograms, 0 or more. */
  readonly lastKg: number;
  readonly region: StepRegion;
  readonly stepKg?: number | null;
  readonly policy: Policy;
}): number | null {
  const { level, lastKg, region, stepKg, policy } = input;
  if (level <= 1) return null;
  if (level === 2) return lastKg * (1 - policy.cutMore);
  if (level === 3) return lastKg * (1 - policy.cut);
  if (level < 6) return lastKg;
  const usual = lastKg * (region === 'lower' ? policy.riseLower : policy.riseUpper);
  return lastKg + Math.min(stepKg ?? usual, lastKg * policy.riseMost);
}

/** Shares are not exact in binary (0.9 × 70): a whole plate must not get lost in the last digit. */
const HAIR = 1e-9;

/**
 * Rounds a load down to a multiple of `incrementKg` (above 0), for someone whose plates are not known. Kilograms; exact
 * to a tenth of a gram.
 */
export function roundDown(kg: number, incrementKg: number): number {
  const steps = Math.floor(kg / incrementKg + HAIR);
  return Math.round(steps * incrementKg * 10_000) / 10_000;
}

/**
 * The next load after a decision, in multiples of `incrementKg`: null at levels 0 and 1, unchanged at 4 and 5, rounded
 * down at 6 (never below the last load) and at 2 and 3. Kilograms.
 */
export function nextLoadByIncrement(input: {
  readonly level: Level;
  readonly lastKg: number;
  readonly region: StepRegion;
  readonly incrementKg: number;
  readonly policy: Policy;
}): number | null {
  const { level, lastKg, incrementKg } = input;
  const target = targetLoad(input);
  if (target === null || level === 4 || level === 5) return target;
  const rounded = roundDown(target, incrementKg);
  return level === 6 ? Math.max(lastKg, rounded) : rounded;
}
