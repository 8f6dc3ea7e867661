import type { Caseload, CaseloadInput } from '@/contracts/triage';
import { byUrgency } from '@/domain/triage/order';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';
import { caseloadFacts } from './queries';
import { caseloadRow } from './row';

/** The trainer's queue: who needs a person now, and why. Throws `forbidden` for the whole clinic to a trainer. */
export async function caseload(ctx: WorkContext, input: CaseloadInput): Promise<Caseload> {
  if (input.scope === 'clinic' && ctx.actor.role !== 'owner') throw new AppError('forbidden');
  const facts = await caseloadFacts(ctx.db, ctx.actor, input.scope, ctx.now);
  const rows = facts.clients
    .filter(({ status }) => status === 'active')
    .map((client) => caseloadRow(client, facts, ctx.now))
    .sort((a, b) => byUrgency(a, b) || byName(a, b) || (a.clientId < b.clientId ? -1 : 1));
  const invited = facts.clients
    .filter(({ status }) => status === 'invited')
    .sort(byName)
    .map(({ id, name }) => ({ clientId: id, name, hasPlan: (facts.plans[id] ?? []).length > 0 }));
  const counts = { stop: 0, decide: 0, drifting: 0, 'on-plan': 0, invited: invited.length };
  for (const { group } of rows) counts[group] += 1;
  return { counts, rows, invited };
}

const collator = new Intl.Collator('en');
const byName = (a: { readonly name: string }, b: { readonly name: string }) => collator.compare(a.name, b.name);
