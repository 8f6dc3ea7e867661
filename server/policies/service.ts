import { eq } from 'drizzle-orm';
import type { AdoptedPolicy, AdoptPolicyInput } from '@/contracts/policies';
import { clinics, policies } from '@/db/schema';
import { policyChanges } from '@/domain/progression/policy-changes';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import { idempotent } from '@/server/idempotent';
import { currentPolicy } from '@/server/progression/policy';
import type { WorkContext } from '@/server/trpc';

/**
 * Makes a new version of the clinic's rules. Decisions from then on are made with it; those made before keep theirs. That
 * the numbers may be adopted is checked by the contract.
 *
 * Throws `version_conflict` with the rules that count, when it is another than the one that was looked at;
 * `invalid` when nothing differs.
 */
export function adoptPolicy(ctx: WorkContext, input: AdoptPolicyInput): Promise<AdoptedPolicy> {
  const message = { id: input.id, procedure: 'policies.adopt', input };
  return idempotent(ctx.db, ctx.actor, message, async () => {
    const { db, actor } = ctx;
    const { clinicId } = actor;
    // Two owners at once queue at the clinic's row, so that the second sees the first; not against what refers to it,
    // as both messages do.
    await db.select({ id: clinics.id }).from(clinics).where(eq(clinics.id, clinicId)).for('no key update');
    const current = await currentPolicy(db, clinicId);
    if (current.version !== input.expectedVersion) {
      throw new AppError('version_conflict', undefined, { ...current });
    }
    const changed = policyChanges(current.policy, input.policy).length;
    if (changed === 0) throw new AppError('invalid', 'Nothing differs from the rules that count now.');
    const version = current.version + 1;
    await db.insert(policies).values({
      clinicId,
      version,
      policy: input.policy,
      reason: input.reason,
      createdBy: actor.userId,
      createdAt: ctx.now.toISOString(),
    });
    await writeAudit(db, actor, ctx.origin, {
      action: 'policy.adopt',
      subjectType: 'policy',
      detail: { version, numbersChanged: changed },
    });
    return { version };
  });
}
