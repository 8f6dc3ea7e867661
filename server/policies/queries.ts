import { and, desc, eq } from 'drizzle-orm';
import type { ClinicWords, CurrentPolicy, PolicyChange, PolicyVersionSummary } from '@/contracts/policies';
import { memberships, policies } from '@/db/schema';
import { defaultPolicy, type Policy } from '@/domain/progression/policy';
import { policyChanges } from '@/domain/progression/policy-changes';
import { clinicAllows } from '@/server/access/capabilities';
import { currentPolicy, filledPolicy } from '@/server/progression/policy';
import type { WorkContext } from '@/server/trpc';

/** Older versions keep the clinic's words beside the numbers, as they were and as they became, for their history. */
type StoredPolicy = Policy & { readonly words?: { readonly from: ClinicWords; readonly to: ClinicWords } };

/** The rules that count now. */
export async function readPolicy({ db, actor }: WorkContext): Promise<CurrentPolicy> {
  const current = await currentPolicy(db, actor.clinicId);
  return { ...current, mayAdopt: clinicAllows(actor.role, 'policies:adopt') };
}

/** The newest 200 versions with what each changed, newest first. */
export async function policyHistory({ db, actor }: WorkContext): Promise<PolicyVersionSummary[]> {
  const rows = await db
    .select({ row: policies, byName: memberships.name })
    .from(policies)
    .innerJoin(
      memberships,
      and(eq(memberships.clinicId, policies.clinicId), eq(memberships.userId, policies.createdBy)),
    )
    .where(eq(policies.clinicId, actor.clinicId))
    .orderBy(desc(policies.version))
    // One more than is shown: the oldest one is compared with it.
    .limit(201);
  return rows.slice(0, 200).map(({ row, byName }, index) => {
    const stored: StoredPolicy = row.policy;
    const before = rows[index + 1]?.row.policy;
    return {
      version: row.version,
      createdAt: new Date(row.createdAt).toISOString(),
      byName,
      reason: row.reason,
      changes: [
        ...policyChanges(before ? filledPolicy(before) : defaultPolicy, filledPolicy(stored)),
        ...wordChanges(stored.words),
      ],
    };
  });
}

function wordChanges(words: StoredPolicy['words']): PolicyChange[] {
  if (!words) return [];
  return (['responseTime', 'emergencyNumber'] as const).flatMap((field) =>
    words.from[field] === words.to[field] ? [] : [{ field, from: words.from[field], to: words.to[field] }],
  );
}
