import { z } from 'zod';
import type { Policy, PolicyNumber } from '@/domain/progression/policy';
import { policyBounds, policyProblems } from '@/domain/progression/policy-bounds';
import { text, uuid } from './text';

const numbers = Object.fromEntries(
  (Object.keys(policyBounds) as PolicyNumber[]).map((field) => {
    const { min, max } = policyBounds[field];
    const error = `From ${min} to ${max}.`;
    return [field, z.number({ error }).min(min, { error }).max(max, { error })];
  }),
) as Record<PolicyNumber, z.ZodNumber>;

/** Every rule's numbers, each within its bounds and all of them in an order that keeps the rules monotone. */
const policy = z
  .strictObject({ ...numbers, approval: z.enum(['trainer', 'automatic']) })
  .superRefine((value, context) => {
    for (const { field, words } of policyProblems(value)) {
      context.addIssue({ code: 'custom', path: [field], message: words });
    }
  });

export const adoptPolicy = z.strictObject({
  id: uuid,
  /** The version that was on the screen; another one in the meantime refuses this. */
  expectedVersion: z.int().min(0),
  policy,
  /** Read by everybody who works in the clinic. */
  reason: text(500),
});

export type AdoptPolicyInput = z.output<typeof adoptPolicy>;

/** What versions set besides the numbers before the clinic's settings had a place of their own. */
export type ClinicWords = { readonly responseTime: string; readonly emergencyNumber: string };

export type CurrentPolicy = {
  /** 0 is the built-in policy. */
  readonly version: number;
  readonly policy: Policy;
  readonly mayAdopt: boolean;
};

/** One thing that a version changed, as it was and as it became. */
export type PolicyChange = {
  readonly field: keyof Policy | keyof ClinicWords;
  readonly from: string | number;
  readonly to: string | number;
};

export type PolicyVersionSummary = {
  readonly version: number;
  readonly createdAt: string;
  readonly byName: string;
  readonly reason: string;
  readonly changes: readonly PolicyChange[];
};

export type AdoptedPolicy = { readonly version: number };
