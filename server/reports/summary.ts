import type { CaseloadSummaryInput, CaseloadSummaryPage, SummaryPeriod } from '@/contracts/reports';
import { caseloadSummary, type SummaryClient, type Wait } from '@/domain/reports/caseload-summary';
import { addDays, type IsoDate } from '@/domain/schedule/dates';
import { localDate } from '@/domain/schedule/local-date';
import { writeAudit } from '@/server/audit/audit';
import { AppError } from '@/server/errors';
import type { WorkContext } from '@/server/trpc';
import { summaryCsv } from './summary-csv';
import { type SummaryRows, summaryPeople, summaryRows } from './summary-queries';

/** Days, today included. */
const days: Readonly<Record<SummaryPeriod, number>> = { '12-weeks': 84, '6-months': 183, year: 365 };

/**
 * What a caseload came to over a period that ends today. Throws `forbidden` when a trainer asks for anybody's clients but
 * their own, `not_found` for somebody without a caseload here.
 */
export async function summary(ctx: WorkContext, input: CaseloadSummaryInput): Promise<CaseloadSummaryPage> {
  const { db, actor, origin, now } = ctx;
  const { whose, period } = input;
  if (whose !== 'mine' && actor.role !== 'owner') throw new AppError('forbidden');
  const { timeZone, trainers, ...clinic } = await summaryPeople(db, actor);
  const trainerId = whose === 'mine' ? actor.userId : whose === 'clinic' ? null : whose.trainerId;
  const trainerName = trainers.find(({ userId }) => userId === trainerId)?.name ?? null;
  if (trainerId !== null && whose !== 'mine' && trainerName === null) throw new AppError('not_found');
  const until = localDate(now, timeZone);
  const from = addDays(until, 1 - days[period]);
  const rows = await summaryRows(db, actor, { from, until, timeZone });
  const facts = { from, until, ...factsOf(rows, trainerId, until) };
  await writeAudit(db, actor, origin, {
    action: 'caseload.summary',
    subjectType: 'clinic',
    subjectId: actor.clinicId,
    detail: { from, until, clients: facts.clients.length },
  });
  const made = caseloadSummary(facts);
  return {
    ...clinic,
    trainerName: whose === 'mine' ? actor.name : trainerName,
    trainers: actor.role === 'owner' ? trainers : [],
    summary: made,
    csv: summaryCsv(made),
  };
}

/** Those of the rows whom the summary is about: the clients of one trainer, or all. */
function factsOf(rows: SummaryRows, trainerId: string | null, until: IsoDate) {
  const within = rows.clients.filter((client) => trainerId === null || client.trainerId === trainerId);
  const active = within.filter(({ status }) => status === 'active');
  const clients = active.flatMap(({ id, since }): SummaryClient[] => {
    if (since === null) return [];
    const pairs = { nprs: rows.pain[id], rmdq24: rows.rmdq24[id], psfs: rows.psfs[id] };
    return [
      {
        clientId: id,
        since: since > until ? until : since,
        planned: (rows.planned[id] ?? []).map(([date, status]) => ({ date, status })),
        flares: rows.flares[id] ?? [],
        pairs: Object.fromEntries(
          Object.entries(pairs).flatMap(([key, pair]) => (pair ? [[key, { first: pair[0], last: pair[1] }]] : [])),
        ),
      },
    ];
  });
  const counted = new Set(clients.map(({ clientId }) => clientId));
  const waitsOf = (all: SummaryRows['messages']): Wait[] =>
    Object.entries(all).flatMap(([clientId, waits]) =>
      counted.has(clientId) ? waits.map(([since, answered]) => ({ clientId, since, answered })) : [],
    );
  return {
    clients,
    invited: within.length - active.length,
    withoutIntake: active.length - clients.length,
    waits: { message: waitsOf(rows.messages), stop: waitsOf(rows.stops), proposal: waitsOf(rows.proposals) },
  };
}
