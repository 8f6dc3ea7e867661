import { and, desc, eq } from 'drizzle-orm';
import type { ClinicWords, CurrentPolicy, PolicyChange, PolicyVersionSummary } from '@/contracts/policies';
import { clinics, memberships, policies } from '@/db/schema';
import { defaultPolicy, type Policy } from '@/domain/progression/policy';
import { policyChanges } from '@/domain/progression/policy-changes';
import { clinicAllows } from '@/server/access/capabilities';
import { AppError } from '@/server/errors';
import { currentPolicy, filledPolicy } from '@/server/progression/policy';
import type { WorkContext } from '@/server/trpc';

/** A version keeps the clinic's words beside the numbers, as they were and as they became, for its history. */
export type StoredPolicy = Policy & { readonly words?: { readonly from: ClinicWords; readonly to: ClinicWords } };

/** The rules that count now. Throws `not_found` without a clinic. */
export async function readPolicy({ db, actor }: WorkContext): Promise<CurrentPolicy> {
  const words = await clinicWords(db, actor.clinicId);
  const current = await currentPolicy(db, actor.clinicId);
  return { ...current, ...words, mayAdopt: clinicAllows(actor.role, 'policies:adopt') };
}

export async function clinicWords(db: WorkContext['db'], clinicId: string): Promise<ClinicWords> {
  const [words] = await db
    .select({ responseTime: clinics.responseTime, emergencyNumber: clinics.emergencyNumber })
    .from(clinics)
    .where(eq(clinics.id, clinicId));
  if (!words) throw new AppError('not_found');
  return words;
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
