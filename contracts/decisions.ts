import { z } from 'zod';
import type { LoadKind } from '@/domain/exercises/types';
import type { DecisionMoment } from '@/domain/progression/decide';
import type { EffectNote, LiftFacts, Step } from '@/domain/progression/effect';
import type { DecisionInputs } from '@/domain/progression/inputs';
import type { Policy } from '@/domain/progression/policy';
import type { Level, RuleId } from '@/domain/progression/rules';
import { text, uuid } from './text';

/** What was decided about a load, so that anybody can open the reason. */
export type WhyDecision = {
  readonly moment: DecisionMoment;
  readonly level: Level;
  readonly rule: RuleId;
  readonly fired: readonly RuleId[];
  readonly inputs: DecisionInputs;
  readonly notes: readonly EffectNote[];
  readonly policyVersion: number;
  /** Null while the phone has worked it out by itself. */
  readonly decidedAt: string | null;
  /** A step waits for the trainer. */
  readonly waiting: boolean;
};

/** What the phone needs to work out today's load by itself: it adds the pain before and what was answered since. */
export type TodayFacts = { readonly inputs: DecisionInputs; readonly lift: LiftFacts };

/** A step that waits for the trainer, or was answered and may still be taken back. */
export type ChartProposal = {
  readonly id: string;
  readonly version: number;
  readonly exerciseId: string;
  readonly name: string;
  readonly loadKind: LoadKind;
  readonly state: 'waiting' | 'approved' | 'held' | 'changed';
  readonly step: Step;
  readonly lastKg: number | null;
  readonly decision: WhyDecision;
};

export const answerProposals = z.strictObject({
  /** Of this message. */
  id: uuid,
  clientId: uuid,
  answers: z
    .array(
      z.strictObject({
        proposalId: uuid,
        /** As it was read. */
        version: z.int().min(1),
        /** `waiting` takes an answer back. */
        answer: z.enum(['approved', 'held', 'waiting']),
      }),
    )
    .min(1)
    .max(40),
});

export const progressionMode = z.strictObject({
  id: uuid,
  clientId: uuid,
  /** Null for the clinic's own setting. */
  mode: z.enum(['trainer', 'automatic']).nullable(),
  reason: text(280),
});

export const decisionList = z.strictObject({ clientId: uuid, exerciseId: z.string().min(1).max(80).nullable() });

export type AnswerProposalsInput = z.output<typeof answerProposals>;
export type ProgressionModeInput = z.output<typeof progressionMode>;

export type AnsweredProposals = {
  readonly answered: readonly { readonly proposalId: string; readonly version: number; readonly state: string }[];
};

/** One line of the list of decisions, newest first. */
export type DecisionEntry = {
  readonly id: string;
  readonly date: string;
  readonly exerciseId: string;
  readonly name: string;
  readonly loadKind: LoadKind;
  readonly lastKg: number | null;
  readonly applied: Step;
  readonly proposal: Step | null;
  readonly proposalId: string | null;
  readonly answer: ChartProposal['state'] | null;
  readonly answeredBy: string | null;
  readonly decision: WhyDecision;
  /** The rules by which it was made. */
  readonly policy: Policy;
};
