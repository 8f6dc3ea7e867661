import { and, desc, eq } from 'drizzle-orm';
import type { Db } from '@/db/connection';
import { policies } from '@/db/schema';
import { defaultPolicy, type Policy } from '@/domain/progression/policy';

export type PolicyVersion = { readonly version: number; readonly policy: Policy };

export const builtInPolicy = defaultPolicy;
const builtIn: PolicyVersion = { version: 0, policy: builtInPolicy };

/** A stored policy may be older than a number of the rules: what it lacks is the built-in value. Nothing else comes along. */
export function filledPolicy(stored: Partial<Policy>): Policy {
  const keys = Object.keys(defaultPolicy) as (keyof Policy)[];
  return Object.fromEntries(keys.map((key) => [key, stored[key] ?? defaultPolicy[key]])) as Policy;
}

/** The rules that count in this clinic now: the newest version adopted, or the built-in policy as version 0. */
export async function currentPolicy(db: Db, clinicId: string): Promise<PolicyVersion> {
  const [row] = await db
    .select({ version: policies.version, policy: policies.policy })
    .from(policies)
    .where(eq(policies.clinicId, clinicId))
    .orderBy(desc(policies.version))
    .limit(1);
  return row ? { version: row.version, policy: filledPolicy(row.policy) } : builtIn;
}

/** The policy that a stored decision was made with; null when the clinic never had this version. */
export async function policyVersion(db: Db, clinicId: string, version: number): Promise<Policy | null> {
  if (version === builtIn.version) return builtIn.policy;
  const [row] = await db
    .select({ policy: policies.policy })
    .from(policies)
    .where(and(eq(policies.clinicId, clinicId), eq(policies.version, version)));
  return row ? filledPolicy(row.policy) : null;
}
