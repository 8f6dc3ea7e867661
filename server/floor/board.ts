import type { FloorBoard, FloorColumn } from '@/contracts/floor';
import { openChart } from '@/server/access/chart-access';
import { noteOpening } from '@/server/charts/opening';
import { AppError } from '@/server/errors';
import { restrictionsInForce } from '@/server/notes/restrictions';
import { readSession } from '@/server/plan/read';
import { readToday } from '@/server/plan/today';
import { liftChecks } from '@/server/technique/queries';
import type { ChartContext, WorkContext } from '@/server/trpc';

/** Everything for training several clients at once. Whoever is out of reach is left out, as if there were no such client. */
export async function readBoard(ctx: WorkContext, clientIds: readonly string[]): Promise<FloorBoard> {
  const columns: FloorColumn[] = [];
  for (const clientId of clientIds) {
    const chart = await chartOf(ctx, clientId);
    if (chart) columns.push(await readColumn(chart));
  }
  return { columns };
}

/** Each client is decided on alone: a cover that ended for one closes nobody else's column. */
async function chartOf(ctx: WorkContext, clientId: string): Promise<ChartContext | null> {
  try {
    return { ...ctx, scope: await openChart(ctx.db, ctx.actor, clientId, 'log:enter') };
  } catch (error) {
    if (error instanceof AppError && (error.code === 'not_found' || error.code === 'forbidden')) return null;
    throw error;
  }
}

/** What the client's own phone shows today, read by the same code, with what only staff see. */
async function readColumn(ctx: ChartContext): Promise<FloorColumn> {
  const { db, scope } = ctx;
  await noteOpening(ctx);
  const { today, client, clinic, policy, intakeDone, hasPlan, ...now } = await readToday(ctx);
  const todays = [now.session, now.flareSession].flatMap((each) => each ?? []);
  const shown =
    todays.find(({ state }) => state === 'started') ?? todays.find(({ state }) => state !== 'done') ?? todays[0];
  const session = shown ? await readSession(ctx, shown.plannedSessionId) : null;
  const lifts = new Set(session?.items.map(({ exerciseId }) => exerciseId));
  return {
    clientId: scope.clientId,
    today,
    client,
    clinic,
    policy,
    intakeDone,
    hasPlan,
    lock: now.lock,
    screeningDue: now.screeningDue,
    cleared: now.cleared,
    flareDay: now.flare?.day ?? null,
    session,
    next: now.next && { title: now.next.title, date: now.next.date },
    restrictions: await restrictionsInForce(db, scope, today),
    checks: (await liftChecks(db, scope, today)).filter(({ exerciseId }) => lifts.has(exerciseId)),
  };
}
