import type { Sql } from 'postgres';
import { decide } from '@/domain/progression/decide';
import { canonical } from '@/domain/progression/due';
import { type Effect, effectOf, type LiftFacts } from '@/domain/progression/effect';
import type { DecisionInputs } from '@/domain/progression/inputs';
import type { Policy } from '@/domain/progression/policy';
import { RULES_VERSION } from '@/domain/progression/rules';
import { builtInPolicy, filledPolicy } from './policy';

type Row = {
  readonly clinic_id: string;
  readonly id: string;
  readonly moment: 'before' | 'after';
  readonly level: number;
  readonly rule: string;
  readonly fired: string[];
  readonly inputs: DecisionInputs;
  readonly lift: LiftFacts;
  readonly effect: Effect;
  readonly rules_version: number;
  readonly policy_version: number;
};

export type Recheck = {
  readonly checked: number;
  /** Ids of decisions that come out otherwise today. */
  readonly different: readonly string[];
  /** Made by rules of another version, and so not compared. */
  readonly otherRules: number;
  /** Their policy is not there any more. */
  readonly withoutPolicy: readonly string[];
};

/** Rows read at a time. */
const PAGE = 1000;

/**
 * Makes every stored decision again from its own inputs, with the policy of its version, and compares level, rules and
 * effect. `sql` must see every clinic: this is for an administrator, outside a request.
 */
export async function recheck(sql: Sql): Promise<Recheck> {
  const policies = new Map<string, Policy>();
  for (const row of await sql`select clinic_id, version, policy from policies`) {
    policies.set(`${row.clinic_id} ${row.version}`, filledPolicy(row.policy));
  }
  const different: string[] = [];
  const withoutPolicy: string[] = [];
  let checked = 0;
  let otherRules = 0;
  const pages = sql<Row[]>`
    select clinic_id, id, moment, level, rule, fired, inputs, lift, effect, rules_version, policy_version
    from decisions`.cursor(PAGE);
  for await (const rows of pages) {
    for (const row of rows) {
      checked += 1;
      const policy = row.policy_version === 0 ? builtInPolicy : policies.get(`${row.clinic_id} ${row.policy_version}`);
      if (row.rules_version !== RULES_VERSION) otherRules += 1;
      else if (!policy) withoutPolicy.push(row.id);
      else if (!isSame(row, policy)) different.push(row.id);
    }
  }
  return { checked, different, otherRules, withoutPolicy };
}

function isSame({ inputs, lift, moment, effect, level, rule, fired }: Row, policy: Policy): boolean {
  const verdict = decide(inputs, policy, moment);
  const again = effectOf({ verdict, moment, usual: inputs.usual, lift, policy });
  return canonical({ ...verdict, effect: again }) === canonical({ level, rule, fired, effect });
}
