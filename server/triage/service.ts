import type { Caseload, CaseloadInput, CaseloadRow, ClientName, ClientPage, ClientPageInput } from '@/contracts/triage';
import { byUrgency } from '@/domain/triage/order';
import { matchesName } from '@/lib/names';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';
import { type CaseloadFacts, caseloadFacts } from './queries';
import { caseloadRow } from './row';

/** Clients of one page. */
const PAGE = { onPlan: 40, clients: 100 };

type Read = { readonly facts: CaseloadFacts; readonly rows: readonly CaseloadRow[] };

/** Everybody within reach, in no order. Throws `forbidden` for the whole clinic to a trainer. */
async function readRows(ctx: WorkContext, scope: 'mine' | 'clinic'): Promise<Read> {
  if (scope === 'clinic' && ctx.actor.role !== 'owner') throw new AppError('forbidden');
  const facts = await caseloadFacts(ctx.db, ctx.actor, scope, ctx.now);
  const rows = facts.clients
    .filter(({ status }) => status === 'active')
    .map((client) => caseloadRow(client, facts, ctx.now));
  return { facts, rows };
}

/** The trainer's queue: who needs a person now, and why. */
export async function caseload(ctx: WorkContext, input: CaseloadInput): Promise<Caseload> {
  const { facts, rows } = await readRows(ctx, input.scope);
  const needing = rows.filter(({ group }) => group !== 'on-plan').sort((a, b) => byUrgency(a, b) || byName(a, b));
  const invited = facts.clients
    .filter(({ status }) => status === 'invited')
    .map(({ id, name }) => ({ clientId: id, name, hasPlan: (facts.plans[id] ?? []).length > 0 }))
    .sort(byName);
  const counts = {
    stop: 0,
    decide: 0,
    drifting: 0,
    'on-plan': rows.length - needing.length,
    snoozed: 0,
    reviewed: 0,
    invited: invited.length,
  };
  for (const { group } of needing) counts[group] += 1;
  return { asOf: ctx.now.toISOString(), counts, rows: needing, snoozed: [], reviewed: [], invited, mornings: null };
}

/** Those on plan, a page at a time. */
export async function onPlan(ctx: WorkContext, input: ClientPageInput): Promise<ClientPage> {
  const { rows } = await readRows(ctx, input.scope);
  return pageOf(
    rows.filter(({ group }) => group === 'on-plan'),
    rows,
    input,
    PAGE.onPlan,
  );
}

/** Every active client, a page at a time. */
export async function clientPage(ctx: WorkContext, input: ClientPageInput): Promise<ClientPage> {
  const { rows } = await readRows(ctx, input.scope);
  return pageOf(rows, rows, input, PAGE.clients);
}

/** The names of all, those invited too. */
export async function clientNames(ctx: WorkContext, input: CaseloadInput): Promise<ClientName[]> {
  const { facts, rows } = await readRows(ctx, input.scope);
  const active = rows.map(({ clientId, name, plan, intakeDone }) => ({
    clientId,
    name,
    plan,
    intakeDone,
    isInvited: false,
    hasPlan: plan !== null,
  }));
  const invited = facts.clients
    .filter(({ status }) => status === 'invited')
    .map(({ id, name, intakeDone }) => ({
      clientId: id,
      name,
      plan: null,
      intakeDone,
      isInvited: true,
      hasPlan: (facts.plans[id] ?? []).length > 0,
    }));
  return [...active, ...invited].sort(byName);
}

/** The page begins behind the client named, wherever that one stands by now; from the start where they are gone. */
function pageOf(
  listed: readonly CaseloadRow[],
  all: readonly CaseloadRow[],
  input: ClientPageInput,
  size: number,
): ClientPage {
  const found = listed.filter(({ name }) => matchesName(name, input.query)).sort(byName);
  const last = all.find(({ clientId }) => clientId === input.after);
  const rest = last ? found.filter((row) => byName(row, last) > 0) : found;
  const rows = rest.slice(0, size);
  return { rows, total: found.length, next: rest.length > size ? (rows.at(-1)?.clientId ?? null) : null };
}

const collator = new Intl.Collator('en');
type Named = { readonly name: string; readonly clientId: string };
const byName = (a: Named, b: Named) => collator.compare(a.name, b.name) || (a.clientId < b.clientId ? -1 : 1);
