import type { Caseload, CaseloadInput, CaseloadRow, ClientName, ClientPage, ClientPageInput } from '@/contracts/triage';
import { quantile } from '@/domain/reports/statistics';
import { byUrgency } from '@/domain/triage/order';
import { matchesName } from '@/lib/names';
import { AppError } from '@/server/errors';
import { currentPolicy } from '@/server/progression/policy';
import type { ChartContext, WorkContext } from '@/server/trpc';
import { caseloadRow, type Look, type SeenRow } from './row';
import { staffNames } from './staff-names';
import { type KnownClient, knownClients } from './status';

/** Clients of one page. */
const PAGE = { onPlan: 40, clients: 100 };

type Read = { readonly clients: readonly KnownClient[]; readonly active: readonly KnownClient[]; readonly look: Look };

/**
 * Everybody within reach, in no order; once for a page, whose menu counts them too. Throws `forbidden` for the whole
 * clinic to a trainer.
 */
async function readClients(ctx: WorkContext, scope: 'mine' | 'clinic'): Promise<Read> {
  if (scope === 'clinic' && ctx.actor.role !== 'owner') throw new AppError('forbidden');
  return ctx.once(`clients of ${scope}`, () => readClientsNow(ctx, scope));
}

async function readClientsNow(ctx: WorkContext, scope: 'mine' | 'clinic'): Promise<Read> {
  const { db, actor, now } = ctx;
  const clients = await knownClients(db, actor, { scope }, now);
  const look = await lookOf(ctx, clients);
  return { clients, active: clients.filter(({ status }) => status === 'active'), look };
}

/** The same with a row for everybody active. */
async function readRows(ctx: WorkContext, scope: 'mine' | 'clinic') {
  const { clients, active, look } = await readClients(ctx, scope);
  return { clients, rows: active.map((client) => caseloadRow(client, look)) };
}

async function lookOf({ db, actor, now }: WorkContext, clients: readonly KnownClient[]): Promise<Look> {
  const { policy } = await currentPolicy(db, actor.clinicId);
  return { staff: await staffNames(db, actor, clients), policy, now };
}

/** The row of one client, whose chart is open. */
export async function rowOf(ctx: ChartContext): Promise<SeenRow> {
  const { db, actor, now, scope } = ctx;
  const reach = scope.relation === 'owner' ? 'clinic' : 'mine';
  const clients = await knownClients(db, actor, { scope: reach, only: scope.clientId }, now);
  const [client] = clients;
  if (!client) throw new AppError('not_found');
  return caseloadRow(client, await lookOf(ctx, clients));
}

/** The trainer's queue: who needs a person now, and why. */
export async function caseload(ctx: WorkContext, input: CaseloadInput): Promise<Caseload> {
  const { clients, rows } = await readRows(ctx, input.scope);
  const needing = rows.filter(({ group }) => group !== 'on-plan').sort((a, b) => byUrgency(a, b) || byName(a, b));
  const snoozed = rows.filter(({ settled }) => settled === 'snoozed').sort(byReturn);
  const reviewed = rows.filter(({ settled }) => settled === 'reviewed').sort(byMark);
  const invited = clients
    .filter(({ status }) => status === 'invited')
    .map(({ id, name, facts }) => ({ clientId: id, name, hasPlan: (facts.plans ?? []).length > 0 }))
    .sort(byName);
  const counts = {
    stop: 0,
    decide: 0,
    drifting: 0,
    'on-plan': rows.length - needing.length - snoozed.length - reviewed.length,
    snoozed: snoozed.length,
    reviewed: reviewed.length,
    invited: invited.length,
  };
  for (const { group } of needing) counts[group] += 1;
  return {
    asOf: ctx.now.toISOString(),
    counts,
    rows: needing.map(shown),
    snoozed: snoozed.map(shown),
    reviewed: reviewed.map(shown),
    invited,
    mornings: morningFigures(rows),
  };
}

/** Those on plan, a page at a time. */
export async function onPlan(ctx: WorkContext, input: ClientPageInput): Promise<ClientPage> {
  const { active, look } = await readClients(ctx, input.scope);
  const rows = active
    .filter(({ name }) => matchesName(name, input.query))
    .map((client) => caseloadRow(client, look))
    .filter(({ group, settled }) => group === 'on-plan' && settled === null);
  const page = pageOf(rows, active, input.after, PAGE.onPlan);
  return { ...page, rows: page.rows.map(shown) };
}

/** Every active client, a page at a time. */
export async function clientPage(ctx: WorkContext, input: ClientPageInput): Promise<ClientPage> {
  const { active, look } = await readClients(ctx, input.scope);
  const found = active
    .filter(({ name }) => matchesName(name, input.query))
    .map((client) => ({ clientId: client.id, name: client.name, client }));
  const page = pageOf(found, active, input.after, PAGE.clients);
  // A row takes more than a name: only those of the page are made.
  return { ...page, rows: page.rows.map(({ client }) => shown(caseloadRow(client, look))) };
}

/** The names of all, those invited too. */
export async function clientNames(ctx: WorkContext, input: CaseloadInput): Promise<ClientName[]> {
  const { clients, rows } = await readRows(ctx, input.scope);
  const active = rows.map(({ clientId, name, plan, intakeDone }) => ({
    clientId,
    name,
    plan,
    intakeDone,
    isInvited: false,
    hasPlan: plan !== null,
  }));
  const invited = clients
    .filter(({ status }) => status === 'invited')
    .map(({ id, name, intakeDone, facts }) => ({
      clientId: id,
      name,
      plan: null,
      intakeDone,
      isInvited: true,
      hasPlan: (facts.plans ?? []).length > 0,
    }));
  return [...active, ...invited].sort(byName);
}

/** The page begins behind the client named, wherever that one stands by now; from the start where they are gone. */
function pageOf<Row extends Named>(
  found: readonly Row[],
  active: readonly KnownClient[],
  after: string | null,
  size: number,
) {
  const last = active.find(({ id }) => id === after);
  const sorted = [...found].sort(byName);
  const rest = last ? sorted.filter((row) => byName(row, { clientId: last.id, name: last.name }) > 0) : sorted;
  const rows = rest.slice(0, size);
  return { rows, total: found.length, next: rest.length > size ? (rows.at(-1)?.clientId ?? null) : null };
}

const shown = ({ settled: _, mornings: __, ...row }: SeenRow): CaseloadRow => row;

/** Below this many clients a median tells of persons. */
const FEWEST = 3;

function morningFigures(rows: readonly SeenRow[]): Caseload['mornings'] {
  const both = rows.flatMap(({ mornings }) => (mornings ? [mornings] : []));
  if (both.length < FEWEST) return null;
  return {
    now: quantile(
      both.map(([, now]) => now),
      0.5,
    ),
    firstWeek: quantile(
      both.map(([firstWeek]) => firstWeek),
      0.5,
    ),
    clients: both.length,
  };
}

const byReturn = (a: SeenRow, b: SeenRow) =>
  (a.mark?.untilDate ?? '').localeCompare(b.mark?.untilDate ?? '') || byName(a, b);
const byMark = (a: SeenRow, b: SeenRow) => (b.mark?.at ?? '').localeCompare(a.mark?.at ?? '') || byName(a, b);

const collator = new Intl.Collator('en');
type Named = { readonly name: string; readonly clientId: string };
const byName = (a: Named, b: Named) =>
  collator.compare(a.name, b.name) || (a.clientId < b.clientId ? -1 : Number(a.clientId > b.clientId));
