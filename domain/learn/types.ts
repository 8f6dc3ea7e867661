import type { BenefitId } from '@/domain/benefits/words';
import type { RuleId } from '@/domain/progression/rules';
import type { Certainty } from '@/domain/progression/sources';

export type LearnGroup = 'benefits' | 'about' | 'rules';

/** How sure one can be; `none` where no good study is known to us. */
export type Sureness = 'moderate' | Certainty | 'none';

/** A short card to read. Words are for clients: plain, and never a promise. */
export type LearnCard = {
  /** Stable: addresses lead to it. */
  readonly id: string;
  readonly group: LearnGroup;
  readonly title: string;
  /** What it is. */
  readonly what: string;
  /** What we do. */
  readonly does: string;
  /** What is known. */
  readonly known: string;
  readonly sure: Sureness;
  /** With their year; empty where `sure` is `none`. */
  readonly sources: readonly string[];
  /** The row of the decision table that it is about. */
  readonly rule?: RuleId;
  readonly benefit?: BenefitId;
};

export type CardText = Pick<LearnCard, 'title' | 'what' | 'does' | 'known'>;

export const surenessWords: Readonly<Record<Sureness, string>> = {
  moderate:
    'Moderate: several trials in people with back pain point the same way; the size of the effect is less sure.',
  low: 'Low: guidance or trials close to this use, with few or indirect results.',
  'very low': 'Very low: taken over from other people, other joints or another purpose.',
  untested: 'Untested: a sensible convention, with no study behind the number.',
  none: 'No good study known to us.',
};
